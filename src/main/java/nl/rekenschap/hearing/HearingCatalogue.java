package nl.rekenschap.hearing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import org.springframework.stereotype.Component;

/** The room's tasks; both last as long as the term does. */
@Component
class HearingCatalogue implements TaskCatalogue {

  private final HearingStore store;

  HearingCatalogue(HearingStore store) {
    this.store = store;
  }

  @Override
  public List<HearingTask> tasks() {
    return List.of(HearingTask.values());
  }

  @Override
  public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
    return store.newest(caseId, scope).flatMap(HearingRound::until);
  }
}
