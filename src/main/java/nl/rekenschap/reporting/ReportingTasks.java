package nl.rekenschap.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import org.springframework.stereotype.Component;

/** By when figures are due, and by when somebody decides that they will not come. */
@Component
class ReportingTasks implements TaskCatalogue {

  private final ReportingStore store;
  private final ReportingSettings settings;
  private final BusinessClock clock;

  ReportingTasks(ReportingStore store, ReportingSettings settings, BusinessClock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<? extends HumanTask> tasks() {
    return Arrays.asList(ReportingTask.values());
  }

  @Override
  public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
    return switch ((ReportingTask) task) {
      case SUBMIT_FIGURES, REPORT_OWN_ACTION, CORRECT_FIGURES, CORRECT_OWN_ACTION ->
          store.find(new PeriodId(scope)).map(stored -> stored.period().dueOn());
      case DECIDE_ON_MISSING, DECIDE_ON_REOPENING ->
          Optional.of(clock.today().plusDays(settings.decisionDays()));
    };
  }
}
