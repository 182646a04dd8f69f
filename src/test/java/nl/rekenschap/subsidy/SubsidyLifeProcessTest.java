package nl.rekenschap.subsidy;

import static nl.rekenschap.subsidy.LifeSituation.COSTS;
import static nl.rekenschap.subsidy.LifeSituation.JINC;
import static nl.rekenschap.subsidy.LifeSituation.LEERGELD;
import static nl.rekenschap.subsidy.LifeSituation.MILESTONE;
import static nl.rekenschap.subsidy.LifeSituation.OWN;
import static nl.rekenschap.subsidy.LifeSituation.UNNAMED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.award.Reports;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way that a budget line can go, from its start to its end. */
@RoomTest
class SubsidyLifeProcessTest {

  @Autowired private World world;
  @Autowired private LifeSituation life;
  @Autowired private Subsidy subsidy;
  @Autowired private Award award;
  @Autowired private AwardSituation awards;
  @Autowired private Reporting reporting;

  @BeforeEach
  void the_year_is_started() {
    life.started();
  }

  @Test
  void a_subsidy_is_awarded_reported_on_determined_and_closed() {
    assertThat(stage(JINC)).isEqualTo(Stage.DRAFTING_AWARD);
    life.awarded(JINC);
    assertThat(stage(JINC)).isEqualTo(Stage.RUNNING);
    assertThat(world.openTasks(JINC)).isEmpty();

    for (String quarterIsOver : List.of("2025-04-02", "2025-07-02", "2025-10-02", "2026-01-02")) {
      assertThat(file(JINC).isClosed()).isFalse();
      world.timePassesTo(quarterIsOver);
      life.submits(JINC, "jinc", ReportingTask.SUBMIT_FIGURES);
      life.accepts(JINC);
    }
    assertThat(stage(JINC)).isEqualTo(Stage.YEAR_END);

    life.yearEndFiled();
    assertThat(file(JINC).isClosed()).isFalse();
    life.determined();

    assertThat(stage(JINC)).isEqualTo(Stage.DETERMINED);
    assertThat(file(JINC).isClosed()).isTrue();
    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(world.openTasks(JINC)).isEmpty();
    assertThat(world.happened(JINC))
        .startsWith("subsidy.event.started")
        .contains("subsidy.event.closed");
    assertThat(world.visited("subsidy-life"))
        .contains(
            "Step_PlanGrantPeriods",
            "CallActivity_GrantPeriods",
            "CallActivity_YearEnd",
            "Gateway_YearJoin",
            "End_Closed")
        .doesNotContain("End_NotAwarded");
    assertThat(row(JINC).determined()).contains(Money.of(65_000));
  }

  @Test
  void the_periods_are_those_that_the_award_agrees() {
    world.as(
        "officer",
        () -> {
          TaskId task = world.task(JINC, AwardTask.DRAFT_AWARD);
          award.draft(task, awards.reporting(task, Frequency.HALF_YEAR, ""));
        });
    assertThat(reporting.periodsOf(JINC)).isEmpty();
    world.as("manager", () -> award.approve(world.task(JINC, AwardTask.APPROVE_AWARD)));

    assertThat(reporting.periodsOf(JINC))
        .extracting(Period::span)
        .containsExactlyElementsOf(Frequency.HALF_YEAR.spansOf(2025));
    assertThat(reporting.periodsOf(JINC))
        .extracting(Period::dueOn)
        .containsExactlyElementsOf(
            award.of(JINC).orElseThrow().reports().orElseThrow().moments().stream()
                .map(Reports.Moment::dueOn)
                .toList());
    assertThat(file(JINC).frequency()).isEqualTo(Frequency.HALF_YEAR);
  }

  @Test
  void without_reports_between_only_the_year_end_is_awaited() {
    world.as(
        "officer",
        () -> {
          TaskId task = world.task(JINC, AwardTask.DRAFT_AWARD);
          award.draft(task, awards.reporting(task, Frequency.NONE, ""));
        });
    world.as("manager", () -> award.approve(world.task(JINC, AwardTask.APPROVE_AWARD)));
    assertThat(reporting.periodsOf(JINC)).isEmpty();

    world.timePassesTo("2026-01-02");
    life.yearEndFiled();
    life.determined();
    assertThat(file(JINC).isClosed()).isTrue();
  }

  @Test
  void determined_before_the_last_quarter_came_a_subsidy_stays_open_until_it_has() {
    life.awarded(JINC);
    world.timePassesTo("2026-01-02");
    life.yearEndFiled();
    life.determined();

    assertThat(stage(JINC)).isEqualTo(Stage.DETERMINED);
    assertThat(file(JINC).isClosed()).isFalse();
    assertThat(world.hasEnded(JINC)).isFalse();
  }

