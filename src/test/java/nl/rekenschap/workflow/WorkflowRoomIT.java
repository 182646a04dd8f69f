package nl.rekenschap.workflow;

import static nl.rekenschap.award.AwardTask.APPROVE_AWARD;
import static nl.rekenschap.award.AwardTask.DRAFT_AWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One task, several people; the tasks are those of the award of JINC. */
@RoomTest
class WorkflowRoomIT {

  private static final int ROUNDS = 50;
  private static final CaseId JINC = new CaseId("2025-jinc");
  private static final CaseLabel LABEL =
      new CaseLabel("JINC", 2025, new nl.rekenschap.kernel.ProviderId("jinc"), "JINC");

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private WorkflowStore store;
  @Autowired private AwardSituation awards;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void two_officers_and_somebody_who_is_officer_and_manager() {
    world.itIs("2025-01-10");
    world.person("officer-2", Role.GRANT_OFFICER);
    world.person("both", Role.GRANT_OFFICER, Role.MANAGER);
  }

  @Test
  void a_work_item_is_born_with_its_task_and_knows_where_it_belongs() {
    awards.started("jinc");

    WorkItem item = world.open(JINC).getFirst();
    assertThat(item.task()).isEqualTo("Task_DraftAward");
    assertThat(item.process()).isEqualTo("award");
    assertThat(item.route()).isEqualTo("award/draft");
    assertThat(item.role()).isEqualTo(Role.GRANT_OFFICER);
    assertThat(item.scope()).isEqualTo(JINC.value());
    assertThat(item.dueOn()).isEqualTo("2025-02-21");
    assertThat(item.isOverdue(java.time.LocalDate.parse("2025-02-21"))).isFalse();
    assertThat(item.isOverdue(java.time.LocalDate.parse("2025-02-22"))).isTrue();
  }

