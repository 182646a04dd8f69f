package nl.rekenschap.reporting;

import java.util.Date;
import java.util.List;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.workflow.DiagramSteps;

/** What the diagrams may call as {@code reporting}; public, because they call by name. */
@DiagramSteps
public class ReportingSteps {

  private final ReportingStore store;
  private final ReopeningStore reopenings;
  private final Reminders reminders;
  private final Endings endings;
  private final Corrections corrections;
  private final CorrectionTerm correctionTerm;

  ReportingSteps(
      ReportingStore store,
      ReopeningStore reopenings,
      Reminders reminders,
      Endings endings,
      Corrections corrections,
      CorrectionTerm correctionTerm) {
    this.store = store;
    this.reopenings = reopenings;
    this.reminders = reminders;
    this.endings = endings;
    this.corrections = corrections;
    this.correctionTerm = correctionTerm;
  }

  public List<String> periodsOf(String caseId) {
    return store.ofCase(new CaseId(caseId)).stream().map(period -> period.id().value()).toList();
  }

  public Date opensOn(String periodId) {
    return Date.from(reminders.opensAt(new PeriodId(periodId)));
  }

  /** Whether the subsidy still ran in that period; own action always does. */
  public boolean isDue(String periodId) {
    return endings.isDue(period(periodId));
  }

  /** The subsidy ended before that period began: nothing is asked. */
  public void lapse(String periodId) {
    endings.lapse(new PeriodId(periodId));
  }

  public void open(String periodId) {
    reminders.open(new PeriodId(periodId));
  }

  public boolean isByProvider(String periodId) {
    return period(periodId).provider().isPresent();
  }

  public Date nextReminderOn(String periodId) {
    return Date.from(reminders.nextAt(new PeriodId(periodId)));
  }

  public void remind(String periodId) {
    reminders.remind(new PeriodId(periodId));
  }

  public boolean mustEscalate(String periodId) {
    return reminders.isEscalated(new PeriodId(periodId));
  }

  public Date letterOn(String periodId) {
    return Date.from(reminders.letterAt(new PeriodId(periodId)));
  }

  public void sendObligationLetter(String periodId) {
    reminders.sendObligationLetter(new PeriodId(periodId));
  }

  public boolean isSubmitted(String periodId) {
    return period(periodId).state() instanceof PeriodState.Submitted;
  }

  public boolean isClosedMissing(String periodId) {
    return period(periodId).state() instanceof PeriodState.NotReceived;
  }

  public boolean isAccepted(String periodId) {
    return period(periodId).state() instanceof PeriodState.Accepted;
  }

  public boolean isReopeningRequested(String periodId) {
    return reopenings
        .current(new PeriodId(periodId))
        .filter(r -> r.decision().isEmpty())
        .isPresent();
  }

  public boolean isReopened(String periodId) {
    return period(periodId).state() instanceof PeriodState.Reopened;
  }

  public Date correctionReminderOn(String periodId) {
    return Date.from(correctionTerm.reminderAt(new PeriodId(periodId)));
  }

  public void remindOfCorrection(String periodId) {
    correctionTerm.remind(new PeriodId(periodId));
  }

  public Date correctionLapsesOn(String periodId) {
    return Date.from(correctionTerm.lapsesAt(new PeriodId(periodId)));
  }

  public void lapseCorrection(String periodId) {
    corrections.lapse(new PeriodId(periodId));
  }

  private Period period(String periodId) {
    return store
        .find(new PeriodId(periodId))
        .orElseThrow(() -> new IllegalStateException("no period " + periodId))
        .period();
  }
}
