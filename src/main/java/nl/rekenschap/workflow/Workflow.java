package nl.rekenschap.workflow;

import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.OnBehalf;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts cases, lists what is to be done, and lets the right person do it once.
 *
 * <p>Long because it is the room's face: who may claim what stands in {@link Claims}.
 */
@Service
public class Workflow {

  /** Variable with the id of the period or report that a process is about. */
  public static final String SCOPE = "scope";

  private final ProcessEngine engine;
  private final WorkflowStore store;
  private final LabelStore labels;
  private final TeamStore teams;
  private final Catalogue catalogue;
  private final Access access;
  private final BusinessClock clock;
  private final Handover handover;
  private final Hands hands;
  private final FourEyes fourEyes;
  private final ApplicationEventPublisher events;

  Workflow(
      @Lazy ProcessEngine engine,
      WorkflowStore store,
      LabelStore labels,
      TeamStore teams,
      Catalogue catalogue,
      Access access,
      BusinessClock clock,
      Handover handover,
      Hands hands,
      FourEyes fourEyes,
      ApplicationEventPublisher events) {
    this.engine = engine;
    this.store = store;
    this.labels = labels;
    this.teams = teams;
    this.catalogue = catalogue;
    this.access = access;
    this.clock = clock;
    this.handover = handover;
    this.hands = hands;
    this.fourEyes = fourEyes;
    this.events = events;
  }

  /** Open tasks of one case that the acting person may see. */
  @PermitAll
  public List<WorkItem> openItems(CaseId caseId) {
    access.requireCase(caseId);
    Person person = access.current();
    return store.open(caseId).stream().filter(item -> maySee(person, item)).toList();
  }

  /**
   * The item that a screen is opened for.
   *
   * @throws Refused when it does not exist, is not this task, or is not for this person
   */
  @PermitAll
  public WorkItem item(TaskId id, HumanTask task) {
    WorkItem item = store.item(id).orElseThrow(Refused::notFound);
    check(item, task, hands.on(item));
    return item;
  }

  /**
   * The same, for a screen that serves several tasks.
   *
   * @throws Refused when it is none of them
   */
  @PermitAll
  public WorkItem item(TaskId id, Collection<? extends HumanTask> tasks) {
    WorkItem item = store.item(id).orElseThrow(Refused::notFound);
    HumanTask task =
        tasks.stream()
            .filter(one -> one.id().equals(item.task()))
            .findFirst()
            .orElseThrow(Refused::notFound);
    check(item, task, hands.on(item));
    return item;
  }

  /** Whether the acting person is in the group that this is for. */
  @PermitAll
  public boolean isFor(WorkItem item) {
    Person person = access.current();
    HumanTask task = catalogue.task(item.task());
    return catalogue.isFor(task, person) && maySee(person, item) && Handover.hasDuty(person, task);
  }

  /** The groups that it is for; the first one is its own. */
  @PermitAll
  public List<Role> groups(WorkItem item) {
    return catalogue.groups(catalogue.task(item.task()));
  }

  /** Whether the acting person may do it for the group that it is for. */
  @PermitAll
  public boolean isStandIn(WorkItem item) {
    Person person = access.current();
    HumanTask task = catalogue.task(item.task());
    return maySee(person, item)
        && !catalogue.isFor(task, person)
        && task.standIns().stream().anyMatch(person::has);
  }

  /** Whether another must do it, since the acting person did something before it: four eyes. */
  @PermitAll
  public boolean isForOtherEyes(WorkItem item) {
    return fourEyes.bar(item, hands.at(item).hands());
  }

  /** Whether the acting person has claimed it, or somebody whom that person stands in for. */
  @PermitAll
  public boolean isMine(WorkItem item) {
    return item.assignee() != null && hands.at(item).hands().contains(item.assignee());
  }

  /**
   * Name of the person for whom the acting person would do that task; absent when for nobody else.
   *
   * @param id of a task; whatever else it is says nothing
   */
  @PermitAll
  public Optional<String> behalfAt(String id) {
    return access.steads().isEmpty() || !TaskId.isOne(id)
        ? Optional.empty()
        : store.item(new TaskId(id)).flatMap(item -> hands.at(item).behalf()).map(OnBehalf::name);
  }

