package nl.rekenschap.amendment;

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
class AmendmentCatalogue implements TaskCatalogue {

  private final AmendmentSettings settings;
  private final BusinessClock clock;

  AmendmentCatalogue(AmendmentSettings settings, BusinessClock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<AmendmentTask> tasks() {
    return List.of(AmendmentTask.values());
  }

  @Override
  public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
    return Optional.of(clock.today().plusDays(days((AmendmentTask) task)));
  }

  private int days(AmendmentTask task) {
    return switch (task) {
      case ASSESS -> settings.assessDays();
      case DRAFT -> settings.draftDays();
      case APPROVE -> settings.approveDays();
      case CONTINUATION -> settings.continuationDays();
    };
  }
}
