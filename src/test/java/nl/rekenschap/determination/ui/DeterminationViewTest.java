package nl.rekenschap.determination.ui;

import static nl.rekenschap.determination.YearEndSituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.determination.DeterminationProposal.Ground;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndSituation;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.shell.FileBox;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
class DeterminationViewTest extends SpringBrowserlessTest {

  @Autowired World world;
  @Autowired YearEndSituation situation;
  @Autowired Determination determination;

  @Test
  @WithUserDetails("jinc")
  void a_provider_types_sees_totals_and_hands_in() {
    situation.open();
    SubmitAccountabilityView view = open(SubmitAccountabilityView.class, DeterminationTask.SUBMIT);
    assertThat(text(view))
        .contains("€ 65.000", "1 april 2026", "1.140", "kwartaal 1 van 2025")
        .doesNotContain("!nl:");

    area(view, "activities").setValue("Alles gedaan.");
    field(view, "cost-1-description").setValue("Personeel");
    field(view, "cost-1-granted").setValue("65.000");
    field(view, "cost-1-realised").setValue("64.000,50");
    assertThat(text(find(Paragraph.class, view).withId("totals").single()))
        .contains("Totaal begroot: € 65.000. Totaal werkelijk: € 64.000,50.");
    field(view, "declaredBy").setValue("J. Bestuurder");
    click(view, "submit");
    assertThat(find(Checkbox.class, view).withId("declared").single().isInvalid()).isTrue();

    find(Checkbox.class, view).withId("declared").single().setValue(true);
    click(view, "submit");
    assertThat(world.openTasks(JINC)).containsExactly("Task_CheckCompleteness");
  }

  @Test
  @WithUserDetails("jinc")
  void a_wrong_amount_is_shown_at_its_own_field_and_what_was_typed_stays() {
    situation.open();
    SubmitAccountabilityView view = open(SubmitAccountabilityView.class, DeterminationTask.SUBMIT);
    area(view, "activities").setValue("Alles gedaan.");
    click(view, "more");
    field(view, "cost-2-description").setValue("Zaalhuur");
    field(view, "cost-1-realised").setValue("65.000");
    field(view, "cost-2-granted").setValue("100");
    field(view, "cost-2-realised").setValue("1,234.50");
    click(view, "submit");

    TextField wrong = field(view, "cost-2-realised");
    assertThat(wrong.isInvalid()).isTrue();
    assertThat(wrong.getErrorMessage()).contains("Bedoelt u een komma?");
    assertThat(wrong.getValue()).isEqualTo("1,234.50");
    click(view, "save");
    SubmitAccountabilityView again = open(SubmitAccountabilityView.class, DeterminationTask.SUBMIT);
    assertThat(field(again, "cost-2-realised").getValue()).isEqualTo("1,234.50");
  }

  @Test
  @WithUserDetails("jinc")
  void a_line_that_is_taken_away_counts_no_more_and_the_others_keep_their_place() {
    situation.open();
    SubmitAccountabilityView view = open(SubmitAccountabilityView.class, DeterminationTask.SUBMIT);
    field(view, "cost-1-description").setValue("Vergissing");
    field(view, "cost-1-granted").setValue("1");
    click(view, "more");
    field(view, "cost-2-description").setValue("Zaalhuur");
    field(view, "cost-2-granted").setValue("100");
    field(view, "cost-2-realised").setValue("x");
    click(view, "cost-1-remove");

    assertThat(field(view, "cost-1-description").getValue()).isEqualTo("Zaalhuur");
    assertThat(text(find(Paragraph.class, view).withId("totals").single()))
        .isEqualTo("Totaal begroot: € 100. Totaal werkelijk: –.");
    area(view, "activities").setValue("Alles gedaan.");
    click(view, "submit");
    assertThat(field(view, "cost-1-realised").isInvalid()).isTrue();
  }

  @Test
  @WithUserDetails("jinc")
  void a_pdf_is_added_and_what_is_none_is_refused_above_the_form() {
    situation.open();
    SubmitAccountabilityView view = open(SubmitAccountabilityView.class, DeterminationTask.SUBMIT);
    FileBox files = find(FileBox.class, view).single();
    files.take("verslag.pdf", nl.rekenschap.upload.MadeFiles.pdf());
    assertThat(text(files)).contains("verslag.pdf");

    files.take("foto.pdf", "JPEG".getBytes(StandardCharsets.US_ASCII));
    assertThat(text(files)).contains("foto.pdf is niet toegevoegd. Dit bestand is iets anders");
    assertThat(find(com.vaadin.flow.component.html.ListItem.class, files).all()).hasSize(1);
  }

