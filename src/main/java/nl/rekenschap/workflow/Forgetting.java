package nl.rekenschap.workflow;

import java.util.List;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.kernel.CaseId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a case out of the engine when its time is over. */
@Service
public class Forgetting {

  private final ProcessEngine engine;

  Forgetting(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  /**
   * Removes what the engine remembers of a case, in the caller's transaction.
   *
   * @return how many of its processes that were
   * @throws IllegalStateException when something of it still runs
   */
  @ForRooms
  @Transactional(propagation = Propagation.MANDATORY)
  public int forget(CaseId caseId) {
    List<HistoricProcessInstance> all =
        engine
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(caseId.value())
            .list();
    if (all.stream().anyMatch(instance -> instance.getEndTime() == null)) {
      throw new IllegalStateException("something of " + caseId + " still runs");
    }
    List<String> ids = all.stream().map(HistoricProcessInstance::getId).toList();
    if (!ids.isEmpty()) {
      engine.getHistoryService().deleteHistoricProcessInstancesIfExists(ids);
    }
    return ids.size();
  }
}
