package nl.rekenschap.determination.ui;

import static nl.rekenschap.determination.YearEndSituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.YearEndDocument;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndSituation;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.mandate.Mandates;
import nl.rekenschap.shell.FileBox;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
class YearEndPapersViewTest extends SpringBrowserlessTest {

  @Autowired World world;
  @Autowired YearEndSituation situation;
  @Autowired Mandates mandates;

  @Test
  @WithUserDetails("jinc")
  void the_difference_is_shown_while_typing_and_a_large_one_must_be_explained() {
    situation.open();
    SubmitAccountabilityView view = open(SubmitAccountabilityView.class, DeterminationTask.SUBMIT);
    assertThat(field(view, "cost-1-granted").getValue()).isEqualTo("65000,00");
    field(view, "cost-1-realised").setValue("55.000");
    assertThat(text(find(Paragraph.class, view).withId("cost-1-difference").single()))
        .contains("10.000", "15,4 procent");
    assertThat(field(view, "cost-1-explanation").isRequiredIndicatorVisible()).isTrue();

    area(view, "activities").setValue("Alles gedaan.");
    click(view, "submit");
    assertThat(field(view, "cost-1-explanation").isInvalid()).isTrue();
    assertThat(field(view, "cost-1-explanation").getErrorMessage()).contains("10 procent");
  }

  @Test
  @WithUserDetails("jinc")
  void a_missing_paper_is_warned_of_once_and_can_still_be_left_out() {
    situation.openAsking(YearEndDocument.FINANCIAL_REPORT, YearEndDocument.AUDIT_OPINION);
    SubmitAccountabilityView view = open(SubmitAccountabilityView.class, DeterminationTask.SUBMIT);
    assertThat(text(view))
        .contains("Controleverklaring", "Financieel verslag")
        .doesNotContain("!nl:");
    area(view, "activities").setValue("Alles gedaan.");
    field(view, "cost-1-realised").setValue("65.000");
    field(view, "declaredBy").setValue("J. Bestuurder");
    find(Checkbox.class, view).withId("declared").single().setValue(true);
    click(view, "submit");
    assertThat(text(find(Paragraph.class, view).withId("missingPapers").single()))
        .contains("Controleverklaring")
        .doesNotContain("Financieel verslag");
    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitAccountability");

    click(view, "submit");
    assertThat(world.openTasks(JINC)).containsExactly("Task_CheckCompleteness");
  }

  @Test
  @WithUserDetails("jinc")
  void a_paper_goes_into_its_own_box() {
    situation.openAsking(YearEndDocument.AUDIT_OPINION);
    SubmitAccountabilityView view = open(SubmitAccountabilityView.class, DeterminationTask.SUBMIT);
    assertThat(text(view)).contains("hoeft u geen financieel verslag");
    FileBox box = find(FileBox.class, view).withId("files-AUDIT_OPINION").single();
    box.take("controle.pdf", nl.rekenschap.upload.MadeFiles.pdf());

    SubmitAccountabilityView again = open(SubmitAccountabilityView.class, DeterminationTask.SUBMIT);
    assertThat(text(find(FileBox.class, again).withId("files-AUDIT_OPINION").single()))
        .contains("controle.pdf");
    assertThat(text(find(FileBox.class, again).withId("files-OTHER").single()))
        .doesNotContain("controle.pdf");
  }

  @Test
  @WithUserDetails("officer")
  void the_request_for_completion_begins_with_the_papers_that_are_missing() {
    situation.openAsking(YearEndDocument.FINANCIAL_REPORT, YearEndDocument.AUDIT_OPINION);
    situation.submit();
    CheckCompletenessView view = open(CheckCompletenessView.class, DeterminationTask.CHECK);

    assertThat(text(view)).contains("Gevraagde documenten", "Ontbreekt", "Aanwezig");
    assertThat(area(view, "missing").getValue())
        .isEqualTo("Dit document ontbreekt: Controleverklaring van een accountant.");
    click(view, "ask");
    assertThat(world.openTasks(JINC)).containsExactly("Task_CompleteAccountability");
  }

  @Test
  @WithUserDetails("jinc")
  void an_aim_that_was_missed_asks_why_at_its_own_field() {
    situation.openWithFigures();
    SubmitAccountabilityView view = open(SubmitAccountabilityView.class, DeterminationTask.SUBMIT);
    assertThat(text(view)).contains("300 (niet alle periodes)", "-840").doesNotContain("!nl:");
    area(view, "activities").setValue("Alles gedaan.");
    click(view, "submit");

    assertThat(area(view, "note-ontmoetingen").isInvalid()).isTrue();
  }

  @Test
  @WithUserDetails("officer")
  @SuppressWarnings("unchecked")
  void costs_left_out_change_the_calculation_at_once_and_the_amount_is_offered() {
    situation.complete();
    ProposeDeterminationView view = open(ProposeDeterminationView.class, DeterminationTask.PROPOSE);
    Div calculation = find(Div.class, view).withId("calculation").single();
    assertThat(text(calculation)).contains("€ 64.000").doesNotContain("niet subsidiabele");
    field(view, "notEligible-2-amount").setValue("1.749,50");
    assertThat(text(calculation)).contains("€ 63.250,50", "€ 62.250,50");

    find(RadioButtonGroup.class, view).withId("outcome").single().setValue(Outcome.LOWER);
    assertThat(field(view, "determined").getValue()).isEqualTo("62250,50");
    area(view, "reasoning").setValue("Minder.");
    click(view, "propose");
    assertThat(field(view, "notEligible-2-reason").isInvalid()).isTrue();
  }

  @Test
  @WithUserDetails("officer")
  void after_hearing_the_officer_reads_the_views_above_the_proposal() {
    situation.complete();
    situation.propose(YearEndSituation.lower("40000"));
    situation.giveViews("Wij zijn het er niet mee eens.");
    ProposeDeterminationView view = open(ProposeDeterminationView.class, DeterminationTask.PROPOSE);

    assertThat(text(view)).contains("Wij zijn het er niet mee eens.").doesNotContain("!nl:");
    assertThat(text(find(Paragraph.class, view).withId("consequence").single()))
        .contains("al gehoord");
    click(view, "propose");
    assertThat(world.openTasks(JINC)).containsExactly("Task_ApproveDetermination");
  }

  @Test
  @WithUserDetails("manager")
  void above_the_mandate_the_manager_is_asked_for_the_decision_of_the_college() {
    situation.complete();
    situation.propose(YearEndSituation.asAwarded());
    world.as(
        "admin", () -> mandates.set(Role.MANAGER, Optional.of(Money.of(10_000)), "Mandaatbesluit"));
    ApproveDeterminationView view = open(ApproveDeterminationView.class, DeterminationTask.APPROVE);
    click(view, "approve");
    assertThat(field(view, "collegeDecision").isInvalid()).isTrue();

    field(view, "collegeDecision").setValue("14 april 2026, nummer 12");
    click(view, "approve");
    assertThat(world.openTasks(JINC)).isEmpty();
  }

  private <V extends YearEndPage> V open(Class<V> view, DeterminationTask task) {
    return navigate(view, world.task(JINC, task).value());
  }

  private void click(Component view, String id) {
    test(find(Button.class, view).withId(id).single()).click();
  }

  private TextField field(Component view, String id) {
    return find(TextField.class, view).withId(id).single();
  }

  private TextArea area(Component view, String id) {
    return find(TextArea.class, view).withId(id).single();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
