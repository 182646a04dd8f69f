package nl.rekenschap.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.rekenschap.access.Access;
import nl.rekenschap.award.ApplicationFile.Phase;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class ApplicationProcessTest {

  private static final ApplicationInput TYPED =
      new ApplicationInput(
          "Begeleiding van twintig leerlingen", "60.000", "Uren: 60.000", "", "A. Oefen");

  @Autowired World world;
  @Autowired AwardSituation situation;
  @Autowired Award award;
  @Autowired Applications applications;
  @Autowired Access access;
  @Autowired Clocks clocks;

  private CaseId caseId;

  @BeforeEach
  void anApplicationIsAskedFor() {
    world.itIs("2024-10-01");
    caseId = situation.started("jinc");
    TaskId task = world.task(caseId, AwardTask.DRAFT_AWARD);
    world.as("officer", () -> applications.ask(task, LocalDate.of(2024, 10, 29)));
  }

  private TaskId task(ApplicationTask kind) {
    return world.task(caseId, kind);
  }

  private void applied() {
    TaskId task = task(ApplicationTask.APPLY);
    world.as("jinc", () -> applications.apply(task, TYPED, null));
  }

  private void completionAsked(LocalDate until) {
    TaskId task = task(ApplicationTask.CHECK_APPLICATION);
    world.as("officer", () -> applications.askCompletion(task, "De begroting per school", until));
  }

  private ApplicationFile file() {
    return world.as("officer", () -> applications.of(caseId)).orElseThrow();
  }

  private LocalDate decideBy() {
    return clocks.lastDay(Clocks.Key.of(caseId, ClockKind.AWARD_DECISION));
  }

  @Test
  void a_complete_application_begins_the_term_and_the_draft() {
    assertThat(world.openTasks(caseId)).containsExactly("Task_Apply");
    world.timePassesTo("2024-10-15");
    applied();

    // Eight weeks from the day on which it came in, not from the opening of the case.
    assertThat(decideBy()).isEqualTo("2024-12-10");
    TaskId check = task(ApplicationTask.CHECK_APPLICATION);
    world.as("officer", () -> applications.acceptComplete(check));

    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");
    AwardDesk desk =
        world.as(
            "officer",
            () -> award.desk(world.task(caseId, AwardTask.DRAFT_AWARD), AwardTask.DRAFT_AWARD));
    assertThat(desk.input().amount()).isEqualTo("60.000");
    assertThat(desk.input().activities()).isEqualTo("Begeleiding van twintig leerlingen");
    assertThat(world.happened(caseId))
        .containsSubsequence(
            "award.event.applicationAsked",
            "award.event.applicationReceived",
            "award.event.applicationComplete");
    situation.draft(caseId, "officer");
    assertThat(world.openTasks(caseId)).containsExactly("Task_ApproveAward");
  }

  @Test
  void the_warning_for_the_decision_term_moves_with_it() {
    world.timePassesTo("2024-10-15");
    applied();
    TaskId check = task(ApplicationTask.CHECK_APPLICATION);
    world.as("officer", () -> applications.acceptComplete(check));

    world.timePassesTo("2024-12-02");
    assertThat(world.happened(caseId)).doesNotContain("award.event.termNear");
    world.timePassesTo("2024-12-03");
    assertThat(world.happened(caseId)).contains("award.event.termNear");
  }

  @Test
  void with_a_last_day_for_completing_the_term_stands_still() {
    applied();
    assertThat(decideBy()).isEqualTo("2024-11-26");
    completionAsked(LocalDate.of(2024, 10, 15));
    assertThat(file().phase()).isEqualTo(Phase.COMPLETION);

    world.timePassesTo("2024-10-08");
    TaskId complete = task(ApplicationTask.COMPLETE_APPLICATION);
    world.as("jinc", () -> applications.complete(complete, TYPED, null));

    // From the day after the request to the day before the completion: six days.
    assertThat(decideBy()).isEqualTo("2024-12-02");
    assertThat(world.openTasks(caseId)).containsExactly("Task_CheckApplication");
    assertThat(file().sent().orElseThrow().round()).isEqualTo(2);
  }

  @Test
  void without_a_last_day_the_term_runs_on() {
    applied();
    completionAsked(null);
    world.timePassesTo("2024-10-08");
    TaskId complete = task(ApplicationTask.COMPLETE_APPLICATION);
    world.as("jinc", () -> applications.complete(complete, TYPED, null));

    assertThat(decideBy()).isEqualTo("2024-11-26");
    assertThat(world.happened(caseId)).contains("award.event.applicationCompletionOpen");
  }

  @Test
  void what_is_not_completed_in_time_is_decided_on_as_it_lies() {
    applied();
    completionAsked(LocalDate.of(2024, 10, 15));
    world.timePassesTo("2024-10-16");

    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");
    assertThat(file().phase()).isEqualTo(Phase.INCOMPLETE);
    assertThat(decideBy()).isEqualTo("2024-12-10");
  }

  @Test
  void when_no_application_comes_the_officer_goes_on_without() {
    world.timePassesTo("2024-10-29");
    assertThat(world.openTasks(caseId)).containsExactly("Task_Apply");
    world.timePassesTo("2024-10-30");

    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");
    assertThat(file().phase()).isEqualTo(Phase.MISSED);
    TaskId draft = world.task(caseId, AwardTask.DRAFT_AWARD);
    refused("award.application.once", () -> ask(draft, "2024-12-01"));
  }

  @Test
  void an_officer_types_over_what_came_on_paper() {
    world.timePassesTo("2024-10-10");
    TaskId task = task(ApplicationTask.APPLY);
    world.as("officer", () -> applications.apply(task, TYPED, LocalDate.of(2024, 10, 7)));

    assertThat(file().sent().orElseThrow().receivedOn()).isEqualTo("2024-10-07");
    assertThat(decideBy()).isEqualTo("2024-12-02");
  }

  @Test
  void what_was_typed_is_kept_until_it_is_handed_in() {
    TaskId task = task(ApplicationTask.APPLY);
    ApplicationInput half = new ApplicationInput("Half", "veel", "", "", "");
    world.as("jinc", () -> applications.save(task, ApplicationTask.APPLY, half));

    assertThat(world.as("jinc", () -> applications.desk(task, ApplicationTask.APPLY)).typed())
        .isEqualTo(half);
  }

  @ParameterizedTest
  @CsvSource({
    "'',1000,Begroting,A,activities",
    "Doen,-1,Begroting,A,amount",
    "Doen,0,Begroting,A,amount",
    "Doen,'1,001',Begroting,A,amount",
    "Doen,9999999999,Begroting,A,amount",
    "Doen,1000,'',A,budget",
    "Doen,1000,Begroting,'',declaredBy"
  })
  void a_wrong_application_is_refused_at_its_field(
      String activities, String amount, String budget, String by, String field) {
    TaskId task = task(ApplicationTask.APPLY);
    ApplicationInput typed = new ApplicationInput(activities, amount, budget, "", by);
    assertThatThrownBy(() -> world.as("jinc", () -> applications.apply(task, typed, null)))
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.field()).contains(field));
    assertThat(file().sent()).isEmpty();
    assertThat(world.openTasks(caseId)).containsExactly("Task_Apply");
  }

  @Test
  void days_that_cannot_be_are_refused() {
    TaskId task = task(ApplicationTask.APPLY);
    LocalDate tomorrow = LocalDate.of(2024, 10, 2);
    refused(
        "award.application.received",
        () -> world.as("officer", () -> applications.apply(task, TYPED, tomorrow)));
    applied();
    refused("award.application.range", () -> completionAsked(LocalDate.of(2024, 10, 1)));
    refused("award.application.range", () -> completionAsked(LocalDate.of(2034, 10, 1)));
  }

  @Test
  void another_provider_sees_nothing_of_it() {
    TaskId task = task(ApplicationTask.APPLY);
    assertThatThrownBy(
            () -> world.as("leergeld", () -> applications.desk(task, ApplicationTask.APPLY)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> world.as("leergeld", () -> applications.of(caseId)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void the_award_asks_for_what_goes_with_its_amount() {
    applied();
    TaskId check = task(ApplicationTask.CHECK_APPLICATION);
    world.as("officer", () -> applications.acceptComplete(check));
    situation.draft(caseId, "officer");
    world.as("manager", () -> award.approve(world.task(caseId, AwardTask.APPROVE_AWARD)));

    AwardFile file = award.of(caseId).orElseThrow();
    assertThat(file.awarded()).contains(Money.of(60_000));
    assertThat(file.arrangement().orElseThrow().level()).isEqualTo(Arrangement.Level.FULL);
    assertThat(file.documents())
        .containsExactly(
            YearEndDocument.ACTIVITY_REPORT,
            YearEndDocument.FINANCIAL_REPORT,
            YearEndDocument.AUDIT_OPINION);
  }

  private void ask(TaskId draft, String day) {
    world.as("officer", () -> applications.ask(draft, LocalDate.parse(day)));
  }

  private static void refused(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.messageKey()).isEqualTo(key));
  }
}
