package nl.rekenschap.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves work and writes down why, in the record of its case; the rules were checked before. */
@Component
class WishWork {

  private final ProcessEngine engine;
  private final WorkflowStore store;
  private final BulkStore reminders;
  private final Teams teams;
  private final Access access;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  WishWork(
      @Lazy ProcessEngine engine,
      WorkflowStore store,
      BulkStore reminders,
      Teams teams,
      Access access,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.engine = engine;
    this.store = store;
    this.reminders = reminders;
    this.teams = teams;
    this.access = access;
    this.clock = clock;
    this.events = events;
  }

  void carryOut(WorkItem item, Wish wish, Person by, String because) {
    switch (wish) {
      case Wish.Assign assign -> move(item, person(assign.to()), because, "assigned");
      case Wish.Release release -> move(item, null, because, "givenBack");
      case Wish.TakeOver takeOver -> move(item, own(by), because, "taken");
      case Wish.Remind remind -> remind(item, because);
      case Wish.Press press -> press(item, press.priority(), because);
      case Wish.ToTeam toTeam -> teams.handOver(item.caseId(), toTeam, because);
    }
  }

  /** Lets those be told whom it concerns, once for all that was done together. */
  void tell(List<WorkItem> items, Wish wish, Person by, String because) {
    switch (wish) {
      case Wish.Assign assign -> moved(items, Optional.of(assign.to()), by, because);
      case Wish.Release release -> moved(items, Optional.empty(), by, because);
      case Wish.TakeOver takeOver -> moved(items, Optional.of(by.id()), by, because);
      case Wish.Remind remind -> events.publishEvent(new WorkReminded(items, by, because));
      // Seen in the list by whoever looks there.
      case Wish.Press press -> {}
      case Wish.ToTeam toTeam -> {}
    }
  }

  private void moved(List<WorkItem> items, Optional<PersonId> to, Person by, String because) {
    events.publishEvent(new WorkMoved(items, to, by, because));
  }

  private Person person(PersonId id) {
    return access.person(id).orElseThrow(Refused::notFound);
  }

  /** Who takes over does so for good, also from somebody whom they stand in for. */
  private Person own(Person by) {
    return person(by.id());
  }

  private void move(WorkItem item, @Nullable Person to, String because, String what) {
    engine.getTaskService().setAssignee(item.id().value(), to == null ? null : to.id().value());
    store.assign(item.id(), to);
    record(item, what, to == null ? group(item) : to.name(), because);
  }

  private void remind(WorkItem item, String because) {
    reminders.reminded(item.id(), clock.today());
    record(item, "reminded", item.assignee() == null ? group(item) : Claims.holder(item), because);
  }

  private void press(WorkItem item, Priority priority, String because) {
    store.press(item.id(), priority);
    Map<String, String> details = new LinkedHashMap<>();
    details.put("task", Dutch.text("workflow.task." + item.task()));
    details.put("reason", because);
    events.publishEvent(
        CaseEvent.internal(item.caseId(), "workflow.event.pressed." + priority, details));
  }

  private static String group(WorkItem item) {
    return Dutch.text("access.role." + item.role());
  }

  private void record(WorkItem item, String what, String to, String because) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("task", Dutch.text("workflow.task." + item.task()));
    details.put("from", item.assignee() == null ? group(item) : Claims.holder(item));
    details.put("to", to);
    details.put("reason", because.isEmpty() ? Dutch.text("workflow.wish.noReason") : because);
    String sentence = "workflow.event." + what;
    CaseEvent.RecordedFact fact =
        item.role() == Role.PROVIDER_CONTACT
            ? CaseEvent.of(item.caseId(), sentence, details)
            : CaseEvent.internal(item.caseId(), sentence, details);
    events.publishEvent(
        what.equals("reminded")
            ? fact
            : fact.changing(Change.of("workflow.change.holder", details.get("from"), to)));
  }
}
