package nl.rekenschap.reporting;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.review.Judging;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Long because each test is one rule of the room, and they share their situation. */
@RoomTest
class ReportingRoomIT {

  private static final String FIELD = "ontmoetingen/sollicitatietraining";
  private static final String WORDS = "Het ging goed.";

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Reporting reporting;
  @Autowired Review review;
  @Autowired Access access;
  @Autowired Workflow workflow;
  @Autowired Award award;
  @Autowired AwardSituation awards;
  @Autowired JdbcClient jdbc;

  private TaskId task = new TaskId("none");

  @BeforeEach
  void jincIsAskedForItsFirstQuarter() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    task = world.task(JINC, ReportingTask.SUBMIT_FIGURES);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          n.v.t.       | kernel.number.notANumber
          veel         | kernel.number.notANumber
          12 kinderen  | kernel.number.notANumber
          -5           | kernel.number.negative
          3,5          | kernel.number.whole
          1.234,5      | kernel.number.whole
          1,234.5      | kernel.number.english
          1,234        | kernel.number.whole
          99999999     | kernel.number.tooLarge
          1e9          | kernel.number.notANumber
          ''           | reporting.rule.complete.value
          '   '        | reporting.rule.complete.value
          """)
  void aNumberThatIsNoneIsRefusedAtItsFieldAndNothingIsStored(String typed, String key) {
    Refused refused = refusedSubmit(with(FIELD, typed), "");

    assertThat(refused.messageKey()).isEqualTo(key);
    assertThat(refused.field()).contains(FIELD);
    assertNothingWasHandedIn();
  }

  @Test
  void aPointBetweenThousandsIsUnderstood() {
    Submission submission = submit(with(FIELD, "1.140"), WORDS);

    assertThat(submission.values())
        .filteredOn(value -> value.part().equals(Optional.of("sollicitatietraining")))
        .extracting(Measurement::value)
        .containsExactly(new Measurement.Value.Count(1140));
  }

  @Test
  void aValueLeftOutIsRefusedBecauseItIsNotZero() {
    Map<String, String> typed = ReportingSituation.jincFigures();
    typed.remove(FIELD);

    Refused refused = refusedSubmit(typed, "");
    assertThat(refused.messageKey()).isEqualTo("reporting.rule.complete.value");
    assertThat(refused.field()).contains(FIELD);
  }

  @Test
  void notAvailableNeedsAReason() {
    Map<String, String> typed = ReportingSituation.jincFigures();
    typed.remove(FIELD);
    typed.put(FIELD + "#reason", " ");
    assertThat(refusedSubmit(typed, "").field()).contains(FIELD + "#reason");

    typed.put(FIELD + "#reason", "De registratie lag stil.");
    Submission submission = submit(typed, WORDS);
    assertThat(submission.values())
        .extracting(Measurement::value)
        .contains(new Measurement.Value.NotAvailable("De registratie lag stil."));
    assertThat(Total.of("ontmoetingen", submission.values())).contains(new Total(120, false));
  }

  @Test
  void aValueAndAReasonTogetherAreRefused() {
    Map<String, String> typed = with(FIELD, "5");
    typed.put(FIELD + "#reason", "Toch niet bekend.");

    assertThat(refusedSubmit(typed, "").messageKey()).isEqualTo("reporting.rule.value.both");
  }

  @Test
  void aFieldThatTheFormDoesNotHaveIsRefused() {
    assertThat(refusedSubmit(with("leerlingen", "5"), "").messageKey())
        .isEqualTo("reporting.field.unknown");
    assertThat(refusedSubmit(with("ontmoetingen", "5"), "").messageKey())
        .isEqualTo("reporting.field.unknown");
    assertThat(refusedSubmit(with("ontmoetingen/verzonnen", "5"), "").messageKey())
        .isEqualTo("reporting.field.unknown");
  }

  @Test
  void anEndlessExplanationAndControlCharactersAreRefused() {
    Refused endless = refusedSubmit(ReportingSituation.jincFigures(), "x".repeat(4001));
    assertThat(endless.messageKey()).isEqualTo("kernel.prose.long");
    assertThat(endless.field()).contains("explanation");
    assertThat(refusedSubmit(ReportingSituation.jincFigures(), "a\u0000b").messageKey())
        .isEqualTo("kernel.prose.control");
    assertNothingWasHandedIn();

    assertThat(submit(ReportingSituation.jincFigures(), "x".repeat(4000)).explanation())
        .hasSize(4000);
  }

  @Test
  void theFormAsksEachProjectWithTargetAndWithWhatCameBefore() {
    submit(ReportingSituation.jincFigures(), WORDS);
    accept();
    situation.start(JINC, "JINC", new ProviderId("jinc"), 2);
    world.timePassesTo("2025-07-01");
    TaskId second = world.task(JINC, ReportingTask.SUBMIT_FIGURES, JINC_Q2.value());

    FigureForm form = world.as("jinc", () -> reporting.form(second));
    FigureForm.Question question = form.questions().getFirst();
    assertThat(form.title()).startsWith("JINC");
    assertThat(form.narrativeAsked()).isTrue();
    assertThat(question.indicator().unit()).isEqualTo("ontmoetingen");
    assertThat(question.target()).isEqualTo(new nl.rekenschap.programme.Target.Number(1140));
    assertThat(question.soFar()).contains(new Total(1165, true));
    assertThat(question.fields())
        .extracting(field -> field.name().value())
        .containsExactly("ontmoetingen/bliksemstage", FIELD, "ontmoetingen/carriere-coach");
    assertThat(question.fields().get(1).previous()).contains(new Measurement.Value.Count(1045));
  }

  @Test
  void aPeriodWithWordsAsksForWords() {
    CaseId itt = new CaseId("2025-itt");
    situation.plan(itt, "itt", new ProviderId("itt"));
    situation.start(itt, "ITT", new ProviderId("itt"), 1);
    world.timePassesTo("2025-04-03");
    TaskId words = world.task(itt, ReportingTask.SUBMIT_FIGURES);
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("inspiratiesessies", "3");
    typed.put("professionals", "41");
    typed.put("ervaringen", " ");
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> world.as("itt", () -> reporting.submit(words, typed, WORDS)));
    assertThat(refused.field()).contains("ervaringen");

    typed.put("ervaringen", "Zij vonden het leerzaam.\nEn kort.");
    assertThat(world.as("itt", () -> reporting.submit(words, typed, WORDS)).values())
        .extracting(Measurement::value)
        .contains(new Measurement.Value.Words("Zij vonden het leerzaam.\nEn kort."));
  }

  @Test
  void aDraftKeepsWhatWasTypedHoweverWrong() {
    save(with(FIELD, "ongeveer 40"), "begin");

    FigureForm form = world.as("jinc", () -> reporting.form(task));
    assertThat(form.typed()).containsEntry(FIELD, "ongeveer 40");
    assertThat(form.explanation()).isEqualTo("begin");
    assertThat(form.period().state()).isEqualTo(new PeriodState.Open(true));
    assertThat(form.draft().orElseThrow().byName()).contains("JINC");
    assertNothingWasHandedIn();
  }

  @Test
  void theSecondOfTwoPeopleLearnsWhoWasFirst() {
    String colleague = colleagueOfJinc();
    submit(ReportingSituation.jincFigures(), WORDS);
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                world.as(
                    colleague,
                    () -> reporting.submit(task, ReportingSituation.jincFigures(), "ook")));

    assertThat(refused.messageKey()).isEqualTo("reporting.notOpen.submitted");
    assertThat(refused.arguments().getFirst()).asString().contains("JINC");
    assertThat(reporting.rounds(JINC_Q1)).hasSize(1);
  }

  @Test
  void theSignatoryHandsInWhileTheEditorHasPickedItUpAndTheRecordTells() {
    world.as("jinc-invuller", () -> workflow.claim(task));
    world.as(
        "jinc-invuller", () -> reporting.saveDraft(task, ReportingSituation.jincFigures(), WORDS));

    world.as("jinc", () -> reporting.saveDraft(task, ReportingSituation.jincFigures(), WORDS));
    assertThat(world.open(JINC).getFirst().assignee()).isEqualTo(new PersonId("jinc-invuller"));
    submit(ReportingSituation.jincFigures(), WORDS);

    assertThat(reporting.rounds(JINC_Q1)).hasSize(1);
    assertThat(world.happened(JINC)).contains("workflow.event.takenOver");
  }

  @Test
  void whatTheProviderPickedUpAnOfficerDoesNotTypeOver() {
    world.as("jinc-invuller", () -> workflow.claim(task));

    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () ->
                        world.as(
                            "officer",
                            () ->
                                reporting.saveDraft(task, ReportingSituation.jincFigures(), WORDS)))
                .messageKey())
        .isEqualTo("workflow.claimedBy");
    assertNothingWasHandedIn();
  }

  @Test
  void afterAcceptanceThePeriodIsLocked() {
    submit(ReportingSituation.jincFigures(), WORDS);
    accept();

    assertThat(refusedSubmit(ReportingSituation.jincFigures(), "").messageKey())
        .isEqualTo("reporting.notOpen.accepted");
    assertThat(
            catchThrowableOfType(Refused.class, () -> save(ReportingSituation.jincFigures(), ""))
                .messageKey())
        .isEqualTo("reporting.notOpen.accepted");
    assertThat(reporting.rounds(JINC_Q1)).hasSize(1);
  }

  @Test
  void afterClosingThePeriodIsLocked() {
    world.timePassesTo("2025-05-15");
    world.as(
        "officer",
        () ->
            reporting.closeMissing(
                world.task(JINC, ReportingTask.DECIDE_ON_MISSING), "Er komt niets."));

    assertThat(refusedSubmit(ReportingSituation.jincFigures(), "").messageKey())
        .isEqualTo("reporting.notOpen.closed");
  }

  @Test
  void aReturnOfFiguresThatCameEarlyTakesNoTimeAway() {
    submit(ReportingSituation.jincFigures(), WORDS);
    LocalDate promised = reporting.period(JINC_Q1).dueOn();
    world.as(
        "officer",
        () -> review.giveBack(world.task(JINC, ReviewTask.REVIEW_SUBMISSION), "Klopt dit?"));

    assertThat(reporting.period(JINC_Q1).dueOn()).isEqualTo(promised);
    TaskId again = world.task(JINC, ReportingTask.SUBMIT_FIGURES);
    assertThat(world.as("jinc", () -> workflow.item(again, ReportingTask.SUBMIT_FIGURES)).dueOn())
        .isEqualTo(promised);
  }

  @Test
  void theTaskOfAnEarlierRoundCannotBeUsedAgain() {
    submit(ReportingSituation.jincFigures(), WORDS);
    world.as(
        "officer",
        () -> review.giveBack(world.task(JINC, ReviewTask.REVIEW_SUBMISSION), "Klopt dit?"));

    assertThat(refusedSubmit(ReportingSituation.jincFigures(), "").messageKey())
        .isEqualTo("workflow.alreadyDone");
    TaskId again = world.task(JINC, ReportingTask.SUBMIT_FIGURES);
    FigureForm form = world.as("jinc", () -> reporting.form(again));
    assertThat(form.typed()).containsEntry(FIELD, "1045");
    assertThat(form.rounds()).hasSize(1);
  }

  @Test
  void anotherProviderSeesAndDoesNothing() {
    for (Runnable attempt :
        List.<Runnable>of(
            () -> reporting.periods(JINC),
            () -> reporting.form(task),
            () -> reporting.saveDraft(task, ReportingSituation.jincFigures(), ""),
            () -> reporting.submit(task, ReportingSituation.jincFigures(), WORDS),
            () -> reporting.periodsOfProvider(new ProviderId("jinc")))) {
      assertThat(
              catchThrowableOfType(Refused.class, () -> world.as("leergeld", attempt)).messageKey())
          .isEqualTo("kernel.notFound");
    }
    assertNothingWasHandedIn();
    assertThat(world.as("jinc", () -> reporting.periodsOfProvider(new ProviderId("jinc"))))
        .hasSize(4);
    assertThat(world.as("officer", () -> reporting.periods(JINC))).hasSize(4);
  }

  @Test
  void anAdviserCannotHandInForAProvider() {
    assertThat(
            catchThrowableOfType(
                    Refused.class,
                    () ->
                        world.as(
                            "adviser",
                            () -> reporting.submit(task, ReportingSituation.jincFigures(), WORDS)))
                .messageKey())
        .isEqualTo("kernel.notFound");
    assertNothingWasHandedIn();
  }

  @Test
  void anExtensionNeedsADayToComeAndAReason() {
    world.timePassesTo("2025-05-14");
    assertThat(refusedExtend("2025-05-14", "Ziekte.").field()).contains("newDueOn");
    assertThat(refusedExtend("2025-08-15", "Ziekte.").messageKey())
        .isEqualTo("reporting.extend.tooFar");
    assertThat(refusedExtend("2025-05-20", " ").field()).contains("reason");
    assertThat(refusedExtend("2025-05-20", "x".repeat(2001)).field()).contains("reason");
    assertThat(reporting.period(JINC_Q1).dueOn()).isEqualTo(LocalDate.parse("2025-04-30"));
    assertThat(world.openTasks(JINC)).contains("Task_DecideOnMissing");

    extend("2025-08-14", "Ziekte.");
    assertThat(reporting.period(JINC_Q1).dueOn()).isEqualTo(LocalDate.parse("2025-08-14"));
  }

  @Test
  void aRoundThatWasHandedInCannotBeChangedEvenInTheDatabase() {
    submit(ReportingSituation.jincFigures(), WORDS);

    for (String change :
        List.of(
            "UPDATE reporting.measurement SET number = 1",
            "DELETE FROM reporting.measurement",
            "UPDATE reporting.submission SET explanation = ''",
            "DELETE FROM reporting.submission")) {
      assertThatThrownBy(() -> jdbc.sql(change).update())
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void theYearIsReadAtOnceForAllCases() {
    submit(ReportingSituation.jincFigures(), "toelichting");
    assertThat(reporting.acceptedOfYears(List.of(2025), 2025).of("jinc", 2025)).isEmpty();
    accept();
    CaseId other = new CaseId("2025-leergeld");
    reporting.plan(other, "leergeld", 2025, Frequency.HALF_YEAR, new ProviderId("leergeld"));

    assertThat(reporting.periodsOfYear(2025)).hasSize(6);
    assertThat(reporting.periodsOfYear(2024)).isEmpty();
    FiguresOfYears accepted = reporting.acceptedOfYears(List.of(2024, 2025), 2025);
    assertThat(accepted.of("leergeld", 2025)).isEmpty();
    assertThat(accepted.of("jinc", 2024)).isEmpty();
    AcceptedFigures quarter = accepted.of("jinc", 2025).getFirst();
    assertThat(accepted.of("jinc", 2025)).hasSize(1);
    assertThat(quarter)
        .usingRecursiveComparison()
        .ignoringFields("values.source", "values.comment")
        .isEqualTo(reporting.acceptedOf(JINC).getFirst());
    assertThat(quarter.values()).hasSize(3);
    assertThat(quarter.explanation()).isEqualTo("toelichting");
  }

  @Test
  void ofTwoPeopleAtTheSameMomentOnlyOneHandsIn() {
    String colleague = colleagueOfJinc();
    List<CompletableFuture<String>> both =
        Stream.of("jinc", colleague)
            .map(person -> CompletableFuture.supplyAsync(() -> outcome(person)))
            .toList();

    List<String> outcomes = both.stream().map(CompletableFuture::join).sorted().toList();
    assertThat(outcomes).containsOnlyOnce("handed in");
    assertThat(outcomes)
        .containsAnyOf(
            "workflow.alreadyDone", "reporting.notOpen.submitted", "reporting.draft.changedSince");
    assertThat(reporting.rounds(JINC_Q1)).hasSize(1);
  }

  private String outcome(String person) {
    try {
      world.as(person, () -> reporting.submit(task, ReportingSituation.jincFigures(), person));
      return "handed in";
    } catch (Refused refused) {
      return refused.messageKey();
    }
  }

  @Test
  void theAwardDecidesOnTheTargetsOfAGrant() {
    CaseId leergeld = awards.started("leergeld");
    TaskId drafting = world.task(leergeld, AwardTask.DRAFT_AWARD);
    world.as(
        "officer",
        () ->
            award.draft(
                drafting,
                awards.typed(drafting, "100.000", "Vergoeden.", Map.of("ouders", "800"))));
    world.as("manager", () -> award.approve(world.task(leergeld, AwardTask.APPROVE_AWARD)));
    reporting.plan(leergeld, "leergeld", 2025, Frequency.YEAR, new ProviderId("leergeld"));

    FigureForm form = reporting.formOf(reporting.periodsOf(leergeld).getFirst().id());
    assertThat(form.questions())
        .singleElement()
        .extracting(FigureForm.Question::target)
        .isEqualTo(new nl.rekenschap.programme.Target.Number(800));
  }

  @Test
  void aCaseWithoutReportingHasNoPeriods() {
    CaseId quiet = new CaseId("2025-onvoorzien");
    reporting.plan(quiet, "onvoorzien", 2025, Frequency.NONE, null);
    assertThat(reporting.periodsOf(quiet)).isEmpty();
  }

  private String colleagueOfJinc() {
    PersonId id = new PersonId("jinc-collega");
    if (access.person(id).isEmpty()) {
      access.create(
          new Person(
              id,
              "Collega van JINC",
              "jinc-collega@oefen.invalid",
              java.util.Set.of(Role.PROVIDER_CONTACT),
              Optional.of(new ProviderId("jinc"))),
          "demo");
    }
    return id.value();
  }

  private static Map<String, String> with(String field, String text) {
    Map<String, String> typed = ReportingSituation.jincFigures();
    typed.put(field, text);
    return typed;
  }

  private Submission submit(Map<String, String> typed, String explanation) {
    return world.as("jinc", () -> reporting.submit(task, typed, explanation));
  }

  private void save(Map<String, String> typed, String explanation) {
    world.as("jinc", () -> reporting.saveDraft(task, typed, explanation));
  }

  private Refused refusedSubmit(Map<String, String> typed, String explanation) {
    return catchThrowableOfType(Refused.class, () -> submit(typed, explanation));
  }

  private void extend(String day, String reason) {
    world.as(
        "officer",
        () ->
            reporting.extend(
                world.task(JINC, ReportingTask.DECIDE_ON_MISSING), LocalDate.parse(day), reason));
  }

  private Refused refusedExtend(String day, String reason) {
    return catchThrowableOfType(Refused.class, () -> extend(day, reason));
  }

  private void accept() {
    world.as(
        "officer",
        () -> Judging.accept(review, world.task(JINC, ReviewTask.REVIEW_SUBMISSION), ""));
  }

  private void assertNothingWasHandedIn() {
    assertThat(reporting.rounds(JINC_Q1)).isEmpty();
    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitFigures");
    assertThat(world.happened(JINC)).doesNotContain("reporting.event.submitted");
  }
}