  @Test
  @WithUserDetails("officer")
  void an_officer_reads_what_came_in_and_asks_for_what_is_missing() {
    situation.filed();
    CheckCompletenessView view = open(CheckCompletenessView.class, DeterminationTask.CHECK);
    assertThat(text(view))
        .contains("J. Bestuurder", "Duurder drukwerk", "€ 48.250,50", "1 juni 2026")
        .doesNotContain("!nl:");
    click(view, "ask");
    assertThat(area(view, "missing").isInvalid()).isTrue();

    area(view, "missing").setValue("De jaarrekening");
    assertThat(find(DatePicker.class, view).withId("until").single().getValue())
        .isEqualTo(LocalDate.parse("2026-03-16"));
    click(view, "ask");
    assertThat(world.openTasks(JINC)).containsExactly("Task_CompleteAccountability");
  }

  @Test
  @WithUserDetails("jinc")
  void a_provider_sees_what_is_missing_above_the_form() {
    situation.filed();
    world.as(
        "officer",
        () ->
            determination.askCompletion(
                world.task(JINC, DeterminationTask.CHECK),
                "De jaarrekening",
                LocalDate.parse("2026-03-16")));
    CompleteAccountabilityView view =
        open(CompleteAccountabilityView.class, DeterminationTask.COMPLETE);

    assertThat(text(view)).contains("De jaarrekening", "16 maart 2026").doesNotContain("!nl:");
    find(Checkbox.class, view).withId("declared").single().setValue(true);
    click(view, "submit");
    assertThat(world.openTasks(JINC)).containsExactly("Task_CheckCompleteness");
  }

  @Test
  @WithUserDetails("officer")
  void when_nothing_came_an_officer_sets_a_term() {
    situation.escalated();
    SetTermView view = open(SetTermView.class, DeterminationTask.SET_TERM);
    assertThat(text(view)).contains("1 april 2026", "29 april 2026").doesNotContain("!nl:");
    click(view, "set");
    DatePicker day = find(DatePicker.class, view).withId("dueOn").single();
    assertThat(day.isInvalid()).isTrue();

    day.setValue(LocalDate.parse("2026-05-15"));
    click(view, "set");
    assertThat(world.openTasks(JINC)).containsExactly("Task_SubmitAccountability");
  }

  @Test
  @WithUserDetails("officer")
  @SuppressWarnings("unchecked")
  void a_lower_proposal_asks_for_a_ground_and_says_that_the_provider_is_heard_first() {
    situation.complete();
    ProposeDeterminationView view = open(ProposeDeterminationView.class, DeterminationTask.PROPOSE);
    assertThat(text(view))
        .contains("Periodes zonder geaccepteerde cijfers: 4")
        .doesNotContain("!nl:");
    assertThat(field(view, "determined").isReadOnly()).isTrue();
    assertThat(find(Select.class, view).withId("ground").all()).isEmpty();

    find(RadioButtonGroup.class, view).withId("outcome").single().setValue(Outcome.LOWER);
    field(view, "determined").setValue("40.000");
    area(view, "reasoning").setValue("Minder gedaan.");
    find(Select.class, view).withId("ground").single().setValue(Ground.NOT_CARRIED_OUT);
    assertThat(text(find(Paragraph.class, view).withId("consequence").single()))
        .contains("eerst een brief met het voornemen");
    click(view, "propose");
    assertThat(world.openTasks(JINC)).containsExactly("Task_GiveViews", "Task_RecordViews");
  }

  @Test
  @WithUserDetails("manager")
  void a_manager_sees_the_proposal_and_determines() {
    situation.complete();
    situation.heardAndProposed("40000");
    ApproveDeterminationView view = open(ApproveDeterminationView.class, DeterminationTask.APPROVE);
    assertThat(text(view))
        .contains("Omar Oefen", "€ 40.000", "Lager dan verleend", "Het klopt, zegt JINC.")
        .doesNotContain("!nl:");
    click(view, "return");
    assertThat(area(view, "reason").isInvalid()).isTrue();

    click(view, "approve");
    assertThat(determination.decisionOf(JINC).orElseThrow().determined())
        .isEqualTo(Money.of(40_000));
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
