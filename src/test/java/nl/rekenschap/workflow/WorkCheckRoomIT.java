package nl.rekenschap.workflow;

import static nl.rekenschap.award.AwardTask.APPROVE_AWARD;
import static nl.rekenschap.award.AwardTask.DRAFT_AWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.Subject.Named;
import nl.rekenschap.workflow.WorkCheck.Kind;
import nl.rekenschap.workflow.WorkCheck.Outcome;
import nl.rekenschap.workflow.WorkCheck.Repair;
import nl.rekenschap.workflow.WorkQuery.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RoomTest
class WorkCheckRoomIT {

  private static final CaseId JINC = new CaseId("2025-jinc");

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private WorkList list;
  @Autowired private WorkCheck check;
  @Autowired private AwardSituation awards;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void two_awards_run() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    awards.started("leergeld");
  }

  @Test
  void all_is_equal_as_long_as_people_and_the_engine_do_it() {
    world.as("officer", () -> workflow.claim(world.task(JINC, DRAFT_AWARD)));

    assertThat(checked()).isEqualTo(new Outcome(2, java.util.List.of(), 0));
    assertThat(world.happenedInside(JINC)).noneMatch(what -> what.contains("checked"));
  }

  @Test
  void a_task_that_stood_in_no_list_comes_back_with_all_that_its_line_shows() {
    workflow.label(
        JINC,
        new CaseLabel(
            "JINC",
            2025,
            null,
            null,
            new Subject(null, null, java.util.List.of(new Named("d1", "Zuid")))));
    TaskId task = world.task(JINC, DRAFT_AWARD);
    world.as("officer", () -> workflow.claim(task));
    WorkItem before = world.open(JINC).getFirst();
    jdbc.sql("DELETE FROM workflow.work_item WHERE id = :id").param("id", task.value()).update();
    assertThat(world.openTasks(JINC)).isEmpty();

    assertThat(checked().repairs()).containsExactly(new Repair(Kind.MISSING, DRAFT_AWARD.id()));

    WorkItem after = world.open(JINC).getFirst();
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFields("number", "version", "createdAt")
        .isEqualTo(before);
    assertThat(south()).containsExactly(task);
    assertThat(world.happenedInside(JINC)).contains("workflow.event.checked.MISSING");
    assertThat(checked().repairs()).isEmpty();
  }

  @Test
  void a_line_without_a_task_goes_and_the_case_says_so() {
    TaskId task = world.task(JINC, DRAFT_AWARD);
    jdbc.sql(
            """
            INSERT INTO workflow.work_item
              (id, case_id, scope, period, process, task, route, role, queue, title, year,
               title_key, words, created_at, state)
            SELECT 'nobody-waits', case_id, scope, period, process, task, route, role, queue,
                   title, year, title_key, words, created_at, state
            FROM workflow.work_item WHERE id = :id
            """)
        .param("id", task.value())
        .update();
    assertThat(world.open(JINC)).hasSize(2);

    assertThat(checked().repairs()).containsExactly(new Repair(Kind.GONE, DRAFT_AWARD.id()));

    assertThat(world.open(JINC)).extracting(WorkItem::id).containsExactly(task);
    assertThat(world.happenedInside(JINC)).contains("workflow.event.checked.GONE");
  }

  @Test
  void what_was_marked_as_done_while_the_engine_waits_is_open_again() {
    TaskId task = world.task(JINC, DRAFT_AWARD);
    jdbc.sql("UPDATE workflow.work_item SET state = 'DONE', ended_by = 'officer' WHERE id = :id")
        .param("id", task.value())
        .update();

    assertThat(checked().repairs()).containsExactly(new Repair(Kind.MISSING, DRAFT_AWARD.id()));

    assertThat(world.open(JINC).getFirst().endedBy()).isNull();
    awards.draft(JINC, "officer");
    assertThat(world.openTasks(JINC)).containsExactly(APPROVE_AWARD.id());
  }

  @Test
  void whose_task_it_is_follows_the_engine() {
    TaskId task = world.task(JINC, DRAFT_AWARD);
    world.as("officer", () -> workflow.claim(task));
    jdbc.sql("UPDATE workflow.work_item SET assignee = 'adviser' WHERE id = :id")
        .param("id", task.value())
        .update();

    assertThat(checked().repairs()).containsExactly(new Repair(Kind.ASSIGNEE, DRAFT_AWARD.id()));

    assertThat(world.open(JINC).getFirst().assigneeName())
        .isEqualTo(world.as("officer", () -> workflow.openItems(JINC)).getFirst().assigneeName())
        .isNotNull();
    assertThat(world.as("officer", () -> list.page(WorkQuery.of(Scope.MINE), null, 5)).items())
        .extracting(WorkItem::id)
        .containsExactly(task);
  }

  @Test
  void a_line_in_the_list_of_another_group_goes_to_its_own() {
    jdbc.sql("UPDATE workflow.work_item SET queue = 'MANAGER' WHERE case_id = :case")
        .param("case", JINC.value())
        .update();

    assertThat(checked().moved()).isOne();

    assertThat(world.open(JINC).getFirst().queue()).isEqualTo("GRANT_OFFICER");
  }

  @Test
  void only_the_administrator_asks_for_it() {
    assertThatThrownBy(() -> world.as("officer", check::check))
        .isInstanceOf(AccessDeniedException.class);
  }

  private java.util.List<TaskId> south() {
    WorkQuery query = WorkQuery.of(Scope.ALL).only(WorkField.DISTRICT, Set.of("d1"));
    return world.as("officer", () -> list.page(query, null, 5)).items().stream()
        .map(WorkItem::id)
        .toList();
  }

  private Outcome checked() {
    return world.as("admin", check::check);
  }
}
