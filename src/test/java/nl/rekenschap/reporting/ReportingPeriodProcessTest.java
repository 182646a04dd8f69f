package nl.rekenschap.reporting;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static nl.rekenschap.reporting.ReportingSituation.OWN;
import static nl.rekenschap.reporting.ReportingSituation.OWN_Q1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.review.Judging;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Long because each test tells one course of the process, and they share their situation. */
@RoomTest
class ReportingPeriodProcessTest {

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Reporting reporting;
  @Autowired Review review;
  @Autowired Post post;

  @BeforeEach
  void januari() {
    world.itIs("2025-01-10");
  }

  @Test
  void nothingIsAskedBeforeThePeriodIsOver() {
    situation.jincReports();
    world.timePassesTo("2025-03-31");

    assertThat(world.openTasks(JINC)).isEmpty();
    assertThat(mailsTo("jinc")).isEmpty();
    assertThat(period().state()).isInstanceOf(PeriodState.Planned.class);
  }

  @Test
  void onItsOpeningDayTheProviderIsAskedOnce() {
    situation.jincReports();
    world.timePassesTo("2025-04-01");

    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitFigures");
    assertThat(due("Task_SubmitFigures")).isEqualTo(LocalDate.parse("2025-04-30"));
    assertThat(mailsTo("jinc")).hasSize(1).first().asString().contains("u kunt indienen");
    assertThat(world.happened(JINC)).containsOnlyOnce("reporting.event.opened");
  }

  @Test
  void eachStepOfTheLadderIsTakenOnItsDayAndOnlyOnce() {
    situation.jincReports();
    world.timePassesTo("2025-04-15");
    assertThat(mailsTo("jinc")).hasSize(1);

    expectMailOn("2025-04-16", 2, "Herinnering");
    expectMailOn("2025-04-27", 3, "Herinnering");
    expectMailOn("2025-04-30", 4, "Vandaag is de laatste dag");
    expectMailOn("2025-05-01", 5, "Te laat");
    expectMailOn("2025-05-07", 6, "Tweede herinnering");
    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitFigures");
    assertThat(mailsTo("manager")).isEmpty();

    expectMailOn("2025-05-14", 7, "De gemeente belt u");
    assertThat(mailsTo("manager")).hasSize(1);
    assertThat(mailsTo("officer")).hasSize(1);
    assertThat(world.openTasks(JINC)).containsExactly("Task_DecideOnMissing", "Task_SubmitFigures");
    assertThat(due("Task_DecideOnMissing")).isEqualTo(LocalDate.parse("2025-05-21"));
    assertThat(times("reporting.event.reminded")).isEqualTo(5);
    assertThat(times("reporting.event.escalated")).isEqualTo(1);
  }

  @Test
  void fourWeeksAfterTheDueDayTheLetterGoesOutOnce() {
    situation.jincReports();
    world.timePassesTo("2025-05-27");
    assertThat(world.happened(JINC)).doesNotContain("reporting.event.letterSent");

    expectMailOn("2025-05-28", 8, "Verplichting niet nagekomen");
    world.timePassesTo("2025-12-31");
    assertThat(mailsTo("jinc")).hasSize(8);
    assertThat(times("reporting.event.letterSent")).isEqualTo(1);
    assertThat(world.openTasks(JINC)).contains("Task_DecideOnMissing");
  }

  @Test
  void afterHandingInNobodyIsRemindedAnyMore() {
    situation.jincReports();
    world.timePassesTo("2025-04-20");
    situation.jincSubmits();
    int told = mailsTo("jinc").size();
    world.timePassesTo("2025-12-31");

    assertThat(mailsTo("jinc")).hasSize(told);
    assertThat(world.openTasks(JINC)).containsExactly("Task_ReviewSubmission");
    assertThat(period().everLate()).isFalse();
    assertThat(period().state())
        .isInstanceOfSatisfying(
            PeriodState.Submitted.class, submitted -> assertThat(submitted.late()).isFalse());
  }

  @Test
  void handingInAfterEscalationWithdrawsTheOfficersTaskAndCountsAsLate() {
    situation.jincReports();
    world.timePassesTo("2025-05-15");
    situation.jincSubmits();

    assertThat(world.openTasks(JINC)).containsExactly("Task_ReviewSubmission");
    assertThat(period().everLate()).isTrue();
    assertThat(world.happened(JINC)).contains("reporting.event.submittedLate");
  }

  @Test
  void acceptedFiguresEndThePeriod() {
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    situation.jincSubmits();
    accept();

    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(period().state()).isInstanceOf(PeriodState.Accepted.class);
    assertThat(reporting.acceptedOf(JINC)).hasSize(1);
    assertThat(world.visited("reporting-period")).contains("End_Accepted");
  }

