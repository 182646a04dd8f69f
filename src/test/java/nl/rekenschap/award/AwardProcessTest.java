package nl.rekenschap.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class AwardProcessTest {

  @Autowired private World world;
  @Autowired private AwardSituation situation;
  @Autowired private Award award;

  @BeforeEach
  void octoberBeforeTheYear() {
    world.itIs("2024-10-01");
  }

  @Test
  void with_a_provider_in_the_plan_the_officer_drafts_at_once() {
    CaseId caseId = situation.started("jinc");

    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");
    assertThat(world.visited("award")).doesNotContain("Task_NameProvider");
  }

  @Test
  void without_a_provider_in_the_plan_the_officer_names_one_first() {
    CaseId caseId = situation.started("jongerenwerk-vo");
    assertThat(world.openTasks(caseId)).containsExactly("Task_NameProvider");

    world.as(
        "officer",
        () ->
            award.nameProvider(
                world.task(caseId, AwardTask.NAME_PROVIDER), situation.practiceProvider()));

    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");
    assertThat(world.happened(caseId)).contains("award.event.providerNamed");
  }

  @Test
  void an_approved_draft_is_announced_and_the_process_ends() {
    CaseId caseId = situation.awarded("jinc");

    assertThat(world.hasEnded(caseId)).isTrue();
    assertThat(world.visited("award")).contains("Step_AnnounceAward", "End_Awarded");
    assertThat(world.happened(caseId))
        .containsSubsequence(
            "award.event.drafted",
            "award.event.approved",
            "post.event.queued",
            "award.event.announced");
    assertThat(world.happenedInside(caseId))
        .containsExactlyInAnyOrder("award.event.drafted", "post.event.queued");
  }

  @Test
  void a_draft_that_is_given_back_is_changed_and_then_approved() {
    CaseId caseId = situation.drafted("jinc");

    world.as(
        "manager",
        () ->
            award.giveBack(world.task(caseId, AwardTask.APPROVE_AWARD), "Noem de scholen erbij."));

    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");
    assertThat(award.of(caseId).orElseThrow().state())
        .isEqualTo(new State.Drafting("Noem de scholen erbij."));

    situation.draft(caseId, "officer");
    world.as("manager", () -> award.approve(world.task(caseId, AwardTask.APPROVE_AWARD)));

    assertThat(world.hasEnded(caseId)).isTrue();
    assertThat(award.of(caseId).orElseThrow().state())
        .isEqualTo(new State.Awarded(LocalDate.of(2024, 10, 1), "Omar Oefen", "Mina Oefen"));
  }

  @Test
  void a_draft_can_be_given_back_more_than_once() {
    CaseId caseId = situation.drafted("jinc");
    for (String reason : List.of("Eerste keer.", "Tweede keer.")) {
      world.as(
          "manager", () -> award.giveBack(world.task(caseId, AwardTask.APPROVE_AWARD), reason));
      situation.draft(caseId, "officer");
    }

    assertThat(world.openTasks(caseId)).containsExactly("Task_ApproveAward");
    assertThat(world.happened(caseId)).filteredOn("award.event.returned"::equals).hasSize(2);
    assertThat(world.happenedInside(caseId))
        .containsExactlyInAnyOrder("award.event.drafted", "award.event.returned");
  }

  @Test
  void a_refusal_is_announced_and_the_process_ends() {
    CaseId caseId = situation.drafted("jinc");

    world.as(
        "manager",
        () -> award.refuse(world.task(caseId, AwardTask.APPROVE_AWARD), "Geen bijdrage."));

    assertThat(world.hasEnded(caseId)).isTrue();
    assertThat(world.visited("award"))
        .contains("Step_AnnounceRefusal", "End_Refused")
        .doesNotContain("Step_AnnounceAward");
    assertThat(world.happened(caseId))
        .containsSubsequence("award.event.refused", "award.event.refusalAnnounced");
  }

  @Test
  void a_week_before_the_decision_term_ends_officer_and_manager_are_warned_and_work_goes_on() {
    CaseId caseId = situation.started("jinc");

    world.timePassesTo("2024-11-18");
    assertThat(world.happened(caseId)).doesNotContain("award.event.termNear");

    world.timePassesTo("2024-11-19");
    assertThat(world.happened(caseId))
        .containsExactly("post.event.queued", "post.event.queued", "award.event.termNear");
    assertThat(world.happenedInside(caseId))
        .containsExactly("post.event.queued", "award.event.termNear");
    assertThat(world.visited("award")).contains("Step_WarnDecisionTerm", "End_TermWarned");
    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");
  }

  @Test
  void who_decides_in_time_is_not_warned() {
    CaseId caseId = situation.awarded("jinc");

    world.timePassesTo("2024-12-31");

    assertThat(world.happened(caseId)).doesNotContain("award.event.termNear");
  }

  @Test
  void when_the_provider_is_named_late_the_warning_comes_at_once() {
    CaseId caseId = situation.started("jongerenwerk-vo");
    world.timePassesTo("2024-12-02");

    world.as(
        "officer",
        () ->
            award.nameProvider(
                world.task(caseId, AwardTask.NAME_PROVIDER), situation.practiceProvider()));
    world.timePassesTo("2024-12-03");

    assertThat(world.happened(caseId)).contains("award.event.termNear");
  }

  @Test
  void due_days_follow_from_the_decision_term_of_eight_weeks() {
    CaseId unnamed = situation.started("jongerenwerk-vo");
    CaseId named = situation.drafted("jinc");

    assertThat(world.open(unnamed))
        .extracting(WorkItem::dueOn)
        .containsExactly(LocalDate.of(2024, 10, 15));
    assertThat(world.open(named))
        .extracting(WorkItem::dueOn)
        .containsExactly(LocalDate.of(2024, 11, 26));
  }
}
