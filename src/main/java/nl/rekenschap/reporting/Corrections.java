package nl.rekenschap.reporting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opening an accepted period for a correction. The accepted figures stand, and are reported, until
 * newer ones are accepted in their place.
 */
@Service
public class Corrections {

  private static final String REASON = "reason";
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 2000;

  private final ReportingStore store;
  private final ReopeningStore reopenings;
  private final DraftStore drafts;
  private final Differences differences;
  private final Locks locks;
  private final List<BarsReopening> bars;
  private final CorrectionTerm term;
  private final Notices notices;
  private final Programme programme;
  private final Workflow workflow;
  private final Access access;
  private final BusinessClock clock;

  Corrections(
      ReportingStore store,
      ReopeningStore reopenings,
      DraftStore drafts,
      Differences differences,
      Locks locks,
      List<BarsReopening> bars,
      CorrectionTerm term,
      Notices notices,
      Programme programme,
      Workflow workflow,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.reopenings = reopenings;
    this.drafts = drafts;
    this.differences = differences;
    this.locks = locks;
    this.bars = bars;
    this.term = term;
    this.notices = notices;
    this.programme = programme;
    this.workflow = workflow;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Asks that an accepted period be opened again; an officer decides.
   *
   * @throws Refused at {@code reason}; when the period is not accepted, is locked, was asked for
   *     already, or its case is determined
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER})
  @Transactional
  public void request(PeriodId id, String reason) {
    Period period = reopenable(id);
    access.requireDuty(Duty.EDITOR, Duty.SIGNATORY);
    // An adviser reports on what the municipality does itself, and on nothing else.
    if (access.current().has(Role.PROVIDER_CONTACT) != period.provider().isPresent()) {
      throw Refused.notFound();
    }
    String why = reason(reason);
    reopenings.add(period, true, why, clock.now(), access.current());
    workflow.start("correction", period.caseId(), id.value());
    notices.tell(Role.GRANT_OFFICER, period, "reporting/reopening-requested", Map.of(REASON, why));
    notices.happened(period, "reopeningRequested", REASON, why);
  }

  /**
   * Opens an accepted period again without having been asked.
   *
   * @throws Refused as {@link #request}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void reopen(PeriodId id, String reason) {
    Period period = reopenable(id);
    String why = reason(reason);
    reopenings.add(period, false, why, clock.now(), access.current());
    open(period, why, "");
    workflow.start("correction", period.caseId(), id.value());
  }

  /** The request that a task is about, with its period. */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional(readOnly = true)
  public Request requested(TaskId task) {
    PeriodId id = new PeriodId(workflow.item(task, ReportingTask.DECIDE_ON_REOPENING).scope());
    List<Reopening> all = reopenings.of(id);
    return new Request(find(id), all.getLast());
  }

  /** A request to open a period again. */
  public record Request(Period period, Reopening reopening) {}

  /**
   * Answers a request.
   *
   * @param words why; must be there when it is declined
   * @throws Refused at {@code reason}; when granted, as {@link #request}
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void decide(TaskId task, boolean granted, String words) {
    PeriodId id = new PeriodId(workflow.item(task, ReportingTask.DECIDE_ON_REOPENING).scope());
    workflow.complete(
        task,
        ReportingTask.DECIDE_ON_REOPENING,
        () -> {
          String why = granted ? Prose.optional(REASON, words, LONGEST_REASON) : reason(words);
          Period period = lock(id);
          if (granted) {
            requireReopenable(period);
            open(period, reopenings.current(id).orElseThrow().reason(), why);
          } else {
            reopenings.decide(id, new Reopening.Decision(false, why, clock.now(), actor()));
            notices.tellReporter(period, "reporting/reopening-declined", Map.of(REASON, why));
            notices.happened(period, "reopeningDeclined", REASON, why);
          }
        });
  }

  /**
   * Takes a correction back: the figures that were accepted stand as they were.
   *
   * @throws Refused at {@code reason}, or what the task refuses
   */
  @RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER})
  @Transactional
  public void withdraw(TaskId task, String reason) {
    access.requireDuty(Duty.SIGNATORY);
    WorkItem item =
        workflow.item(
            task, List.of(ReportingTask.CORRECT_FIGURES, ReportingTask.CORRECT_OWN_ACTION));
    ReportingTask kind =
        item.task().equals(ReportingTask.CORRECT_FIGURES.id())
            ? ReportingTask.CORRECT_FIGURES
            : ReportingTask.CORRECT_OWN_ACTION;
    PeriodId id = new PeriodId(item.scope());
    workflow.complete(
        task,
        kind,
        () -> {
          String why = reason(reason);
          Period period = restore(id, Reopening.How.WITHDRAWN);
          notices.settle(period);
          notices.happened(period, "correctionWithdrawn", REASON, why);
        });
  }

  /** Nobody corrected in time. */
  @Transactional
  void lapse(PeriodId id) {
    Period period = restore(id, Reopening.How.LAPSED);
    notices.settle(period);
    notices.tellReporter(period, "reporting/correction-lapsed", Map.of());
    notices.happened(period, "correctionLapsed");
  }

  /**
   * One period.
   *
   * @throws Refused for what is not yours
   */
  @PermitAll
  public Period period(PeriodId id) {
    Period period = find(id);
    access.requireCase(period.caseId());
    return period;
  }

  /** Name of the subsidy or own action that a period belongs to. */
  @PermitAll
  public String titleOf(PeriodId id) {
    Period period = period(id);
    return programme.item(period.itemCode(), period.span().year()).name();
  }

  /** What the officer pointed at when the newest round was sent back, as people call it. */
  @PermitAll
  public List<String> marked(PeriodId id) {
    return differences.names(period(id), reopenings.marks(id));
  }

  /** What changed in a period since it was accepted, value by value. */
  @PermitAll
  @Transactional(readOnly = true)
  public List<Difference> differences(PeriodId id) {
    return differences.since(period(id));
  }

  /** The same, for rooms that have checked who asks. */
  @ForRooms
  public List<Difference> differencesOf(Period period) {
    return differences.since(period);
  }

  /** Every opening again of that period, oldest first. */
  @PermitAll
  public List<Reopening> historyOf(PeriodId id) {
    return reopenings.of(period(id).id());
  }

  private void open(Period period, String reason, String words) {
    PeriodId id = period.id();
    reopenings.decide(id, new Reopening.Decision(true, words, clock.now(), actor()));
    store.state(id, new PeriodState.Reopened(clock.now(), actor(), reason));
    store.nextRound(id);
    store.due(id, term.dueOn());
    Period open = find(id);
    notices.tellReporter(open, "reporting/reopened", Map.of(REASON, reason));
    notices.happened(open, "reopened", "due", Dutch.date(open.dueOn()), REASON, reason);
  }

  private Period restore(PeriodId id, Reopening.How how) {
    lock(id);
    Reopening reopening = reopenings.current(id).orElseThrow();
    store.changing(id);
    reopenings.backToAccepted(id, reopening);
    reopenings.end(id, new Reopening.End(how, clock.now()));
    drafts.forget(id);
    return find(id);
  }

  private Period reopenable(PeriodId id) {
    Period period = lock(id);
    access.requireCase(period.caseId());
    requireReopenable(period);
    reopenings
        .current(id)
        .ifPresent(
            asked -> {
              throw new Refused("reporting.reopening.asked", asked.byName(), asked.at());
            });
    return period;
  }

  private void requireReopenable(Period period) {
    if (!(period.state() instanceof PeriodState.Accepted)) {
      throw new Refused("reporting.reopening.notAccepted");
    }
    locks.requireUnlocked(period.id());
    bars.forEach(bar -> bar.requireReopenable(period.caseId()));
  }

  private Period find(PeriodId id) {
    return store.find(id).orElseThrow(Refused::notFound).period();
  }

  private Period lock(PeriodId id) {
    return store.lock(id).orElseThrow(Refused::notFound).period();
  }

  private String actor() {
    return access.current().name();
  }

  private static String reason(String text) {
    return Prose.required(REASON, text, SHORTEST_REASON, LONGEST_REASON);
  }
}