  @Test
  void returnedFiguresAreAskedAgainWithANewTermAndANewLadder() {
    situation.jincReports();
    world.timePassesTo("2025-05-02");
    situation.jincSubmits();
    giveBack("De carrière coach ontbreekt.");

    assertThat(period().round()).isEqualTo(2);
    assertThat(period().dueOn()).isEqualTo(LocalDate.parse("2025-05-16"));
    assertThat(due("Task_SubmitFigures")).isEqualTo(LocalDate.parse("2025-05-16"));
    assertThat(mailsTo("jinc").getFirst()).contains("Teruggestuurd");
    int told = mailsTo("jinc").size();
    expectMailOn("2025-05-13", told + 1, "Herinnering");
    expectMailOn("2025-05-16", told + 2, "Vandaag is de laatste dag");

    situation.jincSubmits();
    giveBack("Nog steeds niet volledig.");
    situation.jincSubmits();
    accept();
    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(reporting.rounds(JINC_Q1)).extracting(Submission::round).containsExactly(1, 2, 3);
    assertThat(reporting.acceptedOf(JINC)).hasSize(1);
  }

  @Test
  void returnedFiguresThatStayAwayEscalateToo() {
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    situation.jincSubmits();
    giveBack("Waar komt dit vandaan?");
    world.timePassesTo("2025-05-14");

    assertThat(world.openTasks(JINC)).containsExactly("Task_DecideOnMissing", "Task_SubmitFigures");
  }

  @Test
  void anExtensionMovesTheDueDayAndBeginsTheLadderAnew() {
    situation.jincReports();
    world.timePassesTo("2025-05-14");
    extend("2025-06-30");

    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitFigures");
    assertThat(due("Task_SubmitFigures")).isEqualTo(LocalDate.parse("2025-06-30"));
    assertThat(period().dueOn()).isEqualTo(LocalDate.parse("2025-06-30"));
    assertThat(period().everLate()).isTrue();
    int told = mailsTo("jinc").size();
    expectMailOn("2025-06-16", told + 1, "Herinnering");
    expectMailOn("2025-06-27", told + 2, "Herinnering");
    expectMailOn("2025-06-30", told + 3, "Vandaag is de laatste dag");
    expectMailOn("2025-07-01", told + 4, "Te laat");
    expectMailOn("2025-07-07", told + 5, "Tweede herinnering");
    expectMailOn("2025-07-14", told + 6, "De gemeente belt u");
    extend("2025-07-20");
    world.timePassesTo("2025-07-19");
    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitFigures");
    situation.jincSubmits();
    accept();
    assertThat(world.hasEnded(JINC)).isTrue();
  }

  @Test
  void closingWithoutFiguresEndsThePeriodAsNotReceived() {
    situation.jincReports();
    world.timePassesTo("2025-05-20");
    world.as("officer", () -> reporting.closeMissing(missing(), "JINC meldt dat er niets was."));

    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(period().state())
        .isInstanceOfSatisfying(
            PeriodState.NotReceived.class,
            state -> assertThat(state.reason()).isEqualTo("JINC meldt dat er niets was."));
    assertThat(period().everLate()).isTrue();
    assertThat(reporting.acceptedOf(JINC)).isEmpty();
    assertThat(mailsTo("jinc").getFirst()).contains("Afgesloten zonder opgave");
    assertThat(world.visited("reporting-period"))
        .contains("End_ClosedMissing", "End_NotReceived")
        .doesNotContain("Step_SendObligationLetter");
  }

  @Test
  void theMunicipalityReportsOnItsOwnAction() {
    situation.ownActionIsReported();
    world.timePassesTo("2025-04-01");
    assertThat(world.openTasks(OWN)).containsExactly("Task_ReportOwnAction");
    assertThat(mailsTo("adviser")).hasSize(1);

    world.as(
        "adviser",
        () ->
            reporting.submit(
                world.task(OWN, ReportingTask.REPORT_OWN_ACTION),
                ReportingSituation.ownFigures(),
                "Het ging goed."));
    TaskId judge = world.task(OWN, ReviewTask.REVIEW_SUBMISSION);
    world.as("officer", () -> review.giveBack(judge, "Welke scholen?"));
    assertThat(mailsTo("adviser").getFirst()).contains("Teruggestuurd");
    world.as(
        "adviser",
        () ->
            reporting.submit(
                world.task(OWN, ReportingTask.REPORT_OWN_ACTION),
                ReportingSituation.ownFigures(),
                "Twee basisscholen."));
    world.as(
        "officer", () -> Judging.accept(review, world.task(OWN, ReviewTask.REVIEW_SUBMISSION), ""));
    assertThat(world.hasEnded(OWN)).isTrue();
  }

