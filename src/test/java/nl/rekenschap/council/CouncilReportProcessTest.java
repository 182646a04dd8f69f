package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class CouncilReportProcessTest {

  private static final CaseId CASE = new CaseId("council-2025");

  @Autowired private World world;
  @Autowired private Council council;
  @Autowired private StagedSources sources;

  @BeforeEach
  void a_year_has_passed() {
    world.itIs("2026-04-01");
    sources.stage(
        aYear()
            .with(
                item("jinc")
                    .measuredBy(
                        indicator("ontmoetingen", Counts.ENCOUNTERS, new Target.Number(1140)))
                    .accepted(1, count("ontmoetingen", 300))
                    .notReceived(2))
            .inputs());
  }

  @AfterEach
  void forget() {
    sources.stage(null);
  }

  private void start() {
    world.as("adviser", () -> council.start(2025));
  }

  private void draft() {
    world.as(
        "adviser",
        () -> {
          council.saveNarrative(
              world.task(CASE, CouncilTask.DRAFT), new Narrative("Kern", Map.of()));
          council.draft(world.task(CASE, CouncilTask.DRAFT));
        });
  }

  private void check() {
    world.as("controller", () -> council.check(world.task(CASE, CouncilTask.CHECK)));
  }

  private void approve() {
    world.as("manager", () -> council.approve(world.task(CASE, CouncilTask.APPROVE)));
  }

  private void decide() {
    world.as(
        "adviser",
        () ->
            council.recordCollegeDecision(
                world.task(CASE, CouncilTask.COLLEGE),
                LocalDate.of(2026, 4, 1),
                "Z-2026-1",
                "De rest volgt"));
  }

  @Test
  void a_report_goes_from_adviser_to_controller_to_manager_to_college_and_is_published() {
    start();
    assertThat(world.openTasks(CASE)).containsExactly("Task_DraftReport");
    draft();
    assertThat(world.openTasks(CASE)).containsExactly("Task_CheckReport");
    check();
    assertThat(world.openTasks(CASE)).containsExactly("Task_ApproveReport");
    approve();
    assertThat(world.openTasks(CASE)).containsExactly("Task_RecordCollegeDecision");
    decide();

    assertThat(world.hasEnded(CASE)).isTrue();
    assertThat(council.published(2025)).isPresent();
    assertThat(world.happened(CASE))
        .containsExactly(
            "council.event.started",
            "council.event.collected",
            "council.event.drafted",
            "council.event.checked",
            "council.event.approved",
            "council.event.despite",
            "council.event.decided",
            "council.event.published",
            "post.event.queued");
    assertThat(world.visited("council-report"))
        .contains(
            "Step_CollectFigures",
            "Gateway_ReportChecked",
            "Gateway_ReportApproved",
            "Step_PublishReport",
            "End_Published");
  }

  @Test
  void the_controller_gives_back_and_the_adviser_drafts_anew() {
    start();
    draft();
    world.as(
        "controller",
        () -> council.giveBack(world.task(CASE, CouncilTask.CHECK), "Kwartaal 2 klopt niet"));

    assertThat(world.openTasks(CASE)).containsExactly("Task_DraftReport");
    ReportFile file =
        world.as(
            "adviser", () -> council.file(world.task(CASE, CouncilTask.DRAFT), CouncilTask.DRAFT));
    assertThat(file.state()).isEqualTo(new ReportFile.State.Drafting("Kwartaal 2 klopt niet"));
    assertThat(file.narrative().core()).isEqualTo("Kern");
    draft();
    check();
    assertThat(world.openTasks(CASE)).containsExactly("Task_ApproveReport");
  }

  @Test
  void the_manager_gives_back_and_everything_is_checked_again() {
    start();
    draft();
    check();
    world.as(
        "manager",
        () -> council.giveBack(world.task(CASE, CouncilTask.APPROVE), "Kern is te lang"));

    assertThat(world.openTasks(CASE)).containsExactly("Task_DraftReport");
    assertThat(world.happened(CASE)).contains("council.event.returned", "post.event.queued");
    draft();
    assertThat(world.openTasks(CASE)).containsExactly("Task_CheckReport");
    check();
    approve();
    decide();
    assertThat(world.hasEnded(CASE)).isTrue();
  }

  @Test
  void who_drafted_may_not_check_and_who_checked_may_not_approve() {
    String both =
        world.person("adviser-controller", Role.POLICY_ADVISER, Role.CONTROLLER, Role.MANAGER);
    start();
    world.as(
        both,
        () -> {
          council.saveNarrative(
              world.task(CASE, CouncilTask.DRAFT), new Narrative("Kern", Map.of()));
          council.draft(world.task(CASE, CouncilTask.DRAFT));
        });
    assertThatThrownBy(
            () -> world.as(both, () -> council.check(world.task(CASE, CouncilTask.CHECK))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("workflow.fourEyes");
    check();
    assertThatThrownBy(
            () -> world.as(both, () -> council.approve(world.task(CASE, CouncilTask.APPROVE))))
        .hasMessageContaining("workflow.fourEyes");

    String checker = world.person("controller-manager", Role.CONTROLLER, Role.MANAGER);
    world.as(
        "manager", () -> council.giveBack(world.task(CASE, CouncilTask.APPROVE), "nog een keer"));
    draft();
    world.as(checker, () -> council.check(world.task(CASE, CouncilTask.CHECK)));
    assertThatThrownBy(
            () -> world.as(checker, () -> council.approve(world.task(CASE, CouncilTask.APPROVE))))
        .hasMessageContaining("workflow.fourEyes");
  }

  @Test
  void each_step_has_its_day_by_the_settings() {
    start();

    assertThat(world.open(CASE).getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 4, 30));
    world.itIs("2026-06-01");
    draft();
    assertThat(world.open(CASE).getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 6, 8));
  }

  @Test
  void what_cannot_be_published_is_taken_back_and_goes_through_all_steps_again() {
    start();
    draft();
    check();
    approve();
    world.as(
        "adviser",
        () ->
            council.giveBack(
                world.task(CASE, CouncilTask.COLLEGE), "Een cijfer is intussen verbeterd"));

    assertThat(world.openTasks(CASE)).containsExactly("Task_DraftReport");
    assertThat(council.published(2025)).isEmpty();
    draft();
    check();
    approve();
    decide();
    assertThat(world.hasEnded(CASE)).isTrue();
    assertThat(world.visited("council-report")).contains("Gateway_CollegeDecided");
  }

  @Test
  void a_correction_goes_through_all_steps_again_as_the_next_edition() {
    start();
    draft();
    check();
    approve();
    decide();
    world.as("adviser", () -> council.startEdition(2025, "Kwartaal 1 klopte niet"));

    assertThat(world.open(CASE))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.task()).isEqualTo("Task_DraftReport");
              assertThat(item.scope()).isEqualTo("council-2025-2");
            });
    draft();
    world.as(
        "controller", () -> council.giveBack(world.task(CASE, CouncilTask.CHECK), "Noem de reden"));
    draft();
    check();
    approve();
    assertThat(council.published(2025).orElseThrow().edition()).isEqualTo(1);
    decide();

    assertThat(world.hasEnded(CASE)).isTrue();
    assertThat(council.published(2025).orElseThrow().edition()).isEqualTo(2);
    assertThat(world.happened(CASE))
        .contains("council.event.editionStarted", "council.event.editionPublished");
  }

  @Test
  void who_checked_the_first_edition_may_draft_the_second_and_not_check_that_one() {
    String both = world.person("controller-adviser", Role.POLICY_ADVISER, Role.CONTROLLER);
    start();
    draft();
    world.as(both, () -> council.check(world.task(CASE, CouncilTask.CHECK)));
    approve();
    decide();
    world.as("adviser", () -> council.startEdition(2025, "Kwartaal 1 klopte niet"));
    world.as(both, () -> council.draft(world.task(CASE, CouncilTask.DRAFT)));

    assertThatThrownBy(
            () -> world.as(both, () -> council.check(world.task(CASE, CouncilTask.CHECK))))
        .hasMessageContaining("workflow.fourEyes");
    check();
    assertThat(world.openTasks(CASE)).containsExactly("Task_ApproveReport");
  }
}
