package nl.rekenschap.workflow;

import java.util.Map;
import java.util.function.Predicate;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.PersonChanged;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PersonId;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Work of who left, or may no longer do it, goes back to the group that it came from. */
@Component
class Handover {

  private final ProcessEngine engine;
  private final WorkflowStore store;
  private final Catalogue catalogue;
  private final ApplicationEventPublisher events;

  Handover(
      @Lazy ProcessEngine engine,
      WorkflowStore store,
      Catalogue catalogue,
      ApplicationEventPublisher events) {
    this.engine = engine;
    this.store = store;
    this.catalogue = catalogue;
    this.events = events;
  }

  /** What people of a provider have claimed in that case goes back to the group. */
  void releaseOfProviders(CaseId caseId) {
    store.open(caseId).stream()
        .filter(item -> item.role() == Role.PROVIDER_CONTACT && item.assignee() != null)
        .forEach(this::release);
  }

  void releaseAllOf(PersonId person) {
    release(person, item -> true);
  }

  /** In the transaction of the change, so that no work stays with who may not do it. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(PersonChanged change) {
    release(
        change.before().id(),
        item -> change.now().filter(now -> mayDo(now, catalogue.task(item.task()))).isEmpty());
  }

  /** Whether that person may take the task up, as far as duties within a provider go. */
  static boolean hasDuty(Person person, HumanTask task) {
    return !person.has(Role.PROVIDER_CONTACT)
        || task.duties().isEmpty()
        || task.duties().stream().anyMatch(person::may);
  }

  private boolean mayDo(Person person, HumanTask task) {
    return catalogue.isFor(task, person) && hasDuty(person, task);
  }

  private void release(PersonId person, Predicate<WorkItem> which) {
    store.lockClaimedBy(person).stream().filter(which).forEach(this::release);
  }

  private void release(WorkItem item) {
    engine.getTaskService().setAssignee(item.id().value(), null);
    store.assign(item.id(), null);
    String from =
        item.assigneeName() == null ? String.valueOf(item.assignee()) : item.assigneeName();
    events.publishEvent(
        CaseEvent.of(
                item.caseId(),
                "workflow.event.released",
                Map.of("task", Dutch.text("workflow.task." + item.task()), "from", from))
            .changing(Change.of("workflow.change.holder", from, (String) null)));
  }
}
