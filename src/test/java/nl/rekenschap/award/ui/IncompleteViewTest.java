package nl.rekenschap.award.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import nl.rekenschap.award.ApplicationInput;
import nl.rekenschap.award.ApplicationTask;
import nl.rekenschap.award.Applications;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.award.IncompleteApplications;
import nl.rekenschap.award.Reservations;
import nl.rekenschap.award.agreed.ReservationSection;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The screens of an application that stays incomplete, and of a reservation for the budget. */
@RoomTest
@WithUserDetails("officer")
class IncompleteViewTest extends SpringBrowserlessTest {

  private static final ApplicationInput TYPED =
      new ApplicationInput("Begeleiding", "60.000", "Uren: 60.000", "", "A. Oefen");

  @Autowired private World world;
  @Autowired private AwardSituation situation;
  @Autowired private Applications applications;
  @Autowired private IncompleteApplications incomplete;
  @Autowired private Reservations reservations;

  private CaseId caseId;

  @BeforeEach
  void october() {
    world.itIs("2024-10-01");
  }

  /** Completion was asked for until 15 October. */
  private void completionAsked() {
    caseId = situation.started("jinc");
    TaskId draft = world.task(caseId, AwardTask.DRAFT_AWARD);
    world.as("officer", () -> applications.ask(draft, LocalDate.of(2024, 10, 29)));
    TaskId apply = world.task(caseId, ApplicationTask.APPLY);
    world.as("jinc", () -> applications.apply(apply, TYPED, null));
    TaskId check = world.task(caseId, ApplicationTask.CHECK_APPLICATION);
    world.as(
        "officer",
        () -> applications.askCompletion(check, "De begroting", LocalDate.of(2024, 10, 15)));
  }

  @Test
  void the_officer_sees_until_when_and_proposes_with_a_reason() {
    completionAsked();
    world.timePassesTo("2024-10-16");
    JudgeIncompleteView view =
        navigate(JudgeIncompleteView.class, task(ApplicationTask.JUDGE_INCOMPLETE));
    assertThat(text(view)).contains("De begroting", "12 november 2024", "4:5 lid 4");

    click(view, "propose");
    TextArea reason = find(TextArea.class, view).id("reason");
    assertThat(reason.isInvalid()).isTrue();
    reason.setValue("Zonder begroting is niets te wegen.");
    click(view, "propose");
    assertThat(world.openTasks(caseId)).containsExactly("Task_ApproveUnhandled");
  }

  @Test
  void the_officer_may_go_on_with_what_there_is() {
    completionAsked();
    world.timePassesTo("2024-10-16");
    click(navigate(JudgeIncompleteView.class, task(ApplicationTask.JUDGE_INCOMPLETE)), "go-on");

    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");
  }

  @Test
  @WithUserDetails("manager")
  void the_manager_sees_the_proposal_and_decides() {
    completionAsked();
    world.timePassesTo("2024-10-16");
    TaskId judge = world.task(caseId, ApplicationTask.JUDGE_INCOMPLETE);
    world.as("officer", () -> incomplete.propose(judge, "Niets te wegen."));
    ApproveUnhandledView view =
        navigate(ApproveUnhandledView.class, task(ApplicationTask.APPROVE_UNHANDLED));
    assertThat(text(view)).contains("Omar Oefen", "Niets te wegen.", "bezwaar");

    click(view, "return");
    assertThat(find(TextArea.class, view).id("reason").isInvalid()).isTrue();
    click(view, "leave");
    assertThat(world.hasEnded(caseId)).isTrue();
  }

  @Test
  void only_what_came_after_a_last_day_can_be_not_enough() {
    completionAsked();
    TaskId complete = world.task(caseId, ApplicationTask.COMPLETE_APPLICATION);
    world.as("jinc", () -> applications.complete(complete, TYPED, null));
    CheckApplicationView view =
        navigate(CheckApplicationView.class, task(ApplicationTask.CHECK_APPLICATION));
    click(view, "not-enough");

    assertThat(world.openTasks(caseId)).containsExactly("Task_JudgeIncomplete");
  }

  @Test
  void the_adoption_of_the_budget_is_recorded_and_the_case_file_says_until_when() {
    caseId = situation.awardedUnderBudget("jinc");
    assertThat(section()).contains("Vaststelling van de begroting vastleggen");
    world.timePassesTo("2024-11-08");
    BudgetAdoptedView view = navigate(BudgetAdoptedView.class, caseId.value());
    assertThat(text(view)).contains("vastleggen: JINC").doesNotContain(caseId.value());
    DatePicker day = find(DatePicker.class, view).id("adoptedOn");
    day.setValue(LocalDate.of(2024, 11, 9));
    find(TextField.class, view).id("decision").setValue("Raad, nummer 112");
    click(view, "submit");
    assertThat(day.isInvalid()).isTrue();

    world.as(
        "officer",
        () -> reservations.budgetAdopted(caseId, LocalDate.of(2024, 11, 6), "Raad, nummer 112"));
    assertThat(section()).contains("tot en met 4 december 2024", "Raad, nummer 112", "Omar Oefen");
    world.timePassesTo("2024-12-05");
    assertThat(section()).contains("op 5 december 2024 vervallen", "4:34");
  }

  private String section() {
    return text(
        ReservationSection.of(caseId, world.as("officer", () -> reservations.of(caseId)), true));
  }

  private String task(ApplicationTask kind) {
    return world.task(caseId, kind).value();
  }

  private void click(Component view, String id) {
    find(Button.class, view).id(id).click();
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
