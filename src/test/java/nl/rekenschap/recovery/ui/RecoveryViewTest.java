package nl.rekenschap.recovery.ui;

import static nl.rekenschap.recovery.RecoverySituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.recovery.Recovery;
import nl.rekenschap.recovery.RecoveryDraft;
import nl.rekenschap.recovery.RecoverySituation;
import nl.rekenschap.recovery.RecoveryStatus;
import nl.rekenschap.recovery.RecoveryTask;
import nl.rekenschap.recovery.section.RecoverySection;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
class RecoveryViewTest extends SpringBrowserlessTest {

  @Autowired World world;
  @Autowired RecoverySituation situation;
  @Autowired Recovery recovery;

  @Test
  @WithUserDetails("officer")
  void an_officer_sets_off_a_part_and_sees_what_is_left_to_be_paid() {
    situation.opened();
    situation.nextYearAwarded();
    DraftRecoveryView view = open(DraftRecoveryView.class, RecoveryTask.DRAFT);
    assertThat(text(view)).contains("€ 10.000", "2 maart 2031").doesNotContain("!nl:", "recovery.");
    assertThat(field(view, "setOff-2026-jinc").getHelperText().replace('\u00a0', ' '))
        .isEqualTo("Ten hoogste € 40.000");

    field(view, "setOff-2026-jinc").setValue("4.000");
    assertThat(text(find(Paragraph.class, view).withId("toPay").single())).contains("€ 6.000");
    field(view, "leftOut").setValue("10,50");
    click(view, "draft");
    assertThat(area(view, "leftOutBecause").isInvalid()).isTrue();

    area(view, "leftOutBecause").setValue("Fout van ons.");
    click(view, "draft");
    assertThat(world.openTasks(JINC)).containsExactly("Task_ApproveRecovery");
    assertThat(situation.status().draft().toPay(Money.of(10_000))).isEqualTo(Money.of("5989.50"));
  }

  @Test
  @WithUserDetails("officer")
  void instalments_that_do_not_sum_are_refused_at_their_field() {
    situation.opened();
    DraftRecoveryView view = open(DraftRecoveryView.class, RecoveryTask.DRAFT);
    click(view, "more");
    day(view, "day-1").setValue(LocalDate.parse("2026-05-01"));
    field(view, "amount-1").setValue("5.000");
    day(view, "day-2").setValue(LocalDate.parse("2026-06-01"));
    field(view, "amount-2").setValue("4.999,99");
    click(view, "draft");
    InstalmentRows rows = find(InstalmentRows.class, view).single();
    assertThat(rows.isInvalid()).isTrue();
    assertThat(rows.getErrorMessage().replace('\u00a0', ' ')).contains("€ 9.999,99", "€ 10.000");

    field(view, "amount-2").setValue("5.000");
    click(view, "draft");
    assertThat(world.openTasks(JINC)).containsExactly("Task_ApproveRecovery");
  }

  @Test
  @WithUserDetails("manager")
  void a_manager_gives_back_with_a_reason_or_decides() {
    situation.drafted(RecoveryDraft.atOnce(6));
    ApproveRecoveryView view = open(ApproveRecoveryView.class, RecoveryTask.APPROVE);
    assertThat(text(view)).contains("Omar Oefen", "€ 10.000").doesNotContain("!nl:", "recovery.");
    click(view, "return");
    assertThat(area(view, "reason").isInvalid()).isTrue();

    click(view, "approve");
    assertThat(situation.status().state()).isEqualTo(RecoveryStatus.State.COLLECTING);
  }