  @Test
  void a_subsidy_that_is_refused_is_closed_without_periods_and_year_end() {
    life.refused(JINC);

    assertThat(stage(JINC)).isEqualTo(Stage.NOT_AWARDED);
    assertThat(file(JINC).isClosed()).isTrue();
    assertThat(world.happened(JINC)).containsOnlyOnce("subsidy.event.closed");
    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(reporting.periodsOf(JINC)).isEmpty();
    assertThat(row(JINC).awarded()).isEmpty();
    assertThat(world.visited("subsidy-life"))
        .contains("Step_CloseNotAwarded", "End_NotAwarded")
        .doesNotContain("Step_PlanGrantPeriods");
  }

  @Test
  void what_the_municipality_does_itself_is_reported_on_by_the_adviser_and_closed() {
    assertThat(stage(OWN)).isEqualTo(Stage.OWN_ACTION_RUNNING);
    world.timePassesTo("2026-01-02");
    life.submits(OWN, "adviser", ReportingTask.REPORT_OWN_ACTION);
    life.accepts(OWN);

    assertThat(stage(OWN)).isEqualTo(Stage.OWN_ACTION_DONE);
    assertThat(file(OWN).isClosed()).isTrue();
    assertThat(world.hasEnded(OWN)).isTrue();
    assertThat(world.visited("subsidy-life")).contains("End_OwnActionClosed");
  }

  @Test
  void a_milestone_is_reported_confirmed_and_closed() {
    assertThat(stage(MILESTONE)).isEqualTo(Stage.MILESTONE_OPEN);
    world.timePassesTo("2025-12-15");
    life.milestoneReached(Money.of(50_000));

    assertThat(stage(MILESTONE)).isEqualTo(Stage.MILESTONE_DONE);
    assertThat(file(MILESTONE).isClosed()).isTrue();
    assertThat(world.hasEnded(MILESTONE)).isTrue();
    assertThat(world.visited("subsidy-life")).contains("End_MilestoneClosed");
  }

  @Test
  void money_without_accountability_of_its_own_only_stands_in_the_budget() {
    assertThat(stage(COSTS)).isEqualTo(Stage.BUDGET_ONLY);
    assertThat(file(COSTS).isClosed()).isTrue();
    assertThat(world.hasEnded(COSTS)).isTrue();
    assertThat(world.openTasks(COSTS)).isEmpty();
    assertThat(world.visited("subsidy-life")).contains("End_BudgetOnly");
  }

  @Test
  void a_subsidy_without_provider_waits_in_sight_until_one_is_named() {
    assertThat(stage(UNNAMED)).isEqualTo(Stage.AWAITING_PROVIDER);
    assertThat(row(UNNAMED).providerName()).isEmpty();
    assertThat(world.openTasks(UNNAMED)).containsExactly("Task_NameProvider");
    ProviderId provider = awards.practiceProvider();
    assertThat(world.as("oefenaanbieder", () -> subsidy.mine())).isEmpty();

    world.as(
        "officer",
        () -> award.nameProvider(world.task(UNNAMED, AwardTask.NAME_PROVIDER), provider));

    assertThat(stage(UNNAMED)).isEqualTo(Stage.DRAFTING_AWARD);
    assertThat(row(UNNAMED).providerName()).contains("Oefenaanbieder");
    assertThat(world.as("oefenaanbieder", () -> subsidy.mine()))
        .extracting(CaseFile::id)
        .containsExactly(UNNAMED);
  }

  @Test
  void a_small_subsidy_is_light_and_a_large_one_is_not() {
    assertThat(file(new CaseId("2025-move")).light()).isTrue();
    assertThat(file(JINC).light()).isFalse();
    assertThat(file(LEERGELD).route()).isEqualTo(Route.GRANT);
  }

  @Test
  void periods_past_their_day_are_counted_in_the_overview() {
    life.awarded(JINC);
    world.timePassesTo("2025-05-02");

    assertThat(row(JINC).latePeriods()).isOne();
    assertThat(row(LEERGELD).latePeriods()).isZero();
  }

  private CaseFile file(CaseId id) {
    return world.as("officer", () -> subsidy.file(id));
  }

  private Stage stage(CaseId id) {
    return row(id).stage();
  }

  private YearOverview.Row row(CaseId id) {
    return world.as("officer", () -> subsidy.overview(2025)).rows().stream()
        .filter(row -> row.file().filter(file -> file.id().equals(id)).isPresent())
        .findFirst()
        .orElseThrow();
  }
}
