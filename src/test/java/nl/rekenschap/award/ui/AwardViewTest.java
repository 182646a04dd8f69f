package nl.rekenschap.award.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("officer")
class AwardViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private AwardSituation situation;
  @Autowired private Award award;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void octoberBeforeTheYear() {
    world.itIs("2024-10-01");
  }

  @Test
  void the_form_starts_with_the_plan_and_hands_on() {
    CaseId caseId = situation.started("jinc");
    DraftAwardView view = open(DraftAwardView.class, caseId, AwardTask.DRAFT_AWARD);
    assertThat(find(TextField.class, view).id("amount").getValue()).isEqualTo("65.000");
    assertThat(text(view)).contains("1.140", "zoals in het plan", "€\u00a065.000");

    click(view, "submit");

    assertThat(world.openTasks(caseId)).containsExactly("Task_ApproveAward");
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("workflow/list");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''      | Vul een getal in.
          -5      | Vul een getal in van nul of hoger.
          veel    | veel is geen getal. Gebruik alleen cijfers, bijvoorbeeld 1.140.
          65,000.0| Bedoelt u een komma? Schrijf een punt tussen duizendtallen en een komma voor decimalen, dus niet 65,000.0.
          65.001  | Dit is meer dan de begroting voor 2025 noemt: € 65.000. Vul hooguit dat bedrag in.
          """)
  void a_wrong_amount_is_told_at_its_field_and_stays_as_typed(String typed, String sentence) {
    CaseId caseId = situation.started("jinc");
    DraftAwardView view = open(DraftAwardView.class, caseId, AwardTask.DRAFT_AWARD);
    TextField amount = find(TextField.class, view).id("amount");
    amount.setValue(typed);

    click(view, "submit");

    assertThat(amount.isInvalid()).isTrue();
    assertThat(amount.getErrorMessage().replace('\u00a0', ' ')).isEqualTo(sentence);
    assertThat(amount.getValue()).isEqualTo(typed);
    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");
  }

  @Test
  void each_other_mistake_is_told_at_its_own_field() {
    CaseId caseId = situation.started("leergeld");
    DraftAwardView view = open(DraftAwardView.class, caseId, AwardTask.DRAFT_AWARD);

    TextField number = find(TextField.class, view).id("target-ouders");
    number.setValue("tien");
    click(view, "submit");
    assertWrong(number);

    number.setValue("");
    TextArea activities = find(TextArea.class, view).id("activities");
    activities.setValue(" ");
    click(view, "submit");
    assertWrong(activities);
    assertThat(number.isInvalid()).isFalse();

    activities.setValue("Vergoeden van de ouderbijdrage.");
    DatePicker until = find(DatePicker.class, view).id("until");
    until.setValue(LocalDate.of(2026, 1, 1));
    click(view, "submit");
    assertWrong(until);

    until.setValue(LocalDate.of(2025, 12, 31));
    click(view, "submit");
    assertThat(world.openTasks(caseId)).containsExactly("Task_ApproveAward");
  }

  @Test
  void the_days_follow_the_chosen_frequency_and_too_often_is_told_at_its_field() {
    CaseId caseId = situation.started("schoolscool");
    DraftAwardView view = open(DraftAwardView.class, caseId, AwardTask.DRAFT_AWARD);
    assertThat(text(view)).contains("1e kwartaal 2025: uiterlijk 30 april 2025", "elk halfjaar");

    click(view, "submit");
    Select<Frequency> frequency = find(Select.class, view).id("frequency");
    assertThat(frequency.getErrorMessage().replace('\u00a0', ' '))
        .startsWith("Bij € 21.000 hoort volgens de tabel van arrangementen hooguit elk halfjaar");

    frequency.setValue(Frequency.YEAR);
    assertThat(text(view)).contains("jaar 2025: uiterlijk").doesNotContain("kwartaal 2025:");
    click(view, "submit");
    assertThat(world.openTasks(caseId)).containsExactly("Task_ApproveAward");
  }

  @Test
  @WithUserDetails("manager")
  void the_manager_sees_how_often_is_reported_when_and_why() {
    CaseId caseId = situation.started("schoolscool");
    world.as(
        "officer",
        () -> {
          var task = world.task(caseId, AwardTask.DRAFT_AWARD);
          award.draft(task, situation.reporting(task, Frequency.QUARTER, "De raad wil het."));
        });

    assertThat(text(open(ApproveAwardView.class, caseId, AwardTask.APPROVE_AWARD)))
        .contains("elk kwartaal", "1e kwartaal 2025: uiterlijk", "De raad wil het.");
  }

  @Test
  void what_is_saved_is_there_when_the_form_is_opened_again() {
    CaseId caseId = situation.started("leergeld");
    DraftAwardView view = open(DraftAwardView.class, caseId, AwardTask.DRAFT_AWARD);
    find(TextField.class, view).id("amount").setValue("90.000,50");
    find(TextField.class, view).id("target-ouders").setValue("800");
    click(view, "save");

    DraftAwardView again = open(DraftAwardView.class, caseId, AwardTask.DRAFT_AWARD);

    assertThat(find(TextField.class, again).id("amount").getValue()).isEqualTo("90.000,50");
    assertThat(find(TextField.class, again).id("target-ouders").getValue()).isEqualTo("800");
  }

  @Test
  void a_number_can_be_agreed_only_where_the_plan_has_none() {
    CaseId caseId = situation.started("kinderwerk-noord");
    DraftAwardView view = open(DraftAwardView.class, caseId, AwardTask.DRAFT_AWARD);

    assertThat(find(TextField.class, view).all())
        .noneMatch(field -> field.getId().orElse("").startsWith("target-"));
    assertThat(text(view)).contains("bewust geen streefwaarde");
  }

  @Test
  void the_reason_of_the_manager_stands_above_the_form() {
    CaseId caseId = situation.drafted("jinc");
    world.as(
        "manager",
        () -> award.giveBack(world.task(caseId, AwardTask.APPROVE_AWARD), "Noem de scholen."));

    assertThat(text(open(DraftAwardView.class, caseId, AwardTask.DRAFT_AWARD)))
        .contains("Noem de scholen.");
  }

  @Test
  @WithUserDetails("manager")
  void the_manager_sees_the_draft_beside_the_plan_and_agrees() {
    CaseId caseId = situation.drafted("jinc");
    ApproveAwardView view = open(ApproveAwardView.class, caseId, AwardTask.APPROVE_AWARD);
    assertThat(text(view)).contains("Omar Oefen", "JINC", "€\u00a065.000", "1.140");

    click(view, "approve");

    assertThat(award.of(caseId).orElseThrow().awarded()).contains(Money.of(65_000));
  }

  @Test
  @WithUserDetails("manager")
  void the_manager_sees_where_the_draft_differs_from_the_plan() {
    CaseId caseId = situation.started("leergeld");
    world.as(
        "officer",
        () -> {
          var task = world.task(caseId, AwardTask.DRAFT_AWARD);
          award.draft(
              task, situation.typed(task, "90.000", "A", java.util.Map.of("ouders", "800")));
        });

    assertThat(text(open(ApproveAwardView.class, caseId, AwardTask.APPROVE_AWARD)))
        .contains("€\u00a010.000 minder dan begroot", "afwijkend streefcijfer", "800");
  }

  @Test
  @WithUserDetails("manager")
  void without_a_reason_nothing_is_given_back_or_refused() {
    CaseId caseId = situation.drafted("jinc");
    ApproveAwardView view = open(ApproveAwardView.class, caseId, AwardTask.APPROVE_AWARD);
    TextArea reason = find(TextArea.class, view).id("reason");

    click(view, "return");
    assertWrong(reason);
    click(view, "refuse");
    assertWrong(reason);
    assertThat(world.openTasks(caseId)).containsExactly("Task_ApproveAward");

    reason.setValue("Noem de scholen.");
    click(view, "return");
    assertThat(award.of(caseId).orElseThrow().state())
        .isEqualTo(new State.Drafting("Noem de scholen."));
  }

  @Test
  void an_organisation_that_is_not_in_the_list_is_added_and_named() {
    CaseId caseId = situation.started("jongerenwerk-vo");
    NameProviderView view = open(NameProviderView.class, caseId, AwardTask.NAME_PROVIDER);
    ComboBox<Organisation> choice = find(ComboBox.class, view).id("provider");
    click(view, "submit");
    assertWrong(choice);

    find(TextField.class, view).id("name").setValue("Proefjongerenwerk");
    click(view, "add");
    click(view, "submit");

    assertThat(award.of(caseId).orElseThrow().provider())
        .contains(new ProviderId("proefjongerenwerk"));
    assertThat(world.openTasks(caseId)).containsExactly("Task_DraftAward");
    jdbc.sql("DELETE FROM provider.organisation WHERE id = 'proefjongerenwerk'").update();
  }

  private <T extends AwardPage> T open(Class<T> view, CaseId caseId, AwardTask task) {
    return navigate(view, world.task(caseId, task).value());
  }

  private void click(Component view, String id) {
    find(Button.class, view).id(id).click();
  }

  private static void assertWrong(Component field) {
    HasValidation validation = (HasValidation) field;
    assertThat(validation.isInvalid()).isTrue();
    assertThat(validation.getErrorMessage()).isNotBlank().doesNotContain("award.", "!nl:");
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
