package nl.rekenschap.workflow;

import java.util.Objects;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.workflow.WorkCheck.Kind;
import nl.rekenschap.workflow.WorkCheck.Repair;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one item equal to the engine's task, and says so in the record of the case. */
@Component
class WorkRepair {

  private final ProcessEngine engine;
  private final WorkflowStore store;
  private final RepairStore repairs;
  private final TeamStore teams;
  private final Catalogue catalogue;
  private final Births births;
  private final Access access;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  WorkRepair(
      @Lazy ProcessEngine engine,
      WorkflowStore store,
      RepairStore repairs,
      TeamStore teams,
      Catalogue catalogue,
      Births births,
      Access access,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.engine = engine;
    this.store = store;
    this.repairs = repairs;
    this.teams = teams;
    this.catalogue = catalogue;
    this.births = births;
    this.access = access;
    this.clock = clock;
    this.events = events;
  }

  /** Looks again at what seemed to differ: by now somebody may just have finished it. */
  @Transactional
  public Optional<Repair> look(String id) {
    Optional<WorkItem> item = store.lock(new TaskId(id));
    Task task = engine.getTaskService().createTaskQuery().taskId(id).singleResult();
    boolean open = item.filter(one -> one.state() == WorkItem.State.OPEN).isPresent();
    if (task == null) {
      return open ? Optional.of(gone(item.orElseThrow())) : Optional.empty();
    }
    if (!open) {
      return Optional.of(missing(task, item.isPresent()));
    }
    WorkItem known = item.orElseThrow();
    PersonId assignee = person(task.getAssignee());
    return Objects.equals(assignee, known.assignee())
        ? Optional.empty()
        : Optional.of(assignee(known, assignee));
  }

  /** Open items stand in the lists of those who do them, by today's settings and teams. */
  @Transactional
  public long route() {
    return teams.route(null, catalogue.forSeveral());
  }

  private Repair gone(WorkItem item) {
    store.ended(item.id().value(), WorkItem.State.WITHDRAWN, null, clock.now());
    return record(Kind.GONE, item.caseId(), item.task());
  }

  private Repair missing(Task task, boolean ended) {
    ProcessInstance run =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    CaseId caseId = new CaseId(Objects.requireNonNull(run.getBusinessKey()));
    Object scope = engine.getTaskService().getVariable(task.getId(), Workflow.SCOPE);
    if (ended) {
      repairs.reopened(task.getId());
    } else {
      births.born(
          task.getId(),
          task.getTaskDefinitionKey(),
          task.getProcessDefinitionId(),
          caseId,
          scope instanceof String text ? text : caseId.value());
    }
    store.assign(
        new TaskId(task.getId()),
        Optional.ofNullable(person(task.getAssignee())).flatMap(access::person).orElse(null));
    return record(Kind.MISSING, caseId, task.getTaskDefinitionKey());
  }

  private Repair assignee(WorkItem item, @Nullable PersonId assignee) {
    store.assign(item.id(), Optional.ofNullable(assignee).flatMap(access::person).orElse(null));
    return record(Kind.ASSIGNEE, item.caseId(), item.task());
  }

  private Repair record(Kind kind, CaseId caseId, String task) {
    events.publishEvent(
        CaseEvent.internal(
            caseId, "workflow.event.checked." + kind, "task", Dutch.text("workflow.task." + task)));
    return new Repair(kind, task);
  }

  private static @Nullable PersonId person(@Nullable String id) {
    return id == null ? null : new PersonId(id);
  }
}
