package nl.rekenschap.council;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.council.ReportFile.CollegeDecision;
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
 */
@Service
public class Council {

  /** Title of the case in the work list; stored data, so not a screen text. */
  private static final String TITLE = "Raadsrapportage";

  private final CouncilStore store;
  private final CouncilSources sources;
  private final Publisher publisher;
  private final Workflow workflow;
  private final Access access;
  private final Post post;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Council(
      CouncilStore store,
      CouncilSources sources,
      Publisher publisher,
      Workflow workflow,
      Access access,
      Post post,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.sources = sources;
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
    if (!store.add(year, clock.today())) {
      throw Refused.at("year", "council.year.exists", year);
    }
    CaseId caseId = ReportFile.caseOf(year);
    tell(caseId, "council.event.started", Map.of("year", Integer.toString(year)));
    workflow.start(
        "council-report", caseId, caseId.value(), new CaseLabel(TITLE, year, null, null));
    return caseId;
  }

  /** Reports that were started, newest year first. */
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

  /** What was published for a year: a public document. */
  @PermitAll
  public Optional<PublishedReport> published(int year) {
    return publisher.published(year);
  }

  /** All published reports, newest year first. */
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
    int year = year(workflow.item(task, kind));
    return store.handedOn(year).map(ReportJson::readReport).orElseThrow(Refused::notFound);
  }

  /** Whether figures were accepted or corrected since the report was handed on. */
  @RolesAllowed({Names.POLICY_ADVISER, Names.CONTROLLER, Names.MANAGER})
  @Transactional(readOnly = true)
  public boolean changedSince(TaskId task, CouncilTask kind) {
    return !handedOn(task, kind).sameFiguresAs(live(year(workflow.item(task, kind))));
  }

  /**
   * Keeps the words of a draft; may be done as often as one likes.
   *
   * @throws Refused at {@code core} or {@code line.<code>}: too long, or characters that are no
   *     text
   */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional
  public void saveNarrative(TaskId task, Narrative words) {
    WorkItem item = workflow.item(task, CouncilTask.DRAFT);
    requireMine(item);
    store.narrative(year(item), TypedWords.narrative(words, sources.lines()));
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
        year -> {
          CouncilReport report = live(year);
          if (report.narrative().core().isBlank()) {
            throw Refused.at("core", "council.core.missing");
          }
          store.drafted(year, me(), ReportJson.write(report));
          tell(ReportFile.caseOf(year), "council.event.drafted", Map.of());
        });
  }

  /** The controller finds the figures right. */
  @RolesAllowed(Names.CONTROLLER)
  @Transactional
  public void check(TaskId task) {
    step(
        task,
        CouncilTask.CHECK,
        year -> {
          store.checked(year, me());
          tell(ReportFile.caseOf(year), "council.event.checked", Map.of());
        });
  }

  /**
   * Controller or manager sends the report back to the policy adviser.
   *
   * @throws Refused at {@code reason} when it is missing or too long
   */
  @RolesAllowed({Names.CONTROLLER, Names.MANAGER})
  @Transactional
  public void giveBack(TaskId task, String reason) {
    CouncilTask kind = isFor(task, CouncilTask.CHECK) ? CouncilTask.CHECK : CouncilTask.APPROVE;
    String why = TypedWords.reason(reason);
    step(
        task,
        kind,
        year -> {
          CaseId caseId = ReportFile.caseOf(year);
          store.returned(year, why);
          tell(caseId, "council.event.returned", Map.of("reason", why));
          post.tellRole(
              caseId,
              Role.POLICY_ADVISER,
              "council/returned",
              Map.of("year", Integer.toString(year), "reason", why),
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
        year -> {
          store.approved(year, me());
          tell(ReportFile.caseOf(year), "council.event.approved", Map.of());
        });
  }

  /**
   * Records that the municipal executive (college) sends the report to the council; it is published
   * with that.
   *
   * @throws Refused at {@code on} or {@code caseNumber}
   */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional
  public void recordCollegeDecision(TaskId task, LocalDate on, String caseNumber) {
    WorkItem item = workflow.item(task, CouncilTask.COLLEGE);
    ReportFile file = store.file(year(item)).orElseThrow(Refused::notFound);
    if (on.isAfter(clock.today())) {
      throw Refused.at("on", "council.decision.future");
    }
    if (on.isBefore(file.startedOn())) {
      throw Refused.at("on", "council.decision.early", file.startedOn());
    }
    CollegeDecision decision = new CollegeDecision(on, TypedWords.caseNumber(caseNumber));
    step(
        task,
        CouncilTask.COLLEGE,
        year -> {
          store.decided(year, decision);
          Map<String, String> details = new LinkedHashMap<>();
          details.put("day", Dutch.date(on));
          details.put("number", decision.caseNumber());
          tell(file.caseId(), "council.event.decided", details);
        });
  }

  /** Finishes a task together with the work on the report that it is about. */
  private void step(TaskId task, CouncilTask kind, IntConsumer work) {
    int year = year(workflow.item(task, kind));
    workflow.complete(task, kind, () -> work.accept(year));
  }

  private CouncilReport live(int year) {
    Narrative words = store.file(year).map(ReportFile::narrative).orElse(Narrative.EMPTY);
    return ReportBuilder.build(sources.of(year), words);
  }

  private boolean isFor(TaskId task, CouncilTask kind) {
    try {
      workflow.item(task, kind);
      return true;
    } catch (Refused other) { // it is another task, or none
      return false;
    }
  }

  private void requireMine(WorkItem item) {
    if (item.state() != WorkItem.State.OPEN) {
      throw new Refused("workflow.withdrawn");
    }
    if (item.assignee() != null && !item.assignee().equals(access.current().id())) {
      throw new Refused(
          "workflow.claimedBy",
          item.assigneeName() == null ? item.assignee().value() : item.assigneeName());
    }
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
