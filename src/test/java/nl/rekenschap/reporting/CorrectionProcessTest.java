package nl.rekenschap.reporting;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static nl.rekenschap.reporting.ReportingSituation.OWN;
import static nl.rekenschap.reporting.ReportingSituation.OWN_Q1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.review.Judging;
import nl.rekenschap.review.Review;
import nl.rekenschap.review.ReviewTask;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkList;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.WorkQuery.Scope;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/**
 * An accepted period is opened again, corrected and accepted, or all stays as it was.
 *
 * <p>Long because each test tells one course of the process, and they share their situation.
 */
@RoomTest
class CorrectionProcessTest {

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Reporting reporting;
  @Autowired Corrections corrections;
  @Autowired Locks locks;
  @Autowired Review review;
  @Autowired Post post;
  @Autowired Workflow workflow;
  @Autowired WorkList work;

  @BeforeEach
  void theFirstQuarterOfJincIsAccepted() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-10");
    situation.jincSubmits();
    accept();
    world.itIs("2025-06-02");
  }

  @Test
  void aRequestIsGrantedAndTheNewFiguresStandOnlyWhenTheyAreAccepted() {
    request();
    assertThat(world.openTasks(JINC)).containsExactly("Task_DecideOnReopening");
    assertThat(mails("officer")).anyMatch(subject -> subject.startsWith("Verzoek om heropening"));

    decide(true, "");
    assertThat(world.open(JINC))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.task()).isEqualTo("Task_CorrectFigures");
              assertThat(item.dueOn()).isEqualTo(LocalDate.parse("2025-06-16"));
            });
    assertThat(standing()).isEqualTo(120);
    assertThat(reporting.period(JINC_Q1).isChangedSinceAcceptance()).isTrue();
    assertThat(differences()).isEmpty();

    correct("125");
    assertThat(differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.before()).contains(new Measurement.Value.Count(120));
              assertThat(difference.after()).contains(new Measurement.Value.Count(125));
              assertThat(difference.change()).isEqualTo("+5");
              assertThat(difference.byName()).contains("JINC");
            });
    assertThat(standing()).isEqualTo(120);

    accept();
    assertThat(standing()).isEqualTo(125);
    assertThat(reporting.period(JINC_Q1).acceptedRound()).contains(2);
    assertThat(reporting.period(JINC_Q1).everLate()).isFalse();
    assertThat(history())
        .extracting(r -> r.ended().orElseThrow().how())
        .containsExactly(Reopening.How.ACCEPTED);
    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(world.visited("correction"))
        .containsExactlyInAnyOrder(
            "Start_Correction",
            "Gateway_Requested",
            "Task_DecideOnReopening",
            "Gateway_Reopened",
            "SubProcess_Correct",
            "Start_Correct",
            "Gateway_WhoCorrects",
            "Task_CorrectFigures",
            "End_Corrected",
            "Gateway_Corrected",
            "CallActivity_ReviewCorrection",
            "Gateway_CorrectionJudged",
            "End_CorrectionAccepted");
    assertThat(world.happened(JINC))
        .containsSubsequence(
            "reporting.event.reopeningRequested",
            "reporting.event.reopened",
            "reporting.event.submitted",
            "reporting.event.accepted");
  }

  @Test
  void aRequestIsDeclinedWithAReasonAndAllStays() {
    request();
    assertThat(refused(() -> decide(false, " ")).field()).contains("reason");

    decide(false, "Het verschil is te klein.");

    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Accepted.class);
    assertThat(standing()).isEqualTo(120);
    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(world.visited("correction")).contains("End_Declined");
    assertThat(mails("jinc")).anyMatch(subject -> subject.startsWith("Niet heropend"));
    assertThat(history().getFirst().decision().orElseThrow().words())
        .isEqualTo("Het verschil is te klein.");
    request();
    assertThat(world.openTasks(JINC)).containsExactly("Task_DecideOnReopening");
  }

  @Test
  void anOfficerOpensAPeriodWithoutBeingAskedAndTheReporterIsTold() {
    reopen();

    assertThat(world.openTasks(JINC)).containsExactly("Task_CorrectFigures");
    assertThat(world.visited("correction")).doesNotContain("Task_DecideOnReopening");
    assertThat(mails("jinc")).anyMatch(subject -> subject.startsWith("Heropend"));
    assertThat(reporting.period(JINC_Q1).state())
        .isInstanceOfSatisfying(
            PeriodState.Reopened.class,
            state -> assertThat(state.reason()).isEqualTo("Telling klopt niet."));
  }

  @Test
  void ownActionIsCorrectedByTheAdviserWhoReportsOnIt() {
    situation.ownActionIsReported();
    world.timePassesTo("2025-06-03");
    world.as(
        "adviser",
        () ->
            reporting.submit(
                world.task(OWN, ReportingTask.REPORT_OWN_ACTION),
                ReportingSituation.ownFigures(),
                ""));
    TaskId judge = world.task(OWN, ReviewTask.REVIEW_SUBMISSION);
    world.as("officer", () -> Judging.accept(review, judge, ""));

    assertThatThrownBy(() -> world.as("adviser", () -> corrections.request(JINC_Q1, "Graag.")))
        .isInstanceOf(Refused.class);
    world.as("adviser", () -> corrections.request(OWN_Q1, "Een advies vergeten."));
    world.as(
        "officer",
        () -> corrections.decide(world.task(OWN, ReportingTask.DECIDE_ON_REOPENING), true, ""));
    assertThat(world.openTasks(OWN)).containsExactly("Task_CorrectOwnAction");
    world.as(
        "adviser",
        () ->
            corrections.withdraw(
                world.task(OWN, ReportingTask.CORRECT_OWN_ACTION), "Toch niet nodig."));

    assertThat(world.hasEnded(OWN)).isTrue();
    assertThat(world.visited("correction")).contains("Task_CorrectOwnAction", "End_Withdrawn");
  }

  @Test
  void aCorrectionIsTakenBackAndTheOldFiguresStandAsTheyDid() {
    PeriodState before = reporting.period(JINC_Q1).state();
    reopen();
    correct("500");
    giveBack();
    assertThat(world.openTasks(JINC)).containsExactly("Task_CorrectFigures");
    assertThat(refused(() -> withdraw("")).field()).contains("reason");

    withdraw("Het was toch goed.");

    Period period = reporting.period(JINC_Q1);
    assertThat(period.state()).isEqualTo(before);
    assertThat(period.acceptedRound()).contains(1);
    assertThat(period.isChangedSinceAcceptance()).isFalse();
    assertThat(standing()).isEqualTo(120);
    assertThat(reporting.rounds(JINC_Q1)).hasSize(2);
    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(world.visited("correction")).contains("End_Withdrawn");

    reopen();
    assertThat(
            world.as(
                "jinc",
                () -> reporting.form(world.task(JINC, ReportingTask.CORRECT_FIGURES)).typed()))
        .containsEntry("ontmoetingen/bliksemstage", "120");
    correct("121");
    assertThat(reporting.rounds(JINC_Q1)).hasSize(3);
    accept();
    assertThat(standing()).isEqualTo(121);
  }

  @Test
  void aCorrectionThatIsSentBackIsCorrectedAgain() {
    reopen();
    correct("124");
    giveBack();
    assertThat(reporting.period(JINC_Q1).isChangedSinceAcceptance()).isTrue();
    correct("123");
    accept();

    assertThat(standing()).isEqualTo(123);
    assertThat(reporting.rounds(JINC_Q1)).hasSize(3);
    assertThat(world.hasEnded(JINC)).isTrue();
  }

  @Test
  void nobodyCorrectsAndAfterOneReminderTheCorrectionLapses() {
    reopen();
    world.timePassesTo("2025-06-12");
    assertThat(reminders()).isZero();
    world.timePassesTo("2025-06-13");
    assertThat(reminders()).isEqualTo(1);
    world.timePassesTo("2025-07-13");
    assertThat(world.openTasks(JINC)).containsExactly("Task_CorrectFigures");
    world.timePassesTo("2025-07-14");

    assertThat(reminders()).isEqualTo(1);
    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Accepted.class);
    assertThat(standing()).isEqualTo(120);
    assertThat(history())
        .extracting(r -> r.ended().orElseThrow().how())
        .containsExactly(Reopening.How.LAPSED);
    assertThat(mails("jinc")).anyMatch(subject -> subject.startsWith("Correctie vervallen"));
    assertThat(world.visited("correction"))
        .contains(
            "Event_CorrectionReminder",
            "Step_RemindCorrection",
            "End_CorrectionReminded",
            "Event_CorrectionLapses",
            "Step_LapseCorrection",
            "End_Lapsed");
  }

  @Test
  void aLargeCorrectionNeedsASecondPairOfEyes() {
    reopen();
    correct("160");
    accept();

    assertThat(world.openTasks(JINC)).containsExactly("Task_ConfirmCorrection");
    assertThat(standing()).isEqualTo(120);
    assertThat(reporting.period(JINC_Q1).isChangedSinceAcceptance()).isTrue();
    String both = world.person("both", Role.MANAGER, Role.GRANT_OFFICER);
    TaskId confirm = world.task(JINC, ReviewTask.CONFIRM_CORRECTION);
    String hash = world.as("manager", () -> review.correction(confirm).submission().contentHash());
    assertThat(refused(() -> world.as("manager", () -> review.confirm(confirm, "", "ander"))))
        .extracting(Refused::messageKey)
        .isEqualTo("review.changedMeanwhile");
    assertThat(refused(() -> world.as("officer", () -> review.confirm(confirm, "", hash))))
        .as("who judged, is not the second pair of eyes")
        .extracting(Refused::messageKey)
        .isEqualTo("workflow.fourEyes");
    assertThatThrownBy(() -> world.as("adviser", () -> review.confirm(confirm, "", hash)))
        .isInstanceOf(AccessDeniedException.class);

    world.as(both, () -> review.confirm(confirm, "Nagerekend.", hash));

    assertThat(standing()).isEqualTo(160);
    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(world.visited("review")).contains("Gateway_SecondEyes", "Task_ConfirmCorrection");
  }

  @Test
  void anotherOfficerIsASecondPairOfEyesAndFindsItInTheWorkList() {
    String other = world.person("officer-2", Role.GRANT_OFFICER);
    reopen();
    correct("160");
    accept();
    TaskId confirm = world.task(JINC, ReviewTask.CONFIRM_CORRECTION);

    assertThat(world.as(other, () -> work.page(WorkQuery.of(Scope.MY_GROUPS), null, 50).items()))
        .extracting(WorkItem::id)
        .contains(confirm);
    assertThat(world.as("adviser", () -> work.page(WorkQuery.of(Scope.MY_GROUPS), null, 50).items()))
        .extracting(WorkItem::id)
        .doesNotContain(confirm);
    String hash = world.as(other, () -> review.correction(confirm).submission().contentHash());
    world.as(other, () -> workflow.claim(confirm));
    world.as(other, () -> review.confirm(confirm, "Nagerekend.", hash));

    assertThat(standing()).isEqualTo(160);
  }

  @Test
  void whoJudgedACorrectionDoesNotConfirmItToo() {
    String both = world.person("both", Role.MANAGER, Role.GRANT_OFFICER);
    reopen();
    correct("160");
    TaskId judge = world.task(JINC, ReviewTask.REVIEW_SUBMISSION);
    world.as(both, () -> Judging.accept(review, judge, ""));
    TaskId confirm = world.task(JINC, ReviewTask.CONFIRM_CORRECTION);
    String hash = reporting.rounds(JINC_Q1).getLast().contentHash();

    assertThat(refused(() -> world.as(both, () -> review.confirm(confirm, "", hash))))
        .extracting(Refused::messageKey)
        .isEqualTo("workflow.fourEyes");
    assertThat(standing()).isEqualTo(120);
  }

  @Test
  void theSecondPairOfEyesSendsALargeCorrectionBack() {
    reopen();
    correct("160");
    accept();
    TaskId confirm = world.task(JINC, ReviewTask.CONFIRM_CORRECTION);
    assertThat(refused(() -> world.as("manager", () -> review.refuseCorrection(confirm, ""))))
        .extracting(Refused::field)
        .isEqualTo(java.util.Optional.of("reason"));

    world.as("manager", () -> review.refuseCorrection(confirm, "Onwaarschijnlijk veel."));

    assertThat(world.openTasks(JINC)).containsExactly("Task_CorrectFigures");
    assertThat(standing()).isEqualTo(120);
    correct("122");
    accept();
    assertThat(standing()).isEqualTo(122);
    assertThat(world.hasEnded(JINC)).isTrue();
  }

  @Test
  void onlyWhatIsAcceptedAndFreeCanBeOpenedAgain() {
    request();
    assertThat(refused(this::reopen).messageKey()).isEqualTo("reporting.reopening.asked");
    decide(true, "");
    assertThat(refused(this::request).messageKey()).isEqualTo("reporting.reopening.notAccepted");
    withdraw("Toch niet.");
    world.as("officer", () -> locks.lock(java.util.Set.of(JINC_Q1), "Jaar gesloten."));
    assertThat(refused(this::reopen).messageKey()).isEqualTo("reporting.locked");
    assertThat(refused(this::request).messageKey()).isEqualTo("reporting.locked");
    assertThatThrownBy(() -> world.as("leergeld", () -> corrections.request(JINC_Q1, "Van ons.")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> world.as("jinc", () -> corrections.reopen(JINC_Q1, "Zelf.")))
        .isInstanceOf(AccessDeniedException.class);
  }

  private void request() {
    world.as("jinc", () -> corrections.request(JINC_Q1, "Een school te weinig geteld."));
  }

  private void reopen() {
    world.as("officer", () -> corrections.reopen(JINC_Q1, "Telling klopt niet."));
  }

  private void decide(boolean granted, String words) {
    world.as(
        "officer",
        () ->
            corrections.decide(
                world.task(JINC, ReportingTask.DECIDE_ON_REOPENING), granted, words));
  }

  private void withdraw(String reason) {
    world.as(
        "jinc",
        () -> corrections.withdraw(world.task(JINC, ReportingTask.CORRECT_FIGURES), reason));
  }

  private void correct(String internships) {
    Map<String, String> typed = ReportingSituation.jincFigures();
    typed.put("ontmoetingen/bliksemstage", internships);
    world.as(
        "jinc",
        () ->
            reporting.submit(world.task(JINC, ReportingTask.CORRECT_FIGURES), typed, "Verbeterd."));
  }

  private void accept() {
    TaskId judge = world.task(JINC, ReviewTask.REVIEW_SUBMISSION);
    world.as("officer", () -> Judging.accept(review, judge, ""));
  }

  private void giveBack() {
    world.as(
        "officer",
        () -> review.giveBack(world.task(JINC, ReviewTask.REVIEW_SUBMISSION), "Klopt dit?"));
  }

  /** What the council would read now. */
  private long standing() {
    return reporting.acceptedOf(JINC).getFirst().values().stream()
        .filter(value -> value.part().equals(java.util.Optional.of("bliksemstage")))
        .map(value -> ((Measurement.Value.Count) value.value()).number())
        .findFirst()
        .orElseThrow();
  }

  private List<Difference> differences() {
    return world.as("officer", () -> corrections.differences(JINC_Q1));
  }

  private List<Reopening> history() {
    return world.as("jinc", () -> corrections.historyOf(JINC_Q1));
  }

  private long reminders() {
    return mails("jinc").stream().filter(s -> s.startsWith("Herinnering: verbeter")).count();
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
