package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion.Origin;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import org.springframework.stereotype.Component;

/** The days that follow from the term within which must be decided (Awb 4:13). */
@Component
class DecisionTerm implements TaskCatalogue {

  // Without a local rule the reasonable term ends after eight weeks (Awb 4:13(2)).
  private static final int LEGAL_WEEKS = 8;

  private final Clocks clocks;
  private final AwardSettings settings;

  DecisionTerm(Clocks clocks, AwardSettings settings) {
    this.clocks = clocks;
    this.settings = settings;
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

  /** The decision was told: the term to object begins (Awb 6:8). */
  void announced(CaseId caseId, LocalDate on, String why) {
    clocks.end(key(caseId), on, why);
    clocks.start(
        new Clocks.Key(caseId, ClockKind.OBJECTION, "award"),
        on,
        TermLength.weeks(6),
        Origin.LEGAL);
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

  private int daysBefore(AwardTask task) {
    return switch (task) {
      case NAME_PROVIDER -> settings.nameProviderDaysBefore();
      case DRAFT_AWARD -> settings.draftDaysBefore();
      case APPROVE_AWARD -> 0;
    };
  }
}
