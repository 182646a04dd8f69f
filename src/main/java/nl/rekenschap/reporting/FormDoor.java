package nl.rekenschap.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;
import org.springframework.stereotype.Component;

/** Lets the right people in at the form of a period, as long as it is open. */
@Component
class FormDoor {

  private static final List<ReportingTask> KINDS =
      List.of(
          ReportingTask.SUBMIT_FIGURES,
          ReportingTask.REPORT_OWN_ACTION,
          ReportingTask.CORRECT_FIGURES,
          ReportingTask.CORRECT_OWN_ACTION);

  private final ReportingStore store;
  private final Locks locks;
  private final Workflow workflow;
  private final Access access;

  FormDoor(ReportingStore store, Locks locks, Workflow workflow, Access access) {
    this.store = store;
    this.locks = locks;
    this.workflow = workflow;
    this.access = access;
  }

  /**
   * The task, open or done.
   *
   * @throws Refused when it is not for the acting person
   */
  WorkItem item(TaskId task) {
    return workflow.item(task, KINDS);
  }

  /** The period of that task, open or closed. */
  Period look(TaskId task) {
    return period(item(task));
  }

  /**
   * The period of a task in which the acting person may type now.
   *
   * @throws Refused when the period is closed, or the task is in hands that do not share it
   */
  Period open(TaskId task) {
    WorkItem item = item(task);
    Period period = period(item);
    requireOpen(period);
    locks.requireUnlocked(period.id());
    requireHands(item);
    return period;
  }

  /** The same, held until the transaction ends. */
  Period hold(TaskId task) {
    access.requireDuty(Duty.EDITOR, Duty.SIGNATORY);
    WorkItem item = item(task);
    Period period = store.lock(new PeriodId(item.scope())).orElseThrow(Refused::notFound).period();
    requireOpen(period);
    locks.requireUnlocked(period.id());
    requireHands(item);
    return period;
  }

  /** The task in which the figures of that period are awaited; absent when none is open. */
  Optional<TaskId> openTask(Period period) {
    return openTask(period, List.of(ReportingTask.SUBMIT_FIGURES.id()));
  }

  /** The same, or the one in which they are corrected. */
  Optional<TaskId> openForm(Period period) {
    return openTask(
        period, List.of(ReportingTask.SUBMIT_FIGURES.id(), ReportingTask.CORRECT_FIGURES.id()));
  }

  private Optional<TaskId> openTask(Period period, List<String> kinds) {
    return workflow.openItems(period.caseId()).stream()
        .filter(item -> item.scope().equals(period.id().value()))
        .filter(item -> kinds.contains(item.task()))
        .map(WorkItem::id)
        .findFirst();
  }

  ReportingTask kind(WorkItem item) {
    return KINDS.stream().filter(kind -> kind.id().equals(item.task())).findFirst().orElseThrow();
  }

  /** Whether the acting person may hand in: a signatory, or staff. */
  boolean maySign() {
    Person person = access.current();
    return !person.has(Role.PROVIDER_CONTACT) || person.may(Duty.SIGNATORY);
  }

  /** Whether the acting person may type: not who only reads along. */
  boolean mayType() {
    return maySign() || access.current().may(Duty.EDITOR);
  }

  /** Whether the acting person types for a provider what came on paper. */
  boolean isOnBehalf(Period period) {
    return period.provider().isPresent() && !access.current().has(Role.PROVIDER_CONTACT);
  }

  private Period period(WorkItem item) {
    return store.find(new PeriodId(item.scope())).orElseThrow(Refused::notFound).period();
  }

  static void requireOpen(Period period) {
    switch (period.state()) {
      case PeriodState.Open open -> {}
      case PeriodState.Returned returned -> {}
      case PeriodState.Reopened reopened -> {}
      case PeriodState.Planned planned ->
          throw new Refused("reporting.notOpen.planned", period.opensOn());
      case PeriodState.Submitted submitted ->
          throw new Refused("reporting.notOpen.submitted", submitted.byName(), submitted.at());
      case PeriodState.Accepted accepted ->
          throw new Refused("reporting.notOpen.accepted", accepted.byName(), accepted.at());
      case PeriodState.NotReceived closed ->
          throw new Refused("reporting.notOpen.closed", closed.byName(), closed.at());
    }
  }

  /** The same rule as at finishing: a colleague of the provider may go on, others may not. */
  private void requireHands(WorkItem item) {
    if (item.state() == WorkItem.State.DONE) {
      String name = item.endedByName();
      Instant at = item.endedAt();
      throw new Refused(
          "workflow.alreadyDone", name == null ? "?" : name, at == null ? Instant.EPOCH : at);
    }
    if (item.state() != WorkItem.State.OPEN) {
      throw new Refused("workflow.withdrawn");
    }
    if (workflow.isHeldByOther(item)) {
      String name = item.assigneeName();
      throw new Refused("workflow.claimedBy", name == null ? "?" : name);
    }
  }
}
