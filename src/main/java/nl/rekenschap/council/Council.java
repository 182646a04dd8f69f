package nl.rekenschap.council;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.council.CouncilReport.OpenPoint;
import nl.rekenschap.council.CouncilStore.HandedOn;
import nl.rekenschap.council.ReportFile.CollegeDecision;
import nl.rekenschap.council.ReportFile.Despite;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.post.Post;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The yearly report to the city council (Gemeentewet 169): made, checked, decided on, published.
 *
 * <p>Long because it is the one list of what may be done with a report: each verb is short, and
 * says who may use it and what it refuses.
 */
@Service
public class Council {

  /** Title of the case in the work list; stored data, so not a screen text. */
  private static final String TITLE = "Raadsrapportage";

  private static final List<CouncilTask> RETURNED_FROM =
      List.of(CouncilTask.CHECK, CouncilTask.APPROVE, CouncilTask.COLLEGE);

  private final CouncilStore store;
  private final NarrativeStore narratives;
  private final Writing writing;
  private final CouncilSources sources;
  private final ChainCheck chains;
  private final StoryConsents consents;
  private final Publisher publisher;
  private final Workflow workflow;
  private final Access access;
  private final Post post;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Council(
      CouncilStore store,
      NarrativeStore narratives,
      Writing writing,
      CouncilSources sources,
      ChainCheck chains,
      StoryConsents consents,
      Publisher publisher,
      Workflow workflow,
      Access access,
      Post post,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.narratives = narratives;
    this.writing = writing;
    this.sources = sources;
    this.chains = chains;
    this.consents = consents;
    this.publisher = publisher;
    this.workflow = workflow;
    this.access = access;
    this.post = post;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Starts the report of a year.
   *
   * @throws Refused at {@code year}: nothing is planned in that year, or it has a report already
   */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional
  public CaseId start(int year) {
    if (!sources.knows(year)) {
      throw Refused.at("year", "council.year.unknown", year);
    }
    if (!store.add(year, 1, Optional.empty(), clock.today())) {
      throw Refused.at("year", "council.year.exists", year);
    }
    CaseId caseId = ReportFile.caseOf(year);
    tell(caseId, "council.event.started", Map.of("year", Integer.toString(year)));
    workflow.start(
        "council-report", caseId, caseId.value(), new CaseLabel(TITLE, year, null, null));
    return caseId;
  }

  /**
   * Starts another edition of a report that was published, with the words of the one before: the
   * same steps, and an erratum of what differs.
   *
   * @throws Refused at {@code reason}; when nothing was published, or an edition is in the making
   */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional
  public void startEdition(int year, String reason) {
    String why = TypedWords.reason(reason);
    ReportFile before = store.file(year).orElseThrow(Refused::notFound);
    int edition = before.edition() + 1;
    if (!(before.state() instanceof ReportFile.State.Published)
        || !store.add(year, edition, Optional.of(why), clock.today())) {
      throw new Refused("council.edition.running", Integer.toString(year));
    }
    narratives.takeOver(year, before.edition(), edition);
    ReportFile file = store.file(year).orElseThrow();
    Map<String, String> details = new LinkedHashMap<>();
    details.put("edition", Integer.toString(edition));
    details.put("reason", why);
    tell(file.caseId(), "council.event.editionStarted", details);
    workflow.start("council-report", file.caseId(), file.scope());
  }

  /** Editions that were started, newest first. */
  @RolesAllowed({
    Names.POLICY_ADVISER,
    Names.GRANT_OFFICER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional(readOnly = true)
  public List<ReportFile> files() {
    return store.files();
  }

  /**
   * The report of a year as the accepted figures make it now, with the words saved so far.
   *
   * @throws Refused when nothing is planned in that year
   */
  @RolesAllowed({
    Names.POLICY_ADVISER,
    Names.GRANT_OFFICER,
    Names.MANAGER,
    Names.CONTROLLER,
    Names.ADMINISTRATOR
  })
  @Transactional(readOnly = true)
  public CouncilReport report(int year) {
    if (!sources.knows(year)) {
      throw Refused.notFound();
    }
    return live(year);
  }

  /** The newest edition that was published for a year: a public document. */
  @PermitAll
  public Optional<PublishedReport> published(int year) {
    return publisher.published(year);
  }

  /** The newest edition of each year, newest year first. */
  @PermitAll
  @Transactional(readOnly = true)
  public List<PublishedReport> publishedYears() {
    return publisher.all();
  }

  /** The report that a task is about, for its screen. */
  @RolesAllowed({Names.POLICY_ADVISER, Names.CONTROLLER, Names.MANAGER})
  @Transactional(readOnly = true)
  public ReportFile file(TaskId task, CouncilTask kind) {
    return store.file(year(workflow.item(task, kind))).orElseThrow(Refused::notFound);
  }

  /** What is to be checked, approved or decided upon: figures and words as they were handed on. */
  @RolesAllowed({Names.POLICY_ADVISER, Names.CONTROLLER, Names.MANAGER})
  @Transactional(readOnly = true)
  public CouncilReport handedOn(TaskId task, CouncilTask kind) {
    return handedOn(year(workflow.item(task, kind)));
  }

  /** Whether figures were accepted or corrected since the report was handed on. */
  @RolesAllowed({Names.POLICY_ADVISER, Names.CONTROLLER, Names.MANAGER})
  @Transactional(readOnly = true)
  public boolean changedSince(TaskId task, CouncilTask kind) {
    return !handedOn(task, kind).sameFiguresAs(live(year(workflow.item(task, kind))));
  }

  /**
   * Writes several parts at once over what stands there: for who writes alone.
   *
   * @throws Refused as {@link Writing#save}
   */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional
  public void saveNarrative(TaskId task, Narrative words) {
    Map<NarrativePart, Long> versions = new HashMap<>();
    writing.written(task).forEach(it -> versions.put(it.part(), it.version()));
    words
        .texts()
        .forEach(
            (name, text) -> {
              NarrativePart part = NarrativePart.named(name);
              writing.save(task, part, text, versions.getOrDefault(part, 0L));
            });
  }

  /**
   * Hands the draft on to the controller, with the figures as they are now.
   *
   * @throws Refused at {@code core} when the core message is missing
   */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional
  public void draft(TaskId task) {
    step(
        task,
        CouncilTask.DRAFT,
        file -> {
          CouncilReport report = live(file.year());
          if (report.narrative().core().isBlank()) {
            throw Refused.at("core", "council.core.missing");
          }
          store.drafted(file, me(), new HandedOn(ReportJson.write(report), clock.now()));
          tell(file.caseId(), "council.event.drafted", Map.of());
        });
  }

  /** The controller finds the figures right. */
  @RolesAllowed(Names.CONTROLLER)
  @Transactional
  public void check(TaskId task) {
    step(
        task,
        CouncilTask.CHECK,
        file -> {
          store.checked(file, me());
          tell(file.caseId(), "council.event.checked", Map.of());
        });
  }

  /**
   * Controller or manager sends the report back to the policy adviser; who must record the decision
   * of the college takes it back, when it cannot be published as it was approved.
   *
   * @throws Refused at {@code reason} when it is missing or too long
   */
  @RolesAllowed({Names.CONTROLLER, Names.MANAGER, Names.POLICY_ADVISER})
  @Transactional
  public void giveBack(TaskId task, String reason) {
    WorkItem item = workflow.item(task, RETURNED_FROM);
    CouncilTask kind =
        RETURNED_FROM.stream().filter(it -> it.id().equals(item.task())).findFirst().orElseThrow();
    String why = TypedWords.reason(reason);
    step(
        task,
        kind,
        file -> {
          store.returned(file, why);
          tell(file.caseId(), "council.event.returned", Map.of("reason", why));
          post.tellRole(
              file.caseId(),
              Role.POLICY_ADVISER,
              "council/returned",
              Map.of("year", Integer.toString(file.year()), "reason", why),
              "workflow/list");
        });
  }

  /** The manager agrees: the report can go to the municipal executive. */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void approve(TaskId task) {
    step(
        task,
        CouncilTask.APPROVE,
        file -> {
          store.approved(file, me());
          tell(file.caseId(), "council.event.approved", Map.of());
        });
  }

  /**
   * What stands in the way of publication.
   *
   * @param open asks for a decision to publish all the same
   * @param broken figures of which the chain to the source is broken: with one of them nothing is
   *     published
   */
  public record Obstacles(List<OpenPoint> open, List<String> broken) {}

  /** What stands in the way of publishing the report that the task is about. */
  @RolesAllowed({Names.POLICY_ADVISER, Names.CONTROLLER, Names.MANAGER})
  @Transactional(readOnly = true)
  public Obstacles obstacles(TaskId task, CouncilTask kind) {
    return obstacles(handedOn(task, kind));
  }

  private Obstacles obstacles(CouncilReport report) {
    return new Obstacles(report.open(), chains.broken(report));
  }

  /**
   * Records that the municipal executive (college) sends the report to the council; it is published
   * with that.
   *
   * @param despite why it is published although something is open; empty when nothing is
   * @throws Refused at {@code on}, {@code caseNumber} or {@code despite}; when a chain is broken, or a story
   *     is not to be told
   */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional
  public void recordCollegeDecision(TaskId task, LocalDate on, String caseNumber, String despite) {
    WorkItem item = workflow.item(task, CouncilTask.COLLEGE);
    ReportFile file = store.file(year(item)).orElseThrow(Refused::notFound);
    requireSound(handedOn(file.year()));
    consents.require(handedOn(file.year()));
    if (on.isAfter(clock.today())) {
      throw Refused.at("on", "council.decision.future");
    }
    if (on.isBefore(file.startedOn())) {
      throw Refused.at("on", "council.decision.early", file.startedOn());
    }
    CollegeDecision decision =
        new CollegeDecision(
            on, TypedWords.caseNumber(caseNumber), despite(handedOn(file.year()), despite));
    step(
        task,
        CouncilTask.COLLEGE,
        it -> {
          store.decided(it, decision);
          tellDecision(it, decision);
        });
  }

  private void requireSound(CouncilReport report) {
    List<String> broken = obstacles(report).broken();
    if (!broken.isEmpty()) {
      throw new Refused("council.chain.broken", String.join("; ", broken));
    }
  }

  private Optional<Despite> despite(CouncilReport report, String because) {
    if (report.open().isEmpty()) {
      return Optional.empty();
    }
    if (because.isBlank()) {
      throw Refused.at("despite", "council.despite.missing", report.open().size());
    }
    return Optional.of(new Despite(Optional.of(me()), TypedWords.despite(because)));
  }

  private void tellDecision(ReportFile file, CollegeDecision decision) {
    decision
        .despite()
        .ifPresent(
            it -> tell(file.caseId(), "council.event.despite", Map.of("reason", it.because())));
    Map<String, String> details = new LinkedHashMap<>();
    details.put("day", Dutch.date(decision.on()));
    details.put("number", decision.caseNumber());
    tell(file.caseId(), "council.event.decided", details);
  }

  /** Finishes a task together with the work on the report that it is about. */
  private void step(TaskId task, CouncilTask kind, Consumer<ReportFile> work) {
    int year = year(workflow.item(task, kind));
    workflow.complete(
        task, kind, () -> work.accept(store.file(year).orElseThrow(Refused::notFound)));
  }

  private CouncilReport handedOn(int year) {
    return store
        .handedOn(year)
        .map(HandedOn::content)
        .map(ReportJson::readReport)
        .orElseThrow(Refused::notFound);
  }

  private CouncilReport live(int year) {
    Narrative words = store.file(year).map(ReportFile::narrative).orElse(Narrative.EMPTY);
    return ReportBuilder.build(sources.of(year), words);
  }

  private String me() {
    return access.current().name();
  }

  private static int year(WorkItem item) {
    return ReportFile.yearOf(item.caseId());
  }

  private void tell(CaseId caseId, String what, Map<String, String> details) {
    events.publishEvent(CaseEvent.of(caseId, what, details));
  }
}
