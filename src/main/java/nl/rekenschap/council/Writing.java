package nl.rekenschap.council;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words beside the figures: written part by part, with what colleagues say about each. */
@Service
public class Writing {

  private final CouncilStore reports;
  private final NarrativeStore store;
  private final CouncilSources sources;
  private final Workflow workflow;
  private final Access access;
  private final BusinessClock clock;

  Writing(
      CouncilStore reports,
      NarrativeStore store,
      CouncilSources sources,
      Workflow workflow,
      Access access,
      BusinessClock clock) {
    this.reports = reports;
    this.store = store;
    this.sources = sources;
    this.workflow = workflow;
    this.access = access;
    this.clock = clock;
  }

  /**
   * The text of a part as it is kept.
   *
   * @param version 1-based; each change has its own
   */
  public record Written(
      NarrativePart part, String words, long version, Instant at, String byName) {}

  /** What became of a save. */
  public sealed interface Outcome {
    record Kept(Written now) implements Outcome {}

    /** Somebody else wrote there meanwhile; nothing was kept. */
    record Overtaken(Written theirs) implements Outcome {}
  }

  /** What a colleague said about a part. */
  public record Remark(
      UUID id,
      NarrativePart part,
      String words,
      Instant at,
      String byName,
      Optional<Resolved> resolved) {}

  /** Somebody dealt with a remark. */
  public record Resolved(Instant at, String byName) {}

  /** All that is written for the report that the task is about. */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional(readOnly = true)
  public List<Written> written(TaskId task) {
    ReportFile file = file(workflow.item(task, CouncilTask.DRAFT));
    return store.written(file.year(), file.edition());
  }

  /**
   * Keeps the text of one part, cleaned of all that is no text.
   *
   * @param basedOn version that the writer saw; 0 when nothing was there
   * @throws Refused at the part's name: too long, or characters that are no text; when the task is
   *     somebody else's or done
   */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional
  public Outcome save(TaskId task, NarrativePart part, String text, long basedOn) {
    WorkItem item = workflow.item(task, CouncilTask.DRAFT);
    requireMine(item);
    ReportFile file = file(item);
    requireKnown(file.year(), part);
    String words = TypedWords.part(part, text);
    Optional<Written> stands = store.written(file.year(), file.edition(), part);
    if (stands.map(Written::words).orElse("").equals(words)) {
      return new Outcome.Kept(stands.orElseGet(() -> text(part, "", 0)));
    }
    Written now = text(part, words, basedOn + 1);
    if (store.write(file.year(), file.edition(), now, access.current(), basedOn)) {
      return new Outcome.Kept(now);
    }
    return new Outcome.Overtaken(
        store.written(file.year(), file.edition(), part).orElseThrow(Refused::notFound));
  }

  private Written text(NarrativePart part, String words, long version) {
    return new Written(part, words, version, clock.now(), access.current().name());
  }

  /** What was said about the edition of that year that is worked on, oldest first. */
  @RolesAllowed({
    Names.POLICY_ADVISER,
    Names.GRANT_OFFICER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional(readOnly = true)
  public List<Remark> remarks(int year) {
    return reports
        .file(year)
        .map(file -> store.remarks(file.year(), file.edition()))
        .orElse(List.of());
  }

  /**
   * Says something about a part.
   *
   * @throws Refused at {@code remark}: missing, too long, no text; when nothing is in the making
   */
  @RolesAllowed({Names.POLICY_ADVISER, Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  @Transactional
  public void remark(int year, NarrativePart part, String words) {
    ReportFile file = inTheMaking(year);
    requireKnown(year, part);
    Remark remark =
        new Remark(
            UUID.randomUUID(),
            part,
            TypedWords.remark(words),
            clock.now(),
            access.current().name(),
            Optional.empty());
    store.remark(file.year(), file.edition(), remark, access.current());
  }

  /**
   * Notes that a remark was dealt with.
   *
   * @throws Refused when it is not there or was resolved already
   */
  @RolesAllowed({Names.POLICY_ADVISER, Names.GRANT_OFFICER, Names.MANAGER, Names.CONTROLLER})
  @Transactional
  public void resolve(int year, UUID remark) {
    ReportFile file = inTheMaking(year);
    Resolved resolved = new Resolved(clock.now(), access.current().name());
    if (!store.resolve(file.year(), file.edition(), remark, resolved)) {
      throw Refused.notFound();
    }
  }

  private ReportFile inTheMaking(int year) {
    return reports
        .file(year)
        .filter(file -> !(file.state() instanceof ReportFile.State.Published))
        .orElseThrow(Refused::notFound);
  }

  private void requireKnown(int year, NarrativePart part) {
    boolean known =
        switch (part.kind()) {
          case LINE -> sources.lines().contains(part.of().orElseThrow());
          case MEANING, NEXT -> sources.items(year).contains(part.of().orElseThrow());
          default -> true;
        };
    if (!known) {
      throw new IllegalArgumentException("no such part: " + part.name());
    }
  }

  private void requireMine(WorkItem item) {
    if (item.state() != WorkItem.State.OPEN) {
      throw new Refused("workflow.withdrawn");
    }
    if (item.assignee() != null && !access.current().hands().contains(item.assignee())) {
      throw new Refused(
          "workflow.claimedBy",
          item.assigneeName() == null ? item.assignee().value() : item.assigneeName());
    }
  }

  private ReportFile file(WorkItem item) {
    return reports.file(ReportFile.yearOf(item.caseId())).orElseThrow(Refused::notFound);
  }
}
