package nl.rekenschap.objection.ui;

import static nl.rekenschap.objection.ObjectionSituation.FIRST;
import static nl.rekenschap.objection.ObjectionSituation.GROUNDS;
import static nl.rekenschap.objection.ObjectionSituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.objection.Assessment;
import nl.rekenschap.objection.Objection;
import nl.rekenschap.objection.ObjectionFile.Phase;
import nl.rekenschap.objection.ObjectionSituation;
import nl.rekenschap.objection.ObjectionTask;
import nl.rekenschap.objection.Outcome;
import nl.rekenschap.objection.section.ObjectionSection;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.ui.WorkListView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Officer and manager made the contested decision: they can look, and are refused. */
@RoomTest
class ObjectionViewTest extends SpringBrowserlessTest {

  @Autowired World world;
  @Autowired ObjectionSituation situation;
  @Autowired Objection objection;

  @Test
  @WithUserDetails("jinc")
  void a_provider_objects_from_the_case_file_and_sees_that_nothing_is_suspended() {
    situation.determined();
    assertThat(text(section(true))).contains("Bezwaar maken");
    NewObjectionView view = navigate(NewObjectionView.class, JINC.value());
    assertThat(text(view)).contains("Awb 6:16").doesNotContain("!nl:", "objection.");
    assertThat(find(DatePicker.class, view).all()).isEmpty();

    area(view, "grounds").setValue("x".repeat(10_001));
    click(view, "object");
    assertThat(area(view, "grounds").isInvalid()).isTrue();
    area(view, "grounds").setValue(GROUNDS);
    click(view, "object");

    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("objection/" + FIRST);
    ObjectionView page = find(ObjectionView.class).single();
    assertThat(text(page)).contains(GROUNDS, "26 mei 2026", "Awb 6:16").doesNotContain("!nl:");
    assertThat(text(section(false))).contains("wordt beoordeeld", "26 mei 2026");
  }

  /** What it is about is no period, so the list says none. */
  @Test
  @WithUserDetails("officer")
  void the_work_list_calls_it_by_the_case_alone() {
    situation.objected();
    assertThat(text(navigate(WorkListView.class)))
        .contains("Bezwaar beoordelen", "JINC 2025")
        .doesNotContain("JINC 2025 ·");
  }

  @Test
  @WithUserDetails("officer")
  void an_officer_registers_a_letter_with_its_day() {
    situation.determined();
    NewObjectionView view = navigate(NewObjectionView.class, JINC.value());
    day(view, "receivedOn").setValue(LocalDate.parse("2026-03-03"));
    click(view, "object");
    assertThat(day(view, "receivedOn").isInvalid()).isTrue();

    day(view, "receivedOn").setValue(LocalDate.parse("2026-03-02"));
    click(view, "object");
    assertThat(situation.file().grounds()).isEmpty();
    assertThat(text(find(ObjectionView.class).single())).contains("Nog geen gronden gegeven.");
  }

  @Test
  @WithUserDetails("officer")
  @SuppressWarnings("unchecked")
  void who_made_the_decision_reads_why_a_colleague_must_do_it() {
    situation.objected();
    AssessObjectionView view = open(AssessObjectionView.class, ObjectionTask.ASSESS);
    assertThat(text(view)).contains(GROUNDS, "Hoorzitting houden").doesNotContain("!nl:");
    click(view, "assess");
    assertThat(day(view, "on").isInvalid()).isTrue();

    day(view, "on").setValue(LocalDate.parse("2026-04-28"));
    field(view, "place").setValue("Stadhuis");
    click(view, "assess");
    assertThat(text(view)).contains("Een collega moet dit bezwaar behandelen");
    find(RadioButtonGroup.class, view)
        .withId("way")
        .single()
        .setValue(AssessObjectionView.Way.INCOMPLETE);
    assertThat(day(view, "until").getValue()).isEqualTo("2026-04-24");
    assertThat(situation.file().phase()).isEqualTo(Phase.ASSESSING);
  }

  @Test
  @WithUserDetails("jinc")
  void a_provider_completes_what_is_missing() {
    situation.objected("");
    situation.assess(new Assessment.Incomplete("De gronden", LocalDate.parse("2026-04-24")));
    CompleteObjectionView view = open(CompleteObjectionView.class, ObjectionTask.COMPLETE);
    assertThat(text(view)).contains("De gronden", "24 april 2026").doesNotContain("!nl:");
    click(view, "complete");
    assertThat(area(view, "grounds").isInvalid()).isTrue();

    area(view, "grounds").setValue(GROUNDS);
    click(view, "complete");
    assertThat(situation.file().grounds()).isEqualTo(GROUNDS);
  }

