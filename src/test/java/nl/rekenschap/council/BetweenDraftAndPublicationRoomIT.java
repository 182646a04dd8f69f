package nl.rekenschap.council;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.council.PassportLink.AcceptedValue;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.review.Judging;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A correction is accepted after a report was handed on, and before it is published. */
@RoomTest
class BetweenDraftAndPublicationRoomIT {

  private static final String STORY = "Nu durf ik iets te vragen.";
  private static final FigureId FIRST_QUARTER = FigureId.period("jinc", "ontmoetingen", "q1");

  @Autowired private World world;
  @Autowired private EditionsSituation situation;
  @Autowired private ReportingSituation reports;
  @Autowired private Council council;
  @Autowired private PassportDesk desk;
  @Autowired private Reporting reporting;
  @Autowired private Corrections corrections;
  @Autowired private Review review;

  @BeforeEach
  void a_report_with_a_story_was_handed_on() {
    situation.forget();
    world.itIs("2025-01-10");
    reports.jincReports();
    world.timePassesTo("2025-04-10");
    submit(ReportingTask.SUBMIT_FIGURES, "120", STORY);
    world.itIs("2026-04-01");
    world.as("adviser", () -> council.start(2025));
    handOn();
  }

  private void submit(ReportingTask kind, String encounters, String story) {
    Map<String, String> typed = new LinkedHashMap<>(ReportingSituation.jincFigures());
    typed.put("ontmoetingen/bliksemstage", encounters);
    if (!story.isEmpty()) {
      typed.put(FieldName.story(1), story);
      typed.put(FieldName.storyAge(1), "13-17");
      typed.put(FieldName.storyConsent(1), "ja");
    }
    TaskId task = world.task(JINC, kind);
    world.as("jinc", () -> reporting.submit(task, typed, "Het ging goed."));
    TaskId judge = world.task(JINC, ReviewTask.REVIEW_SUBMISSION);
    world.as("officer", () -> Judging.accept(review, judge, ""));
  }

  private void corrected(String encounters, String story) {
    world.itIs("2026-04-02");
    world.as("officer", () -> corrections.reopen(JINC_Q1, "Er is iets veranderd."));
    submit(ReportingTask.CORRECT_FIGURES, encounters, story);
  }

  private void handOn() {
    TaskId draft = world.task(EditionsSituation.CASE, CouncilTask.DRAFT);
    world.as(
        "adviser",
        () -> {
          council.saveNarrative(draft, new Narrative("De kern.", Map.of()));
          council.draft(draft);
        });
    situation.approve();
  }

  private void decide() {
    TaskId task = world.task(EditionsSituation.CASE, CouncilTask.COLLEGE);
    world.as(
        "adviser",
        () -> council.recordCollegeDecision(task, world.today(), "Z-2026-1", "De rest volgt"));
  }

  private static AcceptedValue value(Passports passports) {
    return passports.find(FIRST_QUARTER.value()).orElseThrow().links().stream()
        .filter(AcceptedValue.class::isInstance)
        .map(AcceptedValue.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void its_passports_are_those_of_the_moment_when_its_figures_were_read() {
    CouncilReport handedOn =
        world.as(
            "adviser",
            () ->
                council.handedOn(
                    world.task(EditionsSituation.CASE, CouncilTask.COLLEGE), CouncilTask.COLLEGE));
    corrected("125", STORY);

    Passports then = world.as("controller", () -> desk.handedOn(handedOn));
    assertThat(then.brokenOf(FIRST_QUARTER.value())).isEmpty();
    assertThat(value(then).handed().round()).isEqualTo(1);
    assertThat(then.find(FIRST_QUARTER.value()).orElseThrow().laterChanges()).isNotEmpty();

    Passports now = world.as("controller", () -> desk.of(handedOn));
    assertThat(now.brokenOf(FIRST_QUARTER.value())).isNotEmpty();
    assertThat(value(now).handed().round()).isEqualTo(2);

    decide();
    assertThat(value(desk.published(2025, 1).orElseThrow()).handed().round()).isEqualTo(1);
  }

  @Test
  void a_story_whose_consent_was_taken_back_is_not_published() {
    corrected("120", "");

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(this::decide)
        .satisfies(
            refused -> {
              assertThat(refused.messageKey()).isEqualTo("council.story.noConsent");
              assertThat(refused.arguments()).isEqualTo(List.of("JINC, kennismaking met de arbeidsmarkt"));
            });
  }

  @Test
  void a_story_that_is_told_otherwise_now_is_not_published_as_it_was() {
    corrected("120", "Nu durf ik alles.");

    assertThatExceptionOfType(Refused.class).isThrownBy(this::decide);
  }

  @Test
  void a_story_that_still_stands_is_published() {
    corrected("125", STORY);
    decide();

    assertThat(council.published(2025).orElseThrow().report().items())
        .flatExtracting(item -> item.page().stories())
        .extracting(ItemPage.Story::text)
        .containsExactly(STORY);
  }
}
