package nl.rekenschap.determination;

import static nl.rekenschap.determination.YearEndSituation.JINC;
import static nl.rekenschap.determination.YearEndSituation.asAwarded;
import static nl.rekenschap.determination.YearEndSituation.lower;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal.Ground;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.hearing.HearingTask;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.PdfText;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoomTest
class YearEndHearingProcessTest {

  private static final String PROPOSE = "Task_ProposeDetermination";
  private static final String APPROVE = "Task_ApproveDetermination";

  @Autowired World world;
  @Autowired YearEndSituation situation;
  @Autowired Determination determination;
  @Autowired Hearings hearings;
  @Autowired Dossier dossier;
  @Autowired JdbcClient jdbc;

  @Test
  void who_gets_less_is_told_the_intention_and_can_say_what_it_thinks() {
    situation.complete();
    situation.propose(lower("40000"));

    assertThat(world.openTasks(JINC)).containsExactly("Task_GiveViews", "Task_RecordViews");
    assertThat(letter("hearing.document.intention"))
        .contains(
            "lager vast te stellen",
            "Een deel van de ontmoetingen is niet gehouden.",
            "onderdeel a",
            "€ 65.000",
            "€ 40.000",
            "€ 25.000")
        .doesNotContain("{{");
    assertThat(determination.decisionOf(JINC)).isEmpty();
  }

  @Test
  void views_in_writing_come_back_to_the_officer_and_stand_in_the_decision() {
    situation.complete();
    situation.propose(lower("40000"));
    world.timePassesTo("2026-03-05");
    situation.giveViews("Wij zijn het er niet mee eens.");

    assertThat(world.openTasks(JINC)).containsExactly(PROPOSE);
    assertThat(file().heard()).containsExactly(new Heard(Money.of(40_000), Ground.NOT_CARRIED_OUT));
    // Hearing takes time of the decision term.
    assertThat(file().decideBy()).contains(LocalDate.parse("2026-06-01"));
    situation.propose(lower("40000"));
    assertThat(world.openTasks(JINC)).containsExactly(APPROVE);
    situation.approve();

    assertThat(decision())
        .contains("Op 5 maart 2026 heeft u uw zienswijze gegeven", "Wij zijn het er niet mee eens.")
        .doesNotContain("niet vooraf gehoord", "geen zienswijze van u", "{{");
    assertThat(world.visited("year-end-accountability"))
        .contains("Gateway_MustHear", "Step_IntendDetermination", "CallActivity_Hearing");
    assertThat(world.hasEnded(JINC)).isTrue();
  }

  @Test
  void views_by_word_of_mouth_stand_in_the_decision_with_their_day() {
    situation.complete();
    situation.propose(lower("40000"));
    world.as(
        "officer",
        () ->
            hearings.record(
                world.task(JINC, HearingTask.RECORD),
                LocalDate.parse("2026-03-02"),
                "JINC vraagt om een lagere korting."));
    situation.propose(lower("40000"));
    situation.approve();

    assertThat(decision())
        .contains("Op 2 maart 2026 hebben wij u mondeling gehoord", "JINC vraagt om");
  }

  @Test
  void without_views_within_the_term_the_decision_says_so() {
    situation.complete();
    situation.propose(lower("40000"));
    world.timePassesTo("2026-03-16");
    assertThat(world.openTasks(JINC)).doesNotContain(PROPOSE);
    world.timePassesTo("2026-03-17");
    assertThat(world.openTasks(JINC)).containsExactly(PROPOSE);
    situation.propose(lower("40000"));
    situation.approve();

    assertThat(decision())
        .contains("tot en met 16 maart 2026", "Wij hebben geen zienswijze van u gekregen.");
  }

  @Test
  void a_provider_that_gives_no_views_is_not_kept_waiting() {
    situation.complete();
    situation.propose(lower("40000"));
    world.as("jinc", () -> hearings.waive(world.task(JINC, HearingTask.GIVE)));
    situation.propose(lower("40000"));
    situation.approve();

    assertThat(decision()).contains("U liet op 2 maart 2026 weten dat u geen zienswijze geeft.");
  }

  @Test
  void on_a_ground_that_is_written_down_nobody_is_heard_and_the_decision_names_it() {
    situation.complete();
    situation.propose(YearEndSituation.zero());

    assertThat(world.openTasks(JINC)).containsExactly(APPROVE);
    situation.approve();
    assertThat(decision())
        .contains("Wij hebben u niet vooraf gehoord", "Is al eerder gehoord over dezelfde feiten");
    assertThat(world.visited("year-end-accountability")).doesNotContain("CallActivity_Hearing");
  }

