package nl.rekenschap.workbook;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.reporting.Change;
import nl.rekenschap.reporting.Draft;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.InDutch;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.Saved;
import nl.rekenschap.reporting.Source;
import nl.rekenschap.workflow.TaskId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Workbooks of a reporting period: taken along, handed in again, looked at beside the form, and
 * taken over into its draft. Handing in the figures themselves stays a step of its own.
 */
@Service
public class PeriodWorkbooks {

  private static final String DOCUMENT = "workbook.document.figures";
  private static final int LONGEST_NAME = 200;

  private final Workbook workbook;
  private final Templates templates;
  private final Comparison comparison;
  private final UploadStore store;
  private final WorkbookSettings settings;
  private final Reporting reporting;
  private final Dossier dossier;
  private final Access access;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  PeriodWorkbooks(
      Workbook workbook,
      Templates templates,
      Comparison comparison,
      UploadStore store,
      WorkbookSettings settings,
      Reporting reporting,
      Dossier dossier,
      Access access,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.workbook = workbook;
    this.templates = templates;
    this.comparison = comparison;
    this.store = store;
    this.settings = settings;
    this.reporting = reporting;
    this.dossier = dossier;
    this.access = access;
    this.clock = clock;
    this.events = events;
  }

  /**
   * The workbook of the period that a task is about, with what was typed so far.
   *
   * @throws Refused when the task is not for the acting person
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  @Transactional
  public byte[] make(TaskId task, Format format) {
    return workbook.make(templates.of(reporting.form(task)), format);
  }

  /**
   * Reads a workbook and lays it beside the form; nothing of it is among the figures yet.
   *
   * @param file stays where it is
   * @throws Refused when the task is not for the acting person, or the period is not open
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  @Transactional
  public Checked check(TaskId task, String name, Path file) {
    Laid laid = lay(task, name, file);
    store.add(laid.upload(), laid.content(), null);
    return told(laid.shown(comparison));
  }

  /** A file laid beside the form. */
  private record Laid(FigureForm form, Comparison.Outcome outcome, byte[] content, Upload upload) {

    Laid shown(Comparison comparison) {
      return new Laid(form, outcome.with(comparison.differences(form, outcome)), content, upload);
    }
  }

  private Laid lay(TaskId task, String name, Path file) {
    FigureForm form = reporting.openForm(task);
    Comparison.Outcome outcome = comparison.of(form, workbook.read(file, templates.of(form)));
    byte[] content = content(file);
    Upload.Outcome read = outcome.isRefused() ? Upload.Outcome.REFUSED : Upload.Outcome.READ;
    return new Laid(form, outcome, content, upload(form, name, content, read));
  }

  private Checked told(Laid laid) {
    store.add(laid.upload().id(), laid.outcome().problems());
    store.forgetContents(laid.upload().period(), laid.upload().id());
    return new Checked(laid.upload(), laid.outcome().problems(), laid.outcome().differences());
  }

  /**
   * Takes a workbook that was read over into the draft; from now on it is the file that counts.
   *
   * @throws Refused {@code workbook.changedSince} when somebody changed one of its fields after it
   *     was laid beside the form, {@code workbook.notRead} when there is nothing to take over
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  @Transactional
  public Upload take(TaskId task, UUID id) {
    FigureForm form = reporting.openForm(task);
    PeriodId period = form.period().id();
    Upload upload =
        store
            .find(id, period)
            .filter(found -> found.outcome() == Upload.Outcome.READ)
            .orElseThrow(() -> new Refused("workbook.notRead"));
    byte[] content = store.content(id, period).orElseThrow(() -> new Refused("workbook.notRead"));
    Reading reading = workbook.read(content, templates.of(form));
    Comparison.Outcome outcome = comparison.of(form, reading);
    if (outcome.isRefused()) {
      throw new Refused("workbook.changedMeanwhile");
    }
    save(task, form, upload.name(), outcome, upload.baseVersion());
    UUID document = file(form, upload.name(), content);
    store.taken(id, document);
    store.forgetContents(period, id);
    return store.find(id, period).orElseThrow();
  }

  /**
   * Reads a workbook and takes it over at once when it has no errors; for whoever cannot be asked.
   *
   * @param file stays where it is
   * @return refused with its problems, or taken over
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  @Transactional
  public Checked handIn(TaskId task, String name, Path file) {
    Laid laid = lay(task, name, file);
    if (laid.outcome().isRefused()) {
      store.add(laid.upload(), laid.content(), null);
      return told(laid);
    }
    save(task, laid.form(), name, laid.outcome(), laid.upload().baseVersion());
    UUID document = file(laid.form(), name, laid.content());
    Upload taken = laid.upload().taken();
    store.add(taken, laid.content(), document);
    return told(new Laid(laid.form(), laid.outcome(), laid.content(), taken));
  }

  /** What was handed in for the period of that task, newest first. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  public List<Upload> uploads(TaskId task) {
    return store.uploads(period(task));
  }

  /** What was found of a file; empty once a later one came. */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  public List<Problem> problems(TaskId task, UUID upload) {
    return store.find(upload, period(task)).map(found -> store.problems(upload)).orElse(List.of());
  }

  /**
   * The same workbook with each problem at its cell.
   *
   * @return absent when it cannot be read as a workbook at all, or when a later file has come
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
  @Transactional
  public Optional<byte[]> annotated(TaskId task, UUID upload) {
    FigureForm form = reporting.form(task);
    return store
        .content(upload, form.period().id())
        .flatMap(content -> workbook.annotate(content, templates.of(form), store.problems(upload)));
  }

  private PeriodId period(TaskId task) {
    return reporting.form(task).period().id();
  }

  private Upload upload(FigureForm form, String name, byte[] content, Upload.Outcome outcome) {
    return new Upload(
        UUID.randomUUID(),
        form.period().id(),
        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
        content.length,
        Sha256.of(content),
        clock.now(),
        access.current().name(),
        outcome,
        form.draft().map(Draft::version).orElse(0L));
  }

  private byte[] content(Path file) {
    try {
      if (Files.size(file) > settings.limits().bytes()) {
        // Refused unread; what is kept of it is its name only.
        return new byte[0];
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void save(
      TaskId task, FigureForm form, String name, Comparison.Outcome outcome, long basedOn) {
    List<Change> changes = new ArrayList<>();
    outcome.typed().forEach((field, text) -> changes.add(new Change(field, text, basedOn)));
    UnaryOperator<String> places =
        field -> outcome.cells().of(field).map(cell -> name + " " + cell).orElse("");
    Saved saved = reporting.save(task, form, changes, Source.Kind.WORKBOOK, places);
    if (!saved.conflicts().isEmpty()) {
      Saved.Remote theirs = saved.conflicts().getFirst().theirs();
      throw new Refused("workbook.changedSince", theirs.byName(), theirs.at());
    }
  }

  private UUID file(FigureForm form, String name, byte[] content) {
    Format format = Format.ofName(name);
    Document document =
        dossier.add(form.period().caseId(), DOCUMENT, name, format.mediaType(), content);
    events.publishEvent(
        CaseEvent.of(
                form.period().caseId(),
                "workbook.event.taken",
                Map.of("file", name, "period", InDutch.span(form.period().span())))
            .from(
                nl.rekenschap.kernel.Source.document(document.id().toString(), document.sha256())));
    return document.id();
  }
}
