package nl.rekenschap.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Component;

/** What becomes of a period: extended, closed without figures, accepted or sent back. */
@Component
class Outcomes {

  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 2000;
  private static final String REASON = "reason";

  private final ReportingStore store;
  private final ReopeningStore reopenings;
  private final List<BarsReopening> bars;
  private final Forms forms;
  private final ReportingSettings settings;
  private final Notices notices;
  private final Workflow workflow;
  private final Access access;
  private final BusinessClock clock;

  Outcomes(
      ReportingStore store,
      ReopeningStore reopenings,
      List<BarsReopening> bars,
      Forms forms,
      ReportingSettings settings,
      Notices notices,
      Workflow workflow,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.reopenings = reopenings;
    this.bars = bars;
    this.forms = forms;
    this.settings = settings;
    this.notices = notices;
    this.workflow = workflow;
    this.access = access;
    this.clock = clock;
  }

  PeriodId periodOf(TaskId task) {
    return new PeriodId(workflow.item(task, ReportingTask.DECIDE_ON_MISSING).scope());
  }

  void extend(TaskId task, LocalDate newDueOn, String reason) {
    PeriodId id = periodOf(task);
    workflow.complete(
        task,
        ReportingTask.DECIDE_ON_MISSING,
        () -> {
          checkNewDue(newDueOn);
          String why = reason(reason);
          Period before = lock(id);
          noteIfLate(before);
          store.due(id, newDueOn);
          workflow.moveDue(before.caseId(), id.value(), newDueOn);
          Period period = lock(id);
          notices.settle(period);
          notices.tellReporter(period, "reporting/extended", Map.of(REASON, why));
          notices.changed(
              period,
              nl.rekenschap.kernel.Change.of(
                  "reporting.change.due", Dutch.date(before.dueOn()), Dutch.date(newDueOn)),
              "extended",
              "due",
              Dutch.date(newDueOn),
              REASON,
              why);
        });
  }

  private void checkNewDue(LocalDate newDueOn) {
    LocalDate today = clock.today();
    if (!newDueOn.isAfter(today)) {
      throw Refused.at("newDueOn", "reporting.extend.past", today);
    }
    LocalDate furthest = today.plusDays(settings.longestExtensionDays());
    if (newDueOn.isAfter(furthest)) {
      throw Refused.at("newDueOn", "reporting.extend.tooFar", furthest);
    }
  }

  void closeMissing(TaskId task, String reason) {
    PeriodId id = periodOf(task);
    workflow.complete(
        task,
        ReportingTask.DECIDE_ON_MISSING,
        () -> {
          String why = reason(reason);
          Period period = lock(id);
          store.state(id, new PeriodState.NotReceived(clock.now(), actor(), why));
          store.late(id);
          notices.settle(period);
          notices.tellReporter(period, "reporting/closed", Map.of(REASON, why));
          notices.happened(period, "closedMissing", REASON, why);
        });
  }

  void accepted(PeriodId id) {
    Period period = submitted(id);
    if (period.isChangedSinceAcceptance()) {
      // What builds on the old figures may have been finished while the correction was made.
      bars.forEach(bar -> bar.requireReopenable(period.caseId()));
    }
    store.state(id, new PeriodState.Accepted(clock.now(), actor()));
    reopenings.end(id, new Reopening.End(Reopening.How.ACCEPTED, clock.now()));
    notices.tellReporter(period, "reporting/accepted", Map.of());
    notices.happened(period, "accepted", "round", Integer.toString(period.round()));
  }

  void returned(PeriodId id, String reason, Set<String> fields) {
    Period before = submitted(id);
    requireKnown(before, fields);
    reopenings.mark(id, before.round(), fields);
    store.state(id, new PeriodState.Returned(clock.now(), actor(), reason));
    store.nextRound(id);
    LocalDate again = clock.today().plusDays(settings.returnDays());
    // Figures that came early are not asked again before the day that was promised.
    store.due(id, before.dueOn().isAfter(again) ? before.dueOn() : again);
    Period period = lock(id);
    notices.tellReporter(period, "reporting/returned", Map.of(REASON, reason));
    notices.happened(
        period,
        "returned",
        "round",
        Integer.toString(before.round()),
        "due",
        Dutch.date(period.dueOn()),
        REASON,
        reason);
  }

  Map<Integer, Set<String>> marks(PeriodId id) {
    return reopenings.marks(id);
  }

  private void requireKnown(Period period, Set<String> fields) {
    Set<String> known =
        forms.questions(period).stream()
            .flatMap(question -> question.fields().stream())
            .map(field -> field.name().value())
            .collect(Collectors.toSet());
    if (!known.containsAll(fields)) {
      throw Refused.notFound();
    }
  }

  /** An extension moves the due day, but not that it was missed. */
  private void noteIfLate(Period period) {
    if (period.isOverdue(clock.today())) {
      store.late(period.id());
    }
  }

  private Period submitted(PeriodId id) {
    Period period = lock(id);
    if (!(period.state() instanceof PeriodState.Submitted)) {
      throw new IllegalStateException("nothing to judge in " + id);
    }
    return period;
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