  @Test
  void a_case_whose_start_fails_leaves_neither_task_nor_work_item() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      awards.started("jinc");
                      assertThat(itemsOf(JINC)).isOne();
                      throw new IllegalStateException("toch niet");
                    }))
        .hasMessage("toch niet");

    assertThat(itemsOf(JINC)).isZero();
    assertThat(world.hasEnded(JINC)).isTrue();
  }

  @Test
  void work_that_fails_leaves_the_task_as_it_was() {
    awards.started("jinc");
    TaskId task = world.task(JINC, DRAFT_AWARD);

    assertThatThrownBy(
            () ->
                world.as(
                    "officer",
                    () ->
                        workflow.complete(
                            task,
                            DRAFT_AWARD,
                            () -> {
                              throw new IllegalStateException("halverwege");
                            })))
        .hasMessage("halverwege");

    WorkItem item = store.item(task).orElseThrow();
    assertThat(item.state()).isEqualTo(WorkItem.State.OPEN);
    assertThat(item.assignee()).isNull();
    assertThat(world.openTasks(JINC)).containsExactly("Task_DraftAward");
  }

  @Test
  void what_the_engine_cannot_go_on_from_takes_the_work_back_too() {
    awards.started("jinc");
    TaskId task = world.task(JINC, DRAFT_AWARD);
    // The next task's due day is asked of the case's clock; without one the engine cannot go on.
    assertThatThrownBy(
            () ->
                world.as(
                    "officer",
                    () ->
                        workflow.complete(
                            task, DRAFT_AWARD, () -> jdbc.sql("DELETE FROM terms.clock").update())))
        .isNotInstanceOf(Refused.class);

    assertThat(store.item(task).orElseThrow().state()).isEqualTo(WorkItem.State.OPEN);
    assertThat(jdbc.sql("SELECT count(*) FROM terms.clock").query(Long.class).single()).isOne();
  }

  @Test
  void a_task_that_the_process_drops_is_withdrawn_and_can_no_longer_be_done() {
    awards.started("jinc");
    TaskId task = world.task(JINC, DRAFT_AWARD);
    world.dropProcesses(JINC);

    assertThat(store.item(task).orElseThrow().state()).isEqualTo(WorkItem.State.WITHDRAWN);
    assertThat(store.item(task).orElseThrow().endedBy()).isNull();
    assertThat(world.openTasks(JINC)).isEmpty();
    assertThat(refused("officer", () -> finish(task)).messageKey()).isEqualTo("workflow.withdrawn");
  }

  @Test
  void who_claims_has_it_until_it_is_released() {
    awards.started("jinc");
    TaskId task = world.task(JINC, DRAFT_AWARD);
    world.as("officer", () -> workflow.claim(task));
    world.as("officer", () -> workflow.claim(task));

    for (Runnable attempt :
        List.<Runnable>of(
            () -> workflow.claim(task), () -> workflow.release(task), () -> finish(task))) {
      Refused refused = refused("officer-2", attempt);
      assertThat(refused.messageKey()).isEqualTo("workflow.claimedBy");
      assertThat(refused.arguments()).containsExactly("Omar Oefen");
    }

    world.as("officer", () -> workflow.release(task));
    world.as("officer-2", () -> workflow.claim(task));
    assertThat(store.item(task).orElseThrow().assignee()).isEqualTo(new PersonId("officer-2"));
  }

  @Test
  void a_task_of_another_group_does_not_exist_for_you() {
    awards.started("jinc");
    TaskId task = world.task(JINC, DRAFT_AWARD);

    for (String who : List.of("manager", "adviser", "jinc", "leergeld", "council", "admin")) {
      assertThat(refused(who, () -> workflow.claim(task)).messageKey())
          .isEqualTo("kernel.notFound");
      assertThat(refused(who, () -> finish(task)).messageKey()).isEqualTo("kernel.notFound");
    }
    assertThat(refused("manager", () -> workflow.item(task, APPROVE_AWARD)).messageKey())
        .as("another task's screen opened with this task's id")
        .isEqualTo("kernel.notFound");
    assertThat(refused("officer", () -> workflow.claim(new TaskId("bestaat-niet"))).messageKey())
        .isEqualTo("kernel.notFound");
    assertThat(refused("officer", () -> new TaskId("../admin")).messageKey())
        .isEqualTo("kernel.notFound");
  }

  @Test
  void the_second_who_finishes_learns_who_was_first_and_when() {
    awards.started("jinc");
    TaskId task = world.task(JINC, DRAFT_AWARD);
    world.as("officer", () -> finish(task));

    Refused late = refused("officer-2", () -> finish(task));

    assertThat(late.messageKey()).isEqualTo("workflow.alreadyDone");
    assertThat(late.arguments()).first().isEqualTo("Omar Oefen");
    assertThat(late.arguments()).element(1).isInstanceOf(java.time.Instant.class);
  }

  @Test
  void of_two_who_finish_at_the_same_moment_exactly_one_does() throws Exception {
    awards.started("jinc");
    world.as("officer", () -> finish(world.task(JINC, DRAFT_AWARD)));
    AtomicInteger worked = new AtomicInteger();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (int round = 1; round <= ROUNDS; round++) {
        workflow.start("award", JINC, JINC.value(), LABEL);
        TaskId task = world.task(JINC, DRAFT_AWARD);
        CyclicBarrier together = new CyclicBarrier(2);
        Future<String> one = two.submit(() -> race("officer", task, together, worked));
        Future<String> other = two.submit(() -> race("officer-2", task, together, worked));

        assertThat(List.of(one.get(), other.get()))
            .as("round " + round)
            .containsExactlyInAnyOrder("done", "workflow.alreadyDone");
        assertThat(worked).hasValue(round);
      }
    }
    assertThat(
            jdbc.sql("SELECT count(*) FROM workflow.work_item WHERE state = 'DONE'")
                .query(Long.class)
                .single())
        .isEqualTo(ROUNDS + 1L);
  }

  private String race(String who, TaskId task, CyclicBarrier together, AtomicInteger worked)
      throws Exception {
    together.await();
    try {
      world.as(who, () -> workflow.finish(task, DRAFT_AWARD, worked::incrementAndGet));
      return "done";
    } catch (Refused refused) {
      return refused.messageKey();
    }
  }

  @Test
  void who_drafted_does_not_approve_also_with_both_roles() {
    awards.started("jinc");
    world.as("both", () -> finish(world.task(JINC, DRAFT_AWARD)));
    TaskId approve = world.task(JINC, APPROVE_AWARD);

    assertThat(refused("both", () -> workflow.claim(approve)).messageKey())
        .isEqualTo("workflow.fourEyes");
    assertThat(
            refused("both", () -> workflow.complete(approve, APPROVE_AWARD, () -> {})).messageKey())
        .isEqualTo("workflow.fourEyes");
    world.as("manager", () -> workflow.claim(approve));
  }

  @Test
  void who_drafted_another_case_may_approve_this_one() {
    awards.started("jinc");
    CaseId other = awards.started("leergeld");
    world.as("both", () -> finish(world.task(other, DRAFT_AWARD)));
    world.as("officer", () -> finish(world.task(JINC, DRAFT_AWARD)));

    world.as("both", () -> workflow.claim(world.task(JINC, APPROVE_AWARD)));

    assertThat(world.open(JINC).getFirst().assignee()).isEqualTo(new PersonId("both"));
  }

  @Test
  void the_due_day_moves_for_open_tasks_of_that_period_only() {
    awards.started("jinc");
    CaseId other = awards.started("leergeld");
    workflow.moveDue(JINC, JINC.value(), java.time.LocalDate.parse("2025-06-01"));
    workflow.moveDue(JINC, "2025-jinc-q1", java.time.LocalDate.parse("2025-07-01"));

    assertThat(world.open(JINC).getFirst().dueOn()).isEqualTo("2025-06-01");
    assertThat(world.open(other).getFirst().dueOn()).isEqualTo("2025-02-21");
  }

  private void finish(TaskId task) {
    workflow.complete(task, DRAFT_AWARD, () -> {});
  }

  private Refused refused(String who, Runnable work) {
    Refused refused = catchThrowableOfType(Refused.class, () -> world.as(who, work));
    assertThat(refused).as(who + " is refused").isNotNull();
    return refused;
  }

  private long itemsOf(CaseId caseId) {
    return jdbc.sql("SELECT count(*) FROM workflow.work_item WHERE case_id = :case")
        .param("case", caseId.value())
        .query(Long.class)
        .single();
  }
}