  /**
   * Takes the task for the acting person; what is done together also from a colleague.
   *
   * @throws Refused naming who was first, or the four-eyes rule
   */
  @PermitAll
  @Transactional
  public void claim(TaskId id) {
    WorkItem item = store.lock(id).orElseThrow(Refused::notFound);
    Person person = hands.on(item);
    HumanTask task = catalogue.task(item.task());
    check(item, task, person);
    if (!catalogue.isFor(task, person)) {
      throw Refused.notFound();
    }
    requireDuty(task, person);
    Claims.requireFree(item, task, person);
    requireFourEyes(item, person);
    if (take(item, person)) {
      engine.getTaskService().setAssignee(id.value(), person.id().value());
    }
  }

  /** Gives the task back to the group. */
  @PermitAll
  @Transactional
  public void release(TaskId id) {
    WorkItem item = store.lock(id).orElseThrow(Refused::notFound);
    Person person = hands.on(item);
    check(item, catalogue.task(item.task()), person);
    Claims.requireOwn(item, person);
    engine.getTaskService().setAssignee(id.value(), null);
    store.assign(id, null);
  }

  /** Gives back to the group all that this person has claimed; the record of each case tells. */
  @ForRooms
  @Transactional
  public void releaseAllOf(PersonId person) {
    handover.releaseAllOf(person);
  }

  /**
   * Finishes a task together with the work that belongs to it: both or neither. The first of two
   * people wins; the other learns who was first.
   *
   * @throws Refused {@code workflow.alreadyDone}, {@code workflow.claimedBy}, {@code
   *     workflow.fourEyes}, {@code workflow.busy}, {@code access.duty.<duty>}, or what the work
   *     itself refuses
   */
  @ForRooms
  @Transactional
  public <T> T finish(TaskId id, HumanTask task, Supplier<T> work) {
    WorkItem item = begin(id, task);
    T result = work.get();
    close(item);
    return result;
  }

  /**
   * The same for work that gives nothing back.
   *
   * @throws Refused as {@link #finish}
   */
  @ForRooms
  @Transactional
  public void complete(TaskId id, HumanTask task, Runnable work) {
    WorkItem item = begin(id, task);
    work.run();
    close(item);
  }

  /** Only who may do it now comes past here, and holds the task until the transaction ends. */
  private WorkItem begin(TaskId id, HumanTask task) {
    WorkItem item = store.lock(id).orElseThrow(Refused::notFound);
    Person person = hands.on(item);
    check(item, task, person);
    requireDuty(task, person);
    Claims.requireFree(item, task, person);
    requireFourEyes(item, person);
    take(item, person);
    return item;
  }

  /** The work may have looked at other items: it is finished by whose hands it was begun with. */
  private void close(WorkItem item) {
    hands.on(item);
    try {
      engine.getTaskService().complete(item.id().value());
    } catch (OptimisticLockingException e) {
      // A timer or a colleague moved the same case at this very moment; all of ours is undone.
      throw new Refused("workflow.busy");
    }
  }

  /**
   * Starts a process of a case.
   *
   * @param process file name of the diagram
   * @param scope the period or report it is about; the case id when there is none
   */
  @ForRooms
  @Transactional
  public void start(String process, CaseId caseId, String scope, CaseLabel label) {
    label(caseId, label);
    start(process, caseId, scope);
  }