  @Test
  void at_zero_too_the_provider_is_heard() {
    situation.complete();
    situation.propose(of(Outcome.ZERO, "0", Ground.OBLIGATIONS, null));
    assertThat(letter("hearing.document.intention"))
        .contains("op nul vast te stellen", "onderdeel b");
    situation.giveViews("Dat is te zwaar.");
    situation.propose(of(Outcome.ZERO, "0", Ground.OBLIGATIONS, null));
    situation.approve();

    assertThat(determination.decisionOf(JINC).orElseThrow().determined()).isEqualTo(Money.ZERO);
  }

  @Test
  void lower_still_than_it_was_heard_about_is_heard_again() {
    situation.complete();
    situation.propose(lower("40000"));
    situation.giveViews("Jammer.");
    situation.propose(lower("39999.99"));
    assertThat(world.openTasks(JINC)).containsExactly("Task_GiveViews", "Task_RecordViews");

    situation.giveViews("Nog erger.");
    situation.propose(lower("40000"));
    assertThat(world.openTasks(JINC)).containsExactly(APPROVE);
    situation.approve();
    assertThat(decision()).contains("Nog erger.");
  }

  @Test
  void another_ground_is_another_matter_to_be_heard_about() {
    situation.complete();
    situation.propose(lower("40000"));
    situation.giveViews("Jammer.");
    situation.propose(of(Outcome.LOWER, "40000", Ground.WRONG_DATA, null));

    assertThat(world.openTasks(JINC)).containsExactly("Task_GiveViews", "Task_RecordViews");
  }

  @Test
  void the_second_time_a_ground_can_be_named_and_the_decision_says_both() {
    situation.complete();
    situation.propose(lower("40000"));
    situation.giveViews("Jammer.");
    situation.propose(of(Outcome.LOWER, "39000", Ground.NOT_CARRIED_OUT, "Dezelfde feiten."));
    assertThat(world.openTasks(JINC)).containsExactly(APPROVE);
    situation.approve();

    assertThat(decision())
        .contains("Jammer.", "niet nog een keer gehoord", "Dezelfde feiten.")
        .doesNotContain("niet vooraf gehoord");
  }

  @Test
  void views_that_convince_lead_to_the_awarded_amount_after_all() {
    situation.complete();
    situation.propose(lower("40000"));
    situation.giveViews("Alles is gedaan, zie de bijlage.");
    situation.propose(asAwarded());
    assertThat(world.openTasks(JINC)).containsExactly(APPROVE);
    situation.approve();

    assertThat(decision()).contains("zoals wij haar hebben verleend", "Alles is gedaan");
  }

  @Test
  void after_being_given_back_a_lower_amount_is_heard_about_too() {
    situation.complete();
    situation.propose(asAwarded());
    world.as(
        "manager",
        () ->
            determination.giveBack(
                world.task(JINC, DeterminationTask.APPROVE), "Er is minder gedaan."));
    situation.propose(lower("60000"));

    assertThat(world.openTasks(JINC)).containsExactly("Task_GiveViews", "Task_RecordViews");
  }

  @Test
  void what_came_to_the_manager_unheard_is_not_approved() {
    situation.complete();
    situation.propose(YearEndSituation.zero());
    // As in a case that was under way when hearing was still typed by the officer.
    jdbc.sql("UPDATE determination.proposal SET not_heard_reason = NULL").update();

    assertThatThrownBy(() -> situation.approve())
        .isInstanceOf(Refused.class)
        .hasMessageContaining("determination.hearing.missing");
    assertThat(determination.decisionOf(JINC)).isEmpty();
  }

  private static DeterminationProposal of(
      Outcome outcome,
      String amount,
      Ground ground,
      @org.jspecify.annotations.Nullable String notHeard) {
    return new DeterminationProposal(
        outcome,
        Money.of(amount),
        "Uit de stukken blijkt te weinig.",
        Optional.of(ground),
        Optional.ofNullable(notHeard));
  }

  private YearEndFile file() {
    return world.as(
        "officer",
        () ->
            determination.file(
                world.task(JINC, DeterminationTask.PROPOSE), DeterminationTask.PROPOSE));
  }

  private String decision() {
    return letter("determination.document.decision");
  }

  private String letter(String kind) {
    return world.as(
        "officer",
        () ->
            PdfText.of(
                dossier.content(
                    List.copyOf(dossier.documents(JINC)).stream()
                        .filter(document -> document.kind().equals(kind))
                        .findFirst()
                        .orElseThrow()
                        .id())));
  }
}
