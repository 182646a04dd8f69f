package nl.rekenschap.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Milestones of investments and advice; named in the plural, since programme has the single one.
 */
@Service
public class Milestones {

  private final MilestoneStore store;
  private final Programme programme;
  private final Workflow workflow;
  private final Access access;
  private final MilestoneSettings settings;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Milestones(
      MilestoneStore store,
      Programme programme,
      Workflow workflow,
      Access access,
      MilestoneSettings settings,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.programme = programme;
    this.workflow = workflow;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
    this.events = events;
  }

  /** Keeps what the plan wants of that item in that year, and by when it is reported on. */
  @ForRooms
  @Transactional
  public void plan(CaseId caseId, String itemCode, int year) {
    List<MilestoneFile.Planned> planned =
        programme.milestonesOf(itemCode, year).stream()
            .map(
                m ->
                    new MilestoneFile.Planned(
                        m.code(), m.text(), settings.dueOn(year, m.quarter())))
            .toList();
    LocalDate due =
        planned.stream()
            .map(MilestoneFile.Planned::dueOn)
            .max(LocalDate::compareTo)
            .orElseGet(() -> settings.dueOn(year, Optional.empty()));
    store.plan(caseId, itemCode, year, due);
    for (int i = 0; i < planned.size(); i++) {
      store.add(caseId, i + 1, planned.get(i));
    }
  }

  /** Reports without anything to add; see {@link #report(TaskId, List, Money, String)}. */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional
  public void report(TaskId task, List<MilestoneResult> results, @Nullable Money spent) {
    report(task, results, spent, "");
  }

  /**
   * Reports what became of every milestone of the case, and what it cost.
   *
   * @param results one for each milestone of the case, in any order; the texts are the plan's
   * @param spent null when the amount is not known yet
   * @param explanation required above the budget, and when the plan names no milestone
   * @throws Refused at {@code reached.<code>}, {@code explanation.<code>}, {@code spent} or {@code
   *     explanation}
   */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional
  public void report(
      TaskId task, List<MilestoneResult> results, @Nullable Money spent, String explanation) {
    step(
        task,
        MilestoneTask.REPORT,
        row -> {
          MilestoneCheck check = new MilestoneCheck(row.year(), clock.today());
          List<MilestoneFile.Planned> planned = store.planned(row.caseId());
          List<MilestoneResult> checked = check.results(planned, results);
          Optional<Money> budget = programme.item(row.itemCode(), row.year()).amount();
          String why = check.explanation(explanation, planned.isEmpty(), spent, budget);
          store.report(row.caseId(), spent, why, access.current().name());
          checked.forEach(result -> store.result(row.caseId(), result));
          long reached = checked.stream().filter(r -> r.reachedOn().isPresent()).count();
          say(
              row.caseId(),
              "milestone.event.reported",
              Map.of("reached", Long.toString(reached), "all", Integer.toString(checked.size())));
        });
  }

  /** Confirms the report; it then counts in the council report. */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void confirm(TaskId task) {
    step(
        task,
        MilestoneTask.CONFIRM,
        row -> {
          store.confirmed(row.caseId(), access.current().name());
          say(row.caseId(), "milestone.event.confirmed", Map.of());
        });
  }

  /**
   * Gives the report back.
   *
   * @throws Refused at {@code reason} without one
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void giveBack(TaskId task, String reason) {
    step(
        task,
        MilestoneTask.CONFIRM,
        row -> {
          String because = Prose.required("reason", reason, MilestoneCheck.LONGEST);
          LocalDate again = clock.today().plusDays(settings.againDays());
          store.returned(row.caseId(), because, row.dueOn().isAfter(again) ? row.dueOn() : again);
          say(row.caseId(), "milestone.event.returned", Map.of("reason", because));
        });
  }

  /** What the screen of a task shows, for who may do that task. */
  @PermitAll
  public MilestoneFile file(TaskId task, MilestoneTask kind) {
    MilestoneStore.Row row = row(workflow.item(task, kind).caseId());
    var item = programme.item(row.itemCode(), row.year());
    return new MilestoneFile(
        row.caseId(),
        item.name(),
        row.year(),
        row.dueOn(),
        item.amount(),
        store.planned(row.caseId()),
        account(row),
        row.explanation(),
        Optional.ofNullable(row.returnedBecause()));
  }

  /** What was reported; absent until then. For a case that the acting person may see. */
  @PermitAll
  public Optional<MilestoneResult.Account> account(CaseId caseId) {
    access.requireCase(caseId);
    return accountOf(caseId);
  }

  @ForRooms
  public Optional<MilestoneResult.Account> accountOf(CaseId caseId) {
    return store.find(caseId).flatMap(this::account);
  }

  /** The words that go with the whole report; absent when there are none. */
  @ForRooms
  public Optional<String> explanationOf(CaseId caseId) {
    return store.find(caseId).map(MilestoneStore.Row::explanation).filter(text -> !text.isEmpty());
  }

  /** What nobody has reported on yet and should be there in those days; the last one counts. */
  @ForRooms
  public List<DueMilestone> due(LocalDate from, LocalDate until) {
    return store.due(from, until);
  }

  private Optional<MilestoneResult.Account> account(MilestoneStore.Row row) {
    return Optional.ofNullable(row.reportedBy())
        .map(
            by ->
                new MilestoneResult.Account(
                    new ArrayList<>(store.results(row.caseId())),
                    row.spent(),
                    row.confirmedBy() != null,
                    by));
  }

  private void step(TaskId id, MilestoneTask task, Consumer<MilestoneStore.Row> work) {
    workflow.complete(id, task, () -> work.accept(row(workflow.item(id, task).caseId())));
  }

  private MilestoneStore.Row row(CaseId caseId) {
    return store.find(caseId).orElseThrow(Refused::notFound);
  }

  private void say(CaseId caseId, String what, Map<String, String> details) {
    events.publishEvent(CaseEvent.of(caseId, what, details));
  }
}
