package nl.rekenschap.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import org.springframework.stereotype.Component;

/** The room's tasks and by when they must be done. */
@Component
class MilestoneCatalogue implements TaskCatalogue {

  private final MilestoneStore store;
  private final MilestoneSettings settings;
  private final BusinessClock clock;

  MilestoneCatalogue(MilestoneStore store, MilestoneSettings settings, BusinessClock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<MilestoneTask> tasks() {
    return List.of(MilestoneTask.values());
  }

  @Override
  public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
    return switch ((MilestoneTask) task) {
      case REPORT -> store.find(caseId).map(MilestoneStore.Row::dueOn);
      case CONFIRM -> Optional.of(clock.today().plusDays(settings.confirmDays()));
    };
  }
}
