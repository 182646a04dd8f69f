package nl.rekenschap.review;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q2;
import static nl.rekenschap.reporting.ReportingSituation.OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.reporting.Measurement.Value;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.reporting.Total;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@RoomTest
class ReviewProcessTest {

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Reporting reporting;
  @Autowired Review review;
  @Autowired Post post;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void jincHandedInItsFirstQuarter() {
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-30");
    situation.jincSubmits();
  }

  @Test
  void theOfficerHasThreeWeeks() {
    assertThat(world.open(JINC))
        .singleElement()
        .extracting(WorkItem::dueOn)
        .isEqualTo(LocalDate.parse("2025-05-21"));
  }

  @Test
  void theManagerIsWarnedOnceWhenTheThreeWeeksAreOver() {
    world.timePassesTo("2025-05-21");
    assertThat(lateMails()).isZero();
    world.timePassesTo("2025-05-22");
    assertThat(lateMails()).isEqualTo(1);
    world.timePassesTo("2025-12-31");
    assertThat(lateMails()).isEqualTo(1);
    assertThat(world.happened(JINC)).containsOnlyOnce("review.event.late");
    assertThat(world.happenedInside(JINC))
        .containsExactlyInAnyOrder("post.event.queued", "review.event.late");

    accept("");
    assertThat(world.hasEnded(JINC)).isTrue();
    assertThat(world.visited("review"))
        .containsExactlyInAnyOrder(
            "Start_Review",
            "Task_ReviewSubmission",
            "Gateway_SecondEyes",
            "Event_ReviewOverdue",
            "Step_WarnReview",
            "End_ReviewWarned",
            "End_Reviewed");
  }

  @Test
  void aJudgementInTimeWarnsNobody() {
    accept("Goed gedaan.");
    world.timePassesTo("2025-12-31");

    assertThat(lateMails()).isZero();
    assertThat(reporting.period(JINC_Q1).state()).isInstanceOf(PeriodState.Accepted.class);
    assertThat(world.happened(JINC))
        .containsSubsequence("review.event.noted", "reporting.event.accepted");
    assertThat(world.happenedInside(JINC))
        .containsExactlyInAnyOrder("post.event.queued", "review.event.noted");
  }

  @Test
  void everyRoundStaysWithItsAuthorAndItsReason() {
    giveBack("De carrière coach staat op nul. Klopt dat?");
    situation.jincSubmits();

    ReviewFile file = world.as("officer", () -> review.file(judge()));
    assertThat(file.rounds()).hasSize(2);
    assertThat(file.rounds().getFirst().judgement())
        .hasValueSatisfying(
            judgement -> {
              assertThat(judgement.words()).isEqualTo("De carrière coach staat op nul. Klopt dat?");
              assertThat(judgement.byName()).isEqualTo("Omar Oefen");
              assertThat(judgement.verdict()).isEqualTo(Judgement.Verdict.GIVEN_BACK);
            });
    assertThat(file.rounds().getLast().judgement()).isEmpty();
    assertThat(file.submission().byName()).contains("JINC");
    assertThat(file.dueOn()).isEqualTo(LocalDate.parse("2025-05-21"));

    accept("");
    assertThat(review.judgementsOf(JINC_Q1))
        .extracting(Judgement::verdict)
        .containsExactly(Judgement.Verdict.GIVEN_BACK, Judgement.Verdict.ACCEPTED);
  }

  @Test
  void theFileLaysTheFiguresBesideWhatCameBefore() {
    accept("");
    situation.start(JINC, "JINC", new ProviderId("jinc"), 2);
    world.timePassesTo("2025-07-02");
    submitSecond("10");
    TaskId first = world.task(JINC, ReviewTask.REVIEW_SUBMISSION, JINC_Q2.value());
    world.as("officer", () -> review.giveBack(first, "Tien lijkt weinig."));
    submitSecond("100");

    ReviewFile.Line line =
        world
            .as(
                "officer",
                () -> review.file(world.task(JINC, ReviewTask.REVIEW_SUBMISSION, JINC_Q2.value())))
            .lines()
            .getFirst();
    assertThat(line.target()).isEqualTo(new nl.rekenschap.programme.Target.Number(1140));
    assertThat(line.total()).contains(new Total(1145, true));
    assertThat(line.yearTotal()).contains(new Total(1165 + 1145, true));
    ReviewFile.Cell cell = line.cells().getFirst();
    assertThat(cell.part()).map(part -> part.name()).contains("Bliksemstage");
    assertThat(cell.now()).contains(new Value.Count(100));
    assertThat(cell.previousRound()).contains(new Value.Count(10));
    assertThat(cell.previousPeriod()).contains(new Value.Count(120));
    assertThat(cell.isChanged()).isTrue();
    assertThat(line.cells().get(1).isChanged()).isFalse();
  }

  @Test
  void returningNeedsAReason() {
    assertThat(refusedReturn("").field()).contains("reason");
    assertThat(refusedReturn("ok").messageKey()).isEqualTo("kernel.prose.short");
    assertThat(refusedReturn("x".repeat(2001)).messageKey()).isEqualTo("kernel.prose.long");
    assertThat(world.openTasks(JINC)).containsExactly("Task_ReviewSubmission");
    assertThat(review.judgementsOf(JINC_Q1)).isEmpty();
    assertThat(reporting.period(JINC_Q1).round()).isEqualTo(1);
  }

