package nl.rekenschap.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.ApplicationFile.Phase;
import nl.rekenschap.dossier.Document;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.post.Mail;
import nl.rekenschap.post.Post;
import nl.rekenschap.terms.CaseClock;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.testing.PdfText;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Long because each test tells one course of the process, and they share their situation. */
@RoomTest
class ApplicationProcessTest {

  private static final ApplicationInput TYPED =
      new ApplicationInput(
          "Begeleiding van twintig leerlingen", "60.000", "Uren: 60.000", "", "A. Oefen");

  @Autowired World world;
  @Autowired AwardSituation situation;
  @Autowired Award award;
  @Autowired Applications applications;
  @Autowired IncompleteApplications incomplete;
  @Autowired Dossier dossier;
  @Autowired Post mail;
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
    assertThat(world.openTasks(caseId)).containsExactly("Task_JudgeIncomplete");
    assertThat(file().phase()).isEqualTo(Phase.INCOMPLETE);
    TaskId judge = task(ApplicationTask.JUDGE_INCOMPLETE);
    world.as("officer", () -> incomplete.goOn(judge));

    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");
    assertThat(file().phase()).isEqualTo(Phase.HANDLED_AS_IS);
    assertThat(decideBy()).isEqualTo("2024-12-10");
    assertThat(leavableUntil().endedWhy()).contains("terms.ended.handledAsIs");
    assertThat(world.visited("application")).contains("End_GoOn", "End_ApplicationIncomplete");
    world.timePassesTo("2024-11-12");
    assertThat(world.happened(caseId)).doesNotContain("award.event.unhandledTermNear");
  }

  /** The last day passed on 15 October 2024: four weeks until 12 November. */
  private TaskId expired() {
    applied();
    completionAsked(LocalDate.of(2024, 10, 15));
    world.timePassesTo("2024-10-16");
    return task(ApplicationTask.JUDGE_INCOMPLETE);
  }

  private TaskId proposed() {
    TaskId judge = expired();
    world.as("officer", () -> incomplete.propose(judge, "Zonder begroting is niets te wegen."));
    return task(ApplicationTask.APPROVE_UNHANDLED);
  }

  @Test
  void an_application_that_was_not_completed_in_time_is_left_unhandled_by_decision() {
    TaskId approve = proposed();
    assertThat(world.openTasks(caseId)).containsExactly("Task_ApproveUnhandled");
    assertThat(world.open(caseId))
        .extracting(item -> item.dueOn())
        .containsExactly(LocalDate.of(2024, 11, 12));
    world.as("manager", () -> incomplete.leave(approve));

    assertThat(world.hasEnded(caseId)).isTrue();
    assertThat(file().phase()).isEqualTo(Phase.UNHANDLED);
    assertThat(award.of(caseId).orElseThrow().state())
        .isEqualTo(
            new AwardFile.State.NotAwarded(
                LocalDate.of(2024, 10, 16), "Zonder begroting is niets te wegen.", "Mina Oefen"));
    assertThat(world.visited("application"))
        .contains("Step_AnnounceUnhandled", "End_ApplicationUnhandled");
    assertThat(world.visited("award"))
        .contains("End_ApplicationLeft", "End_NotHandled")
        .doesNotContain("Step_AnnounceRefusal", "End_Refused");
    assertThat(world.happened(caseId))
        .containsSubsequence(
            "award.event.applicationIncomplete",
            "award.event.unhandledProposed",
            "award.event.applicationUnhandled",
            "award.event.unhandledAnnounced");
    assertThat(world.happenedInside(caseId)).contains("award.event.unhandledProposed");
  }

  @Test
  void the_decision_not_to_handle_is_a_letter_that_can_be_objected_to() {
    TaskId approve = proposed();
    world.as("manager", () -> incomplete.leave(approve));

    Document letter = world.as("admin", () -> dossier.documents(caseId)).getLast();
    assertThat(letter.kind()).isEqualTo("award.document.unhandled");
    assertThat(PdfText.of(world.as("admin", () -> dossier.content(letter.id()))))
        .contains("niet (artikel 4:5", "15 oktober 2024", "De begroting per school")
        .contains("Zonder begroting is niets te wegen.", "bezwaar", "zes weken", "Mina Oefen");
    assertThat(clocks.find(new Clocks.Key(caseId, ClockKind.OBJECTION, "award"))).isPresent();
    assertThat(leavableUntil().endedWhy()).contains("terms.ended.unhandled");
    assertThat(
            clocks
                .find(Clocks.Key.of(caseId, ClockKind.AWARD_DECISION))
                .flatMap(CaseClock::endedWhy))
        .contains("terms.ended.unhandled");
    assertThat(world.as("admin", () -> mail.newest(50)))
        .extracting(Mail::subject)
        .anyMatch(subject -> subject.startsWith("Uw aanvraag wordt niet behandeld"));
  }

  @Test
  void a_week_before_the_four_weeks_end_officer_and_manager_are_warned() {
    expired();
    assertThat(leavableUntil().lastDay()).isEqualTo("2024-11-12");
    assertThat(world.open(caseId))
        .extracting(item -> item.dueOn())
        .containsExactly(LocalDate.of(2024, 11, 5));
    world.timePassesTo("2024-11-04");
    assertThat(world.happened(caseId)).doesNotContain("award.event.unhandledTermNear");
    world.timePassesTo("2024-11-05");
    assertThat(world.happened(caseId)).contains("award.event.unhandledTermNear");
    assertThat(world.visited("application")).contains("End_UnhandledTermWarned");
    assertThat(world.openTasks(caseId)).containsExactly("Task_JudgeIncomplete");
  }

  @Test
  void after_the_four_weeks_an_application_can_only_be_handled() {
    TaskId approve = proposed();
    world.timePassesTo("2024-11-13");
    refused("award.unhandled.late", () -> world.as("manager", () -> incomplete.leave(approve)));
    world.as("manager", () -> incomplete.giveBack(approve, "Te laat."));

    TaskId judge = task(ApplicationTask.JUDGE_INCOMPLETE);
    refused(
        "award.unhandled.late", () -> world.as("officer", () -> incomplete.propose(judge, "Nee.")));
    world.as("officer", () -> incomplete.goOn(judge));
    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");
  }

  @Test
  void a_proposal_not_to_handle_that_is_given_back_can_be_made_again() {
    TaskId approve = proposed();
    refused(
        "kernel.prose.missing", () -> world.as("manager", () -> incomplete.giveBack(approve, "")));
    world.as("manager", () -> incomplete.giveBack(approve, "Noem wat er ontbreekt."));

    TaskId judge = task(ApplicationTask.JUDGE_INCOMPLETE);
    IncompleteApplications.Desk desk =
        world.as("officer", () -> incomplete.desk(judge, ApplicationTask.JUDGE_INCOMPLETE));
    assertThat(desk.proposal().flatMap(UnhandledProposal::returnedBecause))
        .contains("Noem wat er ontbreekt.");
    world.as("officer", () -> incomplete.propose(judge, "De begroting ontbreekt."));
    world.as("manager", () -> incomplete.leave(task(ApplicationTask.APPROVE_UNHANDLED)));
    assertThat(file().phase()).isEqualTo(Phase.UNHANDLED);
  }

  @Test
  void who_proposed_not_to_handle_does_not_decide_that() {
    String both = world.person("both", Role.GRANT_OFFICER, Role.MANAGER);
    TaskId judge = expired();
    world.as(both, () -> incomplete.propose(judge, "Zonder begroting is niets te wegen."));
    TaskId approve = task(ApplicationTask.APPROVE_UNHANDLED);
    refused("workflow.fourEyes", () -> world.as(both, () -> incomplete.leave(approve)));
  }

  @Test
  void without_a_last_day_for_completing_an_application_cannot_be_left_unhandled() {
    applied();
    completionAsked(null);
    world.timePassesTo("2024-11-27");
    assertThat(clocks.find(Clocks.Key.of(caseId, ClockKind.APPLICATION_UNHANDLED))).isEmpty();
    TaskId judge = task(ApplicationTask.JUDGE_INCOMPLETE);
    refused(
        "award.unhandled.noTerm",
        () -> world.as("officer", () -> incomplete.propose(judge, "Nee.")));
    assertThat(world.happened(caseId)).doesNotContain("award.event.unhandledTermNear");
  }

  @Test
  void when_what_came_is_not_enough_the_four_weeks_run_from_the_day_it_came() {
    applied();
    TaskId first = task(ApplicationTask.CHECK_APPLICATION);
    refused(
        "award.unhandled.notCompleted",
        () -> world.as("officer", () -> incomplete.notEnough(first)));
    completionAsked(LocalDate.of(2024, 10, 15));
    world.timePassesTo("2024-10-08");
    TaskId complete = task(ApplicationTask.COMPLETE_APPLICATION);
    world.as("jinc", () -> applications.complete(complete, TYPED, null));
    TaskId second = task(ApplicationTask.CHECK_APPLICATION);
    world.as("officer", () -> incomplete.notEnough(second));

    assertThat(world.openTasks(caseId)).containsExactly("Task_JudgeIncomplete");
    assertThat(leavableUntil().lastDay()).isEqualTo("2024-11-05");
    TaskId judge = task(ApplicationTask.JUDGE_INCOMPLETE);
    world.as("officer", () -> incomplete.propose(judge, "Nog steeds geen begroting."));
    world.as("manager", () -> incomplete.leave(task(ApplicationTask.APPROVE_UNHANDLED)));
    assertThat(world.hasEnded(caseId)).isTrue();
  }

  private CaseClock leavableUntil() {
    return clocks.find(Clocks.Key.of(caseId, ClockKind.APPLICATION_UNHANDLED)).orElseThrow();
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