  /** Starts another process of a case that has its name and owner already. */
  @ForRooms
  @Transactional
  public void start(String process, CaseId caseId, String scope) {
    engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            process, caseId.value(), Map.of("caseId", caseId.value(), SCOPE, scope));
  }

  /** Gives the case its name in the lists, and says whose it is. */
  @ForRooms
  @Transactional
  public void label(CaseId caseId, CaseLabel label) {
    access.assign(caseId, label.provider());
    labels.label(caseId, label);
    if (teams.assignCase(caseId)) {
      teams.route(caseId, catalogue.forSeveral());
    }
  }

  /**
   * A provider has been named, or another one: from now on the case is theirs to see, and what
   * people of the one before had claimed is free again.
   */
  @ForRooms
  @Transactional
  public void nameProvider(CaseId caseId, ProviderId provider, String providerName) {
    access.assign(caseId, provider);
    CaseLabel before = labels.label(caseId).orElseThrow(IllegalStateException::new);
    labels.label(
        caseId,
        new CaseLabel(before.title(), before.year(), provider, providerName, before.subject()));
    handover.releaseOfProviders(caseId);
  }

  /** How a case is called and whose it is, for rooms that have checked who asks. */
  @ForRooms
  public Optional<CaseLabel> labelOf(CaseId caseId) {
    return labels.label(caseId);
  }

  /**
   * Moves a timer that waits in a process of that case.
   *
   * @param timer id of the event in the diagram, such as {@code Event_ViewsTermEnds}
   * @return whether it waited there
   */
  @ForRooms
  @Transactional
  public boolean reschedule(CaseId caseId, String scope, String timer, Instant to) {
    return new WaitingTimers(engine).move(caseId, scope, timer, to);
  }

  /** Moves the due day of the open tasks about that period. */
  @ForRooms
  @Transactional
  public void moveDue(CaseId caseId, String scope, LocalDate dueOn) {
    store.due(caseId, scope, dueOn);
    lawChanged(caseId);
  }

  /** Asks the rooms anew what the law leaves for the open tasks of that case. */
  @ForRooms
  @Transactional
  public void lawChanged(CaseId caseId) {
    for (WorkItem item : store.open(caseId)) {
      store.legalLastDay(
          item.id(), catalogue.legalLastDay(item.task(), caseId, item.scope()).orElse(null));
    }
  }

  /** Answers of a decision table; an empty list when no rule applies. */
  @ForRooms
  public List<Map<String, Object>> decide(String decision, Map<String, Object> inputs) {
    return engine.getDecisionService().evaluateDecisionTableByKey(decision, inputs).getResultList();
  }

  /** Where the case is in each diagram that it has entered; the first one is its life. */
  @PermitAll
  public List<Position> positions(CaseId caseId) {
    access.requireCase(caseId);
    return new Positions(engine).of(caseId);
  }

  /** The diagram as BPMN 2.0 XML, in the newest version. */
  @PermitAll
  public String diagram(String process) {
    access.current();
    return new Positions(engine).diagram(process);
  }

  /**
   * Lets time pass up to that moment, timer by timer in the order in which they fall due: for the
   * rehearsal. The executor rests meanwhile.
   */
  @ForRooms
  public void letTimePass(Instant until, java.util.function.Consumer<Instant> moveClock) {
    new TimePasses(engine, clock).until(until, moveClock);
  }

  /**
   * The claim moves to who does the work now; the record of the case tells from whom. The engine is
   * told only of a task that goes on after this: one that is finished it forgets at once.
   *
   * @return whether it moved
   */
  private boolean take(WorkItem item, Person person) {
    if (item.assignee() != null && person.hands().contains(item.assignee())) {
      return false;
    }
    store.assign(item.id(), person);
    if (item.assignee() != null) {
      events.publishEvent(
          CaseEvent.of(
                  item.caseId(),
                  "workflow.event.takenOver",
                  Map.of(
                      "task",
                      Dutch.text("workflow.task." + item.task()),
                      "from",
                      Claims.holder(item)))
              .changing(Change.of("workflow.change.holder", Claims.holder(item), person.name())));
    }
    return true;
  }

  private void check(WorkItem item, HumanTask task, Person person) {
    boolean may = catalogue.isFor(task, person) || task.standIns().stream().anyMatch(person::has);
    if (!item.task().equals(task.id()) || !maySee(person, item) || !may) {
      throw Refused.notFound();
    }
  }

  private void requireDuty(HumanTask task, Person person) {
    if (!Handover.hasDuty(person, task)) {
      access.requireDuty(task.duties().stream().sorted().toArray(Duty[]::new));
    }
  }

  private static boolean maySee(Person person, WorkItem item) {
    if (person.isStaff()) {
      return true;
    }
    ProviderId provider = item.label().provider();
    return item.role() == Role.PROVIDER_CONTACT
        && provider != null
        && person.provider().filter(provider::equals).isPresent();
  }

  /**
   * Whether a claim of somebody else keeps the acting person from that item; a colleague's claim on
   * what is done together does not.
   */
  @PermitAll
  public boolean isHeldByOther(WorkItem item) {
    return Claims.isHeldByOther(item, catalogue.task(item.task()), hands.at(item));
  }

  /** Whether the acting person did something in this case that keeps them from doing this too. */
  @PermitAll
  public boolean isBarred(WorkItem item) {
    return isBarred(item, hands.at(item));
  }

  /** Who finished one of these tasks in that case, and for whom, whatever it was about. */
  @ForRooms
  public Set<PersonId> doersOf(CaseId caseId, Set<? extends HumanTask> tasks) {
    return fourEyes.doersOf(caseId, tasks);
  }

  private void requireFourEyes(WorkItem item, Person person) {
    if (isBarred(item, person)) {
      throw new Refused("workflow.fourEyes");
    }
  }

  private boolean isBarred(WorkItem item, Person person) {
    return fourEyes.bar(item, person.hands());
  }
}
