package nl.rekenschap.workflow;

import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps the work items equal to the engine's open tasks, in the engine's transaction. */
@Component
class WorkItemListener implements TaskListener {

  private final WorkflowStore store;
  private final Births births;
  private final Access access;
  private final BusinessClock clock;

  WorkItemListener(WorkflowStore store, Births births, Access access, BusinessClock clock) {
    this.store = store;
    this.births = births;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> created(task);
      case EVENTNAME_COMPLETE -> ended(task, WorkItem.State.DONE);
      case EVENTNAME_DELETE -> ended(task, WorkItem.State.WITHDRAWN);
      default -> throw new IllegalStateException("unexpected event " + task.getEventName());
    }
  }

  private void created(DelegateTask task) {
    CaseId caseId = new CaseId(task.getExecution().getProcessBusinessKey());
    births.born(
        task.getId(),
        task.getTaskDefinitionKey(),
        task.getProcessDefinitionId(),
        caseId,
        scope(task, caseId));
  }

  private void ended(DelegateTask task, WorkItem.State state) {
    store.ended(task.getId(), state, access.actor().orElse(null), clock.now());
  }

  private static String scope(DelegateTask task, CaseId caseId) {
    return Optional.ofNullable((String) task.getVariable(Workflow.SCOPE)).orElse(caseId.value());
  }
}