  @Test
  @WithUserDetails("officer")
  void a_hearing_is_recorded_with_its_day_and_report() {
    situation.objected();
    situation.assess(ObjectionSituation.hearing("2026-04-28"));
    RecordHearingView view = open(RecordHearingView.class, ObjectionTask.RECORD_HEARING);
    assertThat(text(view)).contains("28 april 2026", "Stadhuis").doesNotContain("!nl:");
    click(view, "record");
    assertThat(day(view, "on").isInvalid()).isTrue();
    day(view, "on").setValue(LocalDate.parse("2026-04-10"));
    area(view, "report").setValue("Verslag.");
    click(view, "record");
    assertThat(text(view)).contains("Een collega moet dit bezwaar behandelen");
  }

  @Test
  @WithUserDetails("officer")
  @SuppressWarnings("unchecked")
  void advice_asks_for_an_amount_when_it_is_founded() {
    situation.objected();
    situation.notHeard();
    AdviseObjectionView view = open(AdviseObjectionView.class, ObjectionTask.ADVISE);
    assertThat(text(view)).contains("Telefonisch gezegd.", "onderdeel c").doesNotContain("!nl:");
    assertThat(find(TextField.class, view).withId("newAmount").all()).isEmpty();

    find(RadioButtonGroup.class, view).withId("outcome").single().setValue(Outcome.FOUNDED);
    field(view, "newAmount").setValue("57.500,505");
    area(view, "reasoning").setValue("Zo is het.");
    click(view, "advise");
    assertThat(field(view, "newAmount").isInvalid()).isTrue();
  }

  @Test
  @WithUserDetails("manager")
  void a_manager_sees_the_advice_and_cannot_decide_on_an_own_decision() {
    situation.objected();
    situation.notHeard();
    situation.advise(Outcome.FOUNDED, "60000");
    DecideObjectionView view = open(DecideObjectionView.class, ObjectionTask.DECIDE);
    assertThat(text(view)).contains("gegrond", "€ 60.000", "De stukken laten dit zien.");
    click(view, "decide");
    assertThat(text(view)).contains("Een collega moet dit bezwaar behandelen");
    assertThat(situation.file().phase()).isEqualTo(Phase.DECIDING);
  }

  @Test
  @WithUserDetails("officer")
  void the_term_is_put_off_with_a_reason() {
    situation.objected();
    world.timePassesTo("2026-05-12");
    ExtendObjectionView view = open(ExtendObjectionView.class, ObjectionTask.EXTEND);
    assertThat(text(view)).contains("26 mei 2026").doesNotContain("!nl:");
    click(view, "extend");
    assertThat(area(view, "why").isInvalid()).isTrue();

    area(view, "why").setValue("Wij wachten op stukken.");
    click(view, "extend");
    assertThat(situation.file().extended()).isTrue();
  }

  @Test
  @WithUserDetails("jinc")
  void a_provider_withdraws_and_reads_that_there_is_no_decision() {
    situation.objected();
    WithdrawObjectionView view = open(WithdrawObjectionView.class, ObjectionTask.WITHDRAW);
    assertThat(text(view)).contains("U hoeft dit niet te doen.").doesNotContain("!nl:");
    area(view, "because").setValue("Het is uitgelegd.");
    click(view, "withdraw");

    ObjectionView page = navigateTo();
    assertThat(text(page)).contains("Ingetrokken op 10 april 2026: Het is uitgelegd.");
  }

  @Test
  @WithUserDetails("jinc")
  void a_decided_objection_shows_its_outcome_and_amount() {
    situation.objected();
    situation.decided(Outcome.FOUNDED, "60000");

    assertThat(text(navigateTo()))
        .contains("beslist: gegrond", "€ 60.000", "De stukken laten dit zien.");
    assertThat(situation.file().newAmount()).contains(Money.of(60_000));
  }

  private ObjectionView navigateTo() {
    return navigate("objection/" + FIRST, ObjectionView.class);
  }

  private Component section(boolean mayObject) {
    return ObjectionSection.of(objection, JINC, mayObject).orElseThrow();
  }

  private <V extends ObjectionPage> V open(Class<V> view, ObjectionTask task) {
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