  @Test
  @WithUserDetails("controller")
  void a_controller_registers_a_payment_and_what_is_wrong_is_shown_at_its_field() {
    situation.announced();
    FollowRecoveryView view = open(FollowRecoveryView.class, RecoveryTask.FOLLOW);
    assertThat(text(view)).contains("13 april 2026", "geen rentepercentage ingesteld");
    field(view, "amount").setValue("10.000,01");
    day(view, "on").setValue(LocalDate.parse("2026-03-02"));
    field(view, "reference").setValue("NL-1");
    click(view, "register");
    assertThat(field(view, "amount").isInvalid()).isTrue();
    field(view, "amount").setValue("-5");
    click(view, "register");
    assertThat(field(view, "amount").isInvalid()).isTrue();
    field(view, "amount").setValue("1,234");
    click(view, "register");
    assertThat(field(view, "amount").isInvalid()).isTrue();

    field(view, "amount").setValue("4.000");
    day(view, "on").setValue(LocalDate.parse("2026-03-03"));
    click(view, "register");
    assertThat(day(view, "on").isInvalid()).isTrue();
    day(view, "on").setValue(LocalDate.parse("2026-03-02"));
    click(view, "register");
    assertThat(situation.status().outstanding()).isEqualTo(Money.of(6_000));
  }

  @Test
  @WithUserDetails("officer")
  void a_mistake_is_undone_on_the_page_of_the_case() {
    situation.announced();
    situation.repays("4000", "NL-1");
    RecoveryCaseView view = navigate(RecoveryCaseView.class, JINC.value());
    assertThat(text(view)).contains("NL-1", "€ 4.000", "€ 6.000").doesNotContain("!nl:");
    click(view, "undo");
    assertThat(area(view, "reason").isInvalid()).isTrue();

    area(view, "reason").setValue("Verkeerde zaak.");
    click(view, "undo");
    assertThat(text(view)).contains("Teruggeboekt", "Verkeerde zaak.", "€ 10.000");
    assertThat(find(Button.class, view).withId("undo").all()).isEmpty();
  }

  @Test
  @WithUserDetails("officer")
  @SuppressWarnings("unchecked")
  void after_a_reminder_the_officer_says_how_it_goes_on() {
    situation.announced();
    world.timePassesTo("2026-04-29");
    ContinueCollectionView view = open(ContinueCollectionView.class, RecoveryTask.CONTINUE);
    assertThat(text(view))
        .contains("14 april 2026", "Dwangbevel vastleggen")
        .doesNotContain("!nl:");
    click(view, "goOn");
    assertThat(find(InstalmentRows.class, view).single().isInvalid()).isTrue();

    find(RadioButtonGroup.class, view)
        .withId("way")
        .single()
        .setValue(ContinueCollectionView.Way.GIVE_UP);
    field(view, "amount").setValue("10.000");
    click(view, "goOn");
    assertThat(area(view, "because").isInvalid()).isTrue();
    area(view, "because").setValue("Failliet.");
    click(view, "goOn");
    assertThat(situation.status().state()).isEqualTo(RecoveryStatus.State.ENDED);
  }

  @Test
  @WithUserDetails("jinc")
  void a_provider_reads_in_the_case_file_what_must_be_paid_and_cannot_undo() {
    situation.opened();
    assertThat(RecoverySection.of(recovery, JINC)).isEmpty();
    situation.draft(RecoveryDraft.atOnce(6));
    situation.approve();
    situation.repays("4000", "NL-1");

    assertThat(text(RecoverySection.of(recovery, JINC).orElseThrow()))
        .contains("€ 6.000", "13 april 2026", "Terugvordering bekijken");
    RecoveryCaseView view = navigate(RecoveryCaseView.class, JINC.value());
    assertThat(find(Button.class, view).withId("undo").all()).isEmpty();
    assertThat(text(view)).contains("NL-1");
  }

  private <V extends RecoveryPage> V open(Class<V> view, RecoveryTask task) {
    return navigate(view, world.task(JINC, task).value());
  }

  private void click(Component view, String id) {
    test(find(Button.class, view).withId(id).single()).click();
  }

  private TextField field(Component view, String id) {
    return find(TextField.class, view).withId(id).single();
  }

  private DatePicker day(Component view, String id) {
    return find(DatePicker.class, view).withId(id).single();
  }

  private TextArea area(Component view, String id) {
    return find(TextArea.class, view).withId(id).single();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
