package nl.rekenschap.review;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static nl.rekenschap.reporting.ReportingSituation.OWN;
import static nl.rekenschap.reporting.ReportingSituation.OWN_Q1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A question at one figure is answered there; the round stays handed in. */
@RoomTest
class QuestionsRoomIT {

  private static final String COACH = "ontmoetingen/carriere-coach";

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Reporting reporting;
  @Autowired Review review;
  @Autowired Questions questions;
  @Autowired Post post;

  @BeforeEach
  void jincHandedInItsFirstQuarter() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-10");
    situation.jincSubmits();
  }

  @Test
  void theProviderAnswersAtTheFigureAndBothAreTold() {
    FigureQuestion question = ask(COACH, "Waarom staat deze op nul?");
    assertThat(mails("jinc")).anyMatch(subject -> subject.startsWith("Vraag over een cijfer"));
    assertThat(openOf("jinc")).isEqualTo(1);

    world.as("jinc", () -> questions.answer(question.id(), "De coach was ziek."));

    assertThat(openOf("jinc")).isZero();
    assertThat(mails("officer")).anyMatch(subject -> subject.startsWith("Antwoord op een vraag"));
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Submitted.class);
    ReviewFile file = world.as("officer", () -> review.file(judge()));
    assertThat(file.openQuestions()).isZero();
    assertThat(file.lines().getFirst().cells().getLast().questions())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.byName()).isEqualTo("Omar Oefen");
              assertThat(asked.answer().orElseThrow().words()).isEqualTo("De coach was ziek.");
            });
    assertThat(world.happened(JINC))
        .containsSubsequence("review.event.asked", "review.event.answered");
  }

  @Test
  void ofTwoAnswersTheFirstOneStays() {
    FigureQuestion question = ask(COACH, "Waarom staat deze op nul?");
    world.as("jinc", () -> questions.answer(question.id(), "De coach was ziek."));
    assertThat(
            refused(
                    () ->
                        world.as("jinc", () -> questions.answer(question.id(), "Nee, toch niet.")))
                .messageKey())
        .isEqualTo("review.question.answered");
  }

  @Test
  void anOpenQuestionHoldsTheAcceptanceUntilSomebodySaysNotToWait() {
    FigureQuestion question = ask(COACH, "Waarom staat deze op nul?");
    Refused refused = refused(() -> world.as("officer", () -> Judging.accept(review, judge(), "")));
    assertThat(refused.messageKey()).isEqualTo("review.questionsOpen");
    assertThat(world.openTasks(JINC)).containsExactly("Task_ReviewSubmission");

    String hash = reporting.rounds(JINC_Q1).getLast().contentHash();
    world.as("officer", () -> review.acceptUnanswered(judge(), "", hash));

    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Accepted.class);
    assertThat(openOf("jinc")).isZero();
    assertThat(
            refused(() -> world.as("jinc", () -> questions.answer(question.id(), "Te laat.")))
                .messageKey())
        .isEqualTo("review.question.answered");
  }

  @Test
  void aQuestionIsAboutAFigureOfTheFormAndHasWords() {
    assertThat(refused(() -> ask("iets-anders", "Wat is dit?")).messageKey())
        .isEqualTo("kernel.notFound");
    assertThat(refused(() -> ask(COACH, " ")).field()).contains("question");
    assertThatThrownBy(() -> world.as("jinc", () -> questions.ask(judge(), COACH, "Zelf.")))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void nobodyAnswersForSomebodyElse() {
    FigureQuestion question = ask(COACH, "Waarom staat deze op nul?");
    for (String other : new String[] {"leergeld", "adviser"}) {
      assertThat(
              refused(
                      () ->
                          world.as(other, () -> questions.answer(question.id(), "Wij weten het.")))
                  .messageKey())
          .isEqualTo("kernel.notFound");
      assertThat(refused(() -> world.as(other, () -> questions.asked(JINC_Q1))).messageKey())
          .isEqualTo("kernel.notFound");
    }
  }

  @Test
  void theAdviserAnswersForWhatTheMunicipalityDoesItself() {
    situation.ownActionIsReported();
    world.timePassesTo("2025-04-11");
    world.as(
        "adviser",
        () ->
            reporting.submit(
                world.task(OWN, ReportingTask.REPORT_OWN_ACTION),
                ReportingSituation.ownFigures(),
                ""));
    TaskId task = world.task(OWN, ReviewTask.REVIEW_SUBMISSION);
    FigureQuestion question =
        world.as("officer", () -> questions.ask(task, "deelnemers", "Unieke personen?"));
    world.as("adviser", () -> questions.answer(question.id(), "Ja."));

    assertThat(world.as("adviser", () -> questions.asked(OWN_Q1)).questions())
        .singleElement()
        .matches(asked -> !asked.isOpen());
  }

  private FigureQuestion ask(String field, String words) {
    return world.as("officer", () -> questions.ask(judge(), field, words));
  }

  private TaskId judge() {
    return world.task(JINC, ReviewTask.REVIEW_SUBMISSION);
  }

  private int openOf(String person) {
    PeriodId id = JINC_Q1;
    return world
        .as(person, () -> questions.open(List.of(reporting.period(id))))
        .getOrDefault(id, 0);
  }

  private List<String> mails(String person) {
    return world.as("admin", () -> post.newest(500)).stream()
        .filter(mail -> mail.toAddress().startsWith(person + "@"))
        .map(Mail::subject)
        .toList();
  }

  private static Refused refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return catchThrowableOfType(Refused.class, work);
  }
}
