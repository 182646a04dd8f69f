package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import org.springframework.stereotype.Component;

/** The days on which the tasks about an application are due. */
@Component
class ApplicationCatalogue implements TaskCatalogue {

  private final ApplicationStore store;
  private final UnhandledTerm unhandled;
  private final AwardSettings settings;
  private final BusinessClock clock;

  ApplicationCatalogue(
      ApplicationStore store,
      UnhandledTerm unhandled,
      AwardSettings settings,
      BusinessClock clock) {
    this.store = store;
    this.unhandled = unhandled;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<ApplicationTask> tasks() {
    return List.of(ApplicationTask.values());
  }

  @Override
  public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
    return switch ((ApplicationTask) task) {
      case APPLY -> store.find(caseId).map(ApplicationFile::dueOn);
      case CHECK_APPLICATION ->
          Optional.of(clock.today().plusDays(settings.checkApplicationDays()));
      case COMPLETE_APPLICATION -> store.find(caseId).flatMap(ApplicationFile::completionUntil);
      case JUDGE_INCOMPLETE -> unhandled.warnOn(caseId);
      case APPROVE_UNHANDLED -> unhandled.lastDay(caseId);
    };
  }
}
