package nl.rekenschap.workflow;

import static nl.rekenschap.award.AwardTask.DRAFT_AWARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.Statements;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.WorkFilter.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class WorkListRoomIT {

  private static final String JINC = "2025-jinc";
  private static final String LEERGELD = "2025-leergeld";
  private static final String MOVE = "2025-move";

  @Autowired private World world;
  @Autowired private Workflow workflow;
  @Autowired private AwardSituation awards;
  @Autowired private ReportingSituation reports;
  @Autowired private Statements statements;

  @BeforeEach
  void three_awards_wait_for_a_draft_and_jinc_for_its_figures() {
    world.itIs("2025-01-10");
    awards.started("jinc");
    awards.started("leergeld");
    awards.started("move");
  }

  @Test
  void mine_is_what_i_claimed_and_my_groups_is_what_i_could() {
    world.as("officer", () -> workflow.claim(task(LEERGELD)));

    assertThat(list("officer", Scope.MINE)).containsExactly(LEERGELD);
    assertThat(list("officer", Scope.MY_GROUPS)).containsExactlyInAnyOrder(JINC, LEERGELD, MOVE);
    assertThat(list("manager", Scope.MINE)).isEmpty();
    assertThat(list("manager", Scope.MY_GROUPS)).isEmpty();
    assertThat(list("manager", Scope.ALL)).containsExactlyInAnyOrder(JINC, LEERGELD, MOVE);
    assertThat(list("council", Scope.ALL)).isEmpty();
  }

  @Test
  void done_is_what_i_finished_newest_first() {
    finish(MOVE);
    world.itIs("2025-01-11");
    finish(JINC);

    assertThat(list("officer", Scope.DONE)).containsExactly(JINC, MOVE);
    assertThat(list("manager", Scope.DONE)).isEmpty();
    assertThat(list("officer", Scope.MY_GROUPS)).containsExactly(LEERGELD);
  }

  @Test
  void the_soonest_due_comes_first_and_what_has_no_day_last() {
    due(JINC, "2025-03-01");
    due(MOVE, "2025-02-01");
    due(LEERGELD, null);

    assertThat(list("officer", Scope.ALL)).containsExactly(MOVE, JINC, LEERGELD);
    assertThat(cases(page("officer", WorkFilter.of(Scope.ALL), 1, 1))).containsExactly(JINC);
    assertThat(page("officer", WorkFilter.of(Scope.ALL), 3, 10)).isEmpty();
  }

  @Test
  void only_overdue_is_what_should_have_been_done_yesterday() {
    due(JINC, "2025-01-09");
    due(MOVE, "2025-01-10");
    due(LEERGELD, null);

    assertThat(cases(page("officer", new WorkFilter(Scope.ALL, "", true), 0, 10)))
        .containsExactly(JINC);
  }

  @Test
  void a_search_looks_for_what_was_typed_also_when_it_is_a_sign() {
    label(JINC, "100% mee_doen", "JINC");
    label(LEERGELD, "1000 meexdoen", "Leergeld\\Nijmegen");

    assertThat(search("100%")).containsExactly(JINC);
    assertThat(search("mee_doen")).containsExactly(JINC);
    assertThat(search("d\\N")).containsExactly(LEERGELD);
    assertThat(search("%")).containsExactly(JINC);
    assertThat(search(" LEERGELD ")).containsExactly(LEERGELD);
    assertThat(search("'; DROP TABLE workflow.work_item; --")).isEmpty();
    assertThat(search("")).hasSize(3);
  }

  @Test
  void a_provider_sees_its_own_tasks_and_nothing_that_the_municipality_does() {
    world.itIs("2025-04-02");
    reports.jincReports();
    world.timePassesTo("2025-04-03");

    List<WorkItem> jinc = page("jinc", WorkFilter.of(Scope.ALL), 0, 10);
    assertThat(jinc).extracting(WorkItem::task).containsExactly("Task_SubmitFigures");
    assertThat(list("leergeld", Scope.ALL)).isEmpty();
    assertThat(list("leergeld", Scope.MY_GROUPS)).isEmpty();
    assertThat(world.as("jinc", () -> workflow.openItems(new CaseId(JINC))))
        .extracting(WorkItem::task)
        .containsExactly("Task_SubmitFigures");
    assertThat(page("officer", WorkFilter.of(Scope.ALL), 0, 10)).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @EnumSource
  void a_page_is_one_statement_however_long(Scope scope) {
    world.as(
        "officer",
        () -> {
          List<String> sent =
              statements.of(() -> workflow.list(new WorkFilter(scope, "e", false), 0, 200));
          assertThat(sent).hasSize(1);
        });
  }

  private void finish(String caseId) {
    world.as("officer", () -> workflow.complete(task(caseId), DRAFT_AWARD, () -> {}));
  }

  private TaskId task(String caseId) {
    return world.task(new CaseId(caseId), AwardTask.DRAFT_AWARD);
  }

  private void due(String caseId, @org.jspecify.annotations.Nullable String day) {
    workflow.moveDue(new CaseId(caseId), caseId, day == null ? null : LocalDate.parse(day));
  }

  private void label(String caseId, String title, String provider) {
    workflow.label(
        new CaseId(caseId), new CaseLabel(title, 2025, new ProviderId("jinc"), provider));
  }

  private List<String> search(String text) {
    return cases(page("officer", new WorkFilter(Scope.ALL, text, false), 0, 10));
  }

  private List<String> list(String who, Scope scope) {
    return cases(page(who, WorkFilter.of(scope), 0, 10));
  }

  private List<WorkItem> page(String who, WorkFilter filter, int offset, int limit) {
    return world.as(who, () -> workflow.list(filter, offset, limit));
  }

  private static List<String> cases(List<WorkItem> items) {
    return items.stream().map(item -> item.caseId().value()).toList();
  }
}