  @Test
  void aMissingOwnActionIsLaidBeforeTheManager() {
    situation.ownActionIsReported();
    world.timePassesTo("2025-05-28");

    assertThat(world.openTasks(OWN))
        .containsExactly("Task_DecideOnMissing", "Task_ReportOwnAction");
    assertThat(mailsTo("adviser")).hasSize(7);
    assertThat(mailsTo("manager")).hasSize(2);
    assertThat(mailsTo("manager").getFirst()).contains("eigen actie ontbreekt");
    assertThat(reporting.period(OWN_Q1).isOverdue(world.today())).isTrue();
  }

  @Test
  void aPeriodThatOpensLateGetsAFairTerm() {
    world.itIs("2025-05-20");
    situation.jincReports();
    world.timePassesTo("2025-05-21");

    assertThat(period().dueOn()).isEqualTo(LocalDate.parse("2025-06-03"));
    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitFigures");
    assertThat(period().everLate()).isFalse();
  }

  @Test
  void everyElementOfTheDiagramIsReached() {
    situation.jincReports();
    world.timePassesTo("2025-05-14");
    extend("2025-05-15");
    world.timePassesTo("2025-06-12");
    situation.jincSubmits();
    giveBack("Klopt dit?");
    situation.jincSubmits();
    accept();
    situation.start(JINC, "JINC", new nl.rekenschap.kernel.ProviderId("jinc"), 2);
    world.timePassesTo("2025-08-20");
    world.as("officer", () -> reporting.closeMissing(missing(), "Niets meer te verwachten."));
    situation.ownActionIsReported();
    world.timePassesTo("2025-08-21");
    world.as(
        "adviser",
        () ->
            reporting.submit(
                world.task(OWN, ReportingTask.REPORT_OWN_ACTION),
                ReportingSituation.ownFigures(),
                "Het ging goed."));

    assertThat(world.visited("reporting-period")).containsAll(EVERYTHING);
  }

  private static final Set<String> EVERYTHING =
      Set.of(
          "Start_Period",
          "Event_PeriodOpens",
          "Step_OpenPeriod",
          "SubProcess_Collect",
          "Start_Collect",
          "Gateway_CollectFork",
          "Gateway_WhoReports",
          "Task_SubmitFigures",
          "Task_ReportOwnAction",
          "End_Submitted",
          "Gateway_LadderMerge",
          "Event_NextReminder",
          "Step_Remind",
          "Gateway_Ladder",
          "Task_DecideOnMissing",
          "Event_LetterDue",
          "Step_SendObligationLetter",
          "End_LetterSent",
          "Gateway_MissingDecision",
          "End_ClosedMissing",
          "Gateway_Received",
          "End_NotReceived",
          "CallActivity_Review",
          "Gateway_Judged",
          "End_Accepted");

  private void expectMailOn(String day, int count, String subject) {
    world.timePassesTo(day);
    List<String> subjects = mailsTo("jinc");
    assertThat(subjects).as(day).hasSize(count);
    assertThat(subjects.getFirst()).contains(subject);
    world.timePassesTo(day);
    assertThat(mailsTo("jinc")).hasSize(count);
  }

  /** Subjects, newest first. */
  private List<String> mailsTo(String person) {
    return world.as("admin", () -> post.newest(500)).stream()
        .filter(mail -> mail.toAddress().equals(person + "@oefen.invalid"))
        .map(Mail::subject)
        .toList();
  }

  private long times(String what) {
    return world.happened(JINC).stream().filter(what::equals).count();
  }

  private LocalDate due(String task) {
    return world.open(JINC).stream()
        .filter(item -> item.task().equals(task))
        .map(WorkItem::dueOn)
        .findFirst()
        .orElseThrow();
  }

  private Period period() {
    return reporting.period(JINC_Q1);
  }

  private TaskId missing() {
    return world.task(JINC, ReportingTask.DECIDE_ON_MISSING);
  }

  private void extend(String day) {
    world.as(
        "officer", () -> reporting.extend(missing(), LocalDate.parse(day), "Nieuwe medewerker."));
  }

  private void accept() {
    world.as(
        "officer",
        () -> Judging.accept(review, world.task(JINC, ReviewTask.REVIEW_SUBMISSION), ""));
  }

  private void giveBack(String reason) {
    world.as(
        "officer", () -> review.giveBack(world.task(JINC, ReviewTask.REVIEW_SUBMISSION), reason));
  }
}
