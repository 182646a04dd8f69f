package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion.Origin;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import nl.rekenschap.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The days that follow from the term within which must be decided (Awb 4:13). */
@Component
class DecisionTerm implements TaskCatalogue {

  // Without a local rule the reasonable term ends after eight weeks (Awb 4:13(2)).
  private static final int LEGAL_WEEKS = 8;

  private final Clocks clocks;
  private final AwardSettings settings;
  private final Workflow workflow;

  DecisionTerm(Clocks clocks, AwardSettings settings, @Lazy Workflow workflow) {
    this.clocks = clocks;
    this.settings = settings;
    this.workflow = workflow;
  }

  private static Clocks.Key key(CaseId caseId) {
    return Clocks.Key.of(caseId, ClockKind.AWARD_DECISION);
  }

  void start(CaseId caseId, LocalDate from) {
    int weeks = settings.decisionTermWeeks();
    clocks.start(
        key(caseId),
        from,
        TermLength.weeks(weeks),
        weeks == LEGAL_WEEKS ? Origin.LEGAL : Origin.LOCAL);
  }

  /** An application came in: the term is counted from that day (Awb 4:13). */
  void received(CaseId caseId, LocalDate on) {
    start(caseId, on);
    moveWarning(caseId);
  }

  /** Asked for what is missing; with a last day the term stands still (Awb 4:15). */
  void askCompletion(CaseId caseId, LocalDate on, @Nullable LocalDate until, String what) {
    clocks.askCompletion(key(caseId), on, until, what);
    moveWarning(caseId);
  }

  void completed(CaseId caseId, LocalDate on) {
    clocks.completed(key(caseId), on);
    moveWarning(caseId);
  }

  private void moveWarning(CaseId caseId) {
    workflow.reschedule(
        caseId, caseId.value(), "Event_DecisionTermNear", BusinessClock.startOf(warnOn(caseId)));
    workflow.lawChanged(caseId);
  }

  /** The decision was told: the term to object begins (Awb 6:8). */
  void announced(CaseId caseId, LocalDate on, String why) {
    clocks.end(key(caseId), on, why);
    clocks.decisionTold(caseId, "award", on);
  }

  /** Last day on which the decision is in time. */
  LocalDate endsOn(CaseId caseId) {
    return clocks.lastDay(key(caseId));
  }

  LocalDate warnOn(CaseId caseId) {
    return endsOn(caseId).minusDays(settings.warnDaysBefore());
  }

  @Override
  public List<AwardTask> tasks() {
    return List.of(AwardTask.values());
  }

  @Override
  public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
    return Optional.of(endsOn(caseId).minusDays(daysBefore((AwardTask) task)));
  }

  @Override
  public Optional<LocalDate> legalLastDay(HumanTask task, CaseId caseId, String scope) {
    return Optional.of(endsOn(caseId));
  }

  private int daysBefore(AwardTask task) {
    return switch (task) {
      case NAME_PROVIDER -> settings.nameProviderDaysBefore();
      case DRAFT_AWARD -> settings.draftDaysBefore();
      case APPROVE_AWARD -> 0;
    };
  }
}