  @Test
  void whoReportedOnOwnActionMayNotJudgeItHoweverManyRolesOneHas() {
    String both = world.person("both", Role.POLICY_ADVISER, Role.GRANT_OFFICER);
    situation.ownActionIsReported();
    world.timePassesTo("2025-05-01");
    TaskId own = world.task(OWN, ReportingTask.REPORT_OWN_ACTION);
    world.as(both, () -> reporting.submit(own, ReportingSituation.ownFigures(), "Het ging goed."));
    TaskId judge = world.task(OWN, ReviewTask.REVIEW_SUBMISSION);

    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> world.as(both, () -> Judging.accept(review, judge, "")));
    assertThat(refused.messageKey()).isEqualTo("workflow.fourEyes");
    assertThat(world.openTasks(OWN)).containsExactly("Task_ReviewSubmission");
    world.as("officer", () -> Judging.accept(review, judge, ""));
    assertThat(world.hasEnded(OWN)).isTrue();
  }

  @Test
  void onlyOfficersJudgeAndOnlyOnce() {
    TaskId task = judge();
    for (String stranger : new String[] {"jinc", "leergeld", "manager", "council"}) {
      assertThatThrownBy(() -> world.as(stranger, () -> review.file(task)))
          .isInstanceOf(AccessDeniedException.class);
    }
    accept("");
    Refused second =
        catchThrowableOfType(
            Refused.class,
            () ->
                world.as(
                    world.person("officer-2", Role.GRANT_OFFICER),
                    () -> review.giveBack(task, "Toch niet.")));
    assertThat(second.messageKey()).isEqualTo("workflow.alreadyDone");
    assertThat(second.arguments()).contains("Omar Oefen");
    assertThat(review.judgementsOf(JINC_Q1)).hasSize(1);
  }

  @Test
  void acceptanceIsBoundToWhatWasSeen() {
    TaskId task = judge();
    String seen = world.as("officer", () -> review.file(task)).submission().contentHash();
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () -> world.as("officer", () -> review.accept(task, "", "0".repeat(64))));
    assertThat(refused.messageKey()).isEqualTo("review.changedMeanwhile");
    assertThat(world.openTasks(JINC)).containsExactly("Task_ReviewSubmission");

    world.as("officer", () -> review.accept(task, "", seen));

    assertThat(seen).matches("[0-9a-f]{64}");
    assertThat(review.judgementsOf(JINC_Q1))
        .extracting(Judgement::contentHash)
        .containsExactly(seen);
  }

  @Test
  void marksPointAtFieldsOfTheFormAndStayWithTheirRound() {
    assertThat(
            catchThrowableOfType(
                Refused.class,
                () ->
                    world.as(
                        "officer",
                        () -> review.giveBack(judge(), "Klopt dit?", java.util.Set.of("x")))))
        .extracting(Refused::messageKey)
        .isEqualTo("kernel.notFound");
    world.as(
        "officer",
        () ->
            review.giveBack(
                judge(), "Klopt dit?", java.util.Set.of("ontmoetingen/carriere-coach")));
    assertThat(reporting.marksOf(JINC_Q1))
        .isEqualTo(Map.of(1, java.util.Set.of("ontmoetingen/carriere-coach")));
    situation.jincSubmits();

    ReviewFile file = world.as("officer", () -> review.file(judge()));
    assertThat(file.lines().getFirst().cells())
        .extracting(ReviewFile.Cell::marked)
        .containsExactly(false, false, true);
    assertThat(file.rounds().getFirst().marks()).containsExactly("ontmoetingen/carriere-coach");
    assertThat(file.isCorrection()).isFalse();
  }

  @Test
  void aJudgementCannotBeChangedEvenInTheDatabase() {
    accept("");
    assertThatThrownBy(() -> jdbc.sql("UPDATE review.judgement SET words = 'x'").update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }

  private void submitSecond(String internships) {
    Map<String, String> typed = ReportingSituation.jincFigures();
    typed.put("ontmoetingen/bliksemstage", internships);
    TaskId task = world.task(JINC, ReportingTask.SUBMIT_FIGURES, JINC_Q2.value());
    world.as("jinc", () -> reporting.submit(task, typed, "Het ging goed."));
  }

  private long lateMails() {
    return world.as("admin", () -> post.newest(500)).stream()
        .filter(mail -> mail.toAddress().equals("manager@oefen.invalid"))
        .map(Mail::subject)
        .filter(subject -> subject.startsWith("Beoordeling te laat"))
        .count();
  }

  private TaskId judge() {
    return world.task(JINC, ReviewTask.REVIEW_SUBMISSION);
  }

  private void accept(String note) {
    world.as("officer", () -> Judging.accept(review, judge(), note));
  }

  private void giveBack(String reason) {
    world.as("officer", () -> review.giveBack(judge(), reason));
  }

  private Refused refusedReturn(String reason) {
    return catchThrowableOfType(Refused.class, () -> giveBack(reason));
  }
}
