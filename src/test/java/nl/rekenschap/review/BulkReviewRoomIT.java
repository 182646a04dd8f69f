package nl.rekenschap.review;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static nl.rekenschap.reporting.ReportingSituation.OWN;
import static nl.rekenschap.reporting.ReportingSituation.OWN_Q1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class BulkReviewRoomIT {

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Reporting reporting;
  @Autowired Review review;
  @Autowired Questions questions;
  @Autowired BulkReview bulk;
  @Autowired Workflow workflow;

  @BeforeEach
  void twoCasesHandedIn() {
    world.itIs("2025-01-10");
    situation.jincReports();
    situation.ownActionIsReported();
    world.timePassesTo("2025-04-10");
    situation.jincSubmits();
    world.as(
        world.person("both", Role.POLICY_ADVISER, Role.GRANT_OFFICER),
        () ->
            reporting.submit(
                world.task(OWN, ReportingTask.REPORT_OWN_ACTION),
                ReportingSituation.ownFigures(),
                ""));
  }

  @Test
  void allThatIsShownIsAcceptedEachUnderItsOwnHash() {
    List<BulkReview.Candidate> shown = candidates("officer");
    assertThat(shown)
        .extracting(candidate -> candidate.file().period().id())
        .containsExactlyInAnyOrder(JINC_Q1, OWN_Q1);

    List<BulkReview.Outcome> outcomes = world.as("officer", () -> bulk.accept(shown));

    assertThat(outcomes).allMatch(outcome -> outcome.refused().isEmpty());
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Accepted.class);
    assertThat(reporting.period(OWN_Q1).state()).isInstanceOf(PeriodState.Accepted.class);
    assertThat(review.judgementsOf(JINC_Q1))
        .extracting(Judgement::contentHash)
        .containsExactly(reporting.rounds(JINC_Q1).getFirst().contentHash());
    assertThat(candidates("officer")).isEmpty();
  }

  @Test
  void oneThatChangedMeanwhileKeepsTheOthersNotBack() {
    List<BulkReview.Candidate> shown = candidates("officer");
    world.as(
        "officer",
        () -> review.giveBack(world.task(JINC, ReviewTask.REVIEW_SUBMISSION), "Klopt dit?"));

    List<BulkReview.Outcome> outcomes = world.as("officer", () -> bulk.accept(shown));

    assertThat(outcomes)
        .filteredOn(outcome -> outcome.refused().isPresent())
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.candidate().file().period().id()).isEqualTo(JINC_Q1);
              assertThat(outcome.refused().orElseThrow().messageKey())
                  .isEqualTo("workflow.alreadyDone");
              assertThat(outcome.refused().orElseThrow().arguments()).contains("Omar Oefen");
            });
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Returned.class);
    assertThat(reporting.period(OWN_Q1).state()).isInstanceOf(PeriodState.Accepted.class);
  }

  @Test
  void whatOneMayNotJudgeOrAskedAboutOrAColleagueHoldsIsNotInTheList() {
    assertThat(candidates("both"))
        .extracting(candidate -> candidate.file().period().id())
        .containsExactly(JINC_Q1);
    String second = world.person("officer-2", Role.GRANT_OFFICER);
    world.as(second, () -> workflow.claim(world.task(OWN, ReviewTask.REVIEW_SUBMISSION)));
    world.as(
        "officer",
        () ->
            questions.ask(
                world.task(JINC, ReviewTask.REVIEW_SUBMISSION),
                "ontmoetingen/carriere-coach",
                "Waarom nul?"));

    assertThat(candidates("officer")).isEmpty();
    assertThat(candidates(second)).hasSize(1);
  }

  @Test
  void nothingChosenIsNothingAccepted() {
    assertThatThrownBy(() -> world.as("officer", () -> bulk.accept(List.of())))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("review.bulk.nothingChosen");
  }

  private List<BulkReview.Candidate> candidates(String person) {
    return world.as(person, bulk::candidates);
  }
}
