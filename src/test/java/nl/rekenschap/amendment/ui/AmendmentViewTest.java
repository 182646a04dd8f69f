package nl.rekenschap.amendment.ui;

import static nl.rekenschap.amendment.AmendmentSituation.JINC;
import static nl.rekenschap.amendment.AmendmentSituation.Typed.a;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.rekenschap.amendment.AmendmentLine;
import nl.rekenschap.amendment.AmendmentSituation;
import nl.rekenschap.amendment.AmendmentState;
import nl.rekenschap.amendment.AmendmentTask;
import nl.rekenschap.amendment.Amendments;
import nl.rekenschap.amendment.Ground;
import nl.rekenschap.amendment.Notice;
import nl.rekenschap.amendment.changes.ChangeList;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.hearing.HearingTask;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.shell.Table;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
class AmendmentViewTest extends SpringBrowserlessTest {

  @Autowired World world;
  @Autowired AmendmentSituation situation;
  @Autowired Amendments amendments;
  @Autowired Hearings hearings;
  @Autowired Award award;

  @Test
  @WithUserDetails("jinc")
  void a_provider_reports_what_goes_otherwise() {
    situation.running();
    NoticeView view = navigate(NoticeView.class, JINC.value());
    assertThat(text(view)).contains("JINC 2025").doesNotContain("!nl:", "Zonder melding");
    click(view, "report");
    assertThat(this.<Notice.Kind>select(view, "kind").isInvalid()).isTrue();

    this.<Notice.Kind>select(view, "kind").setValue(Notice.Kind.MONEY);
    day(view, "since").setValue(LocalDate.parse("2025-04-15"));
    click(view, "report");
    assertThat(area(view, "what").isInvalid()).isTrue();
    area(view, "what").setValue("De huur is veel hoger.");
    click(view, "report");

    assertThat(world.openTasks(JINC)).containsExactly("Task_AssessNotice");
    assertThat(text(new ChangeList(amendments.of(JINC))))
        .contains("De huur is veel hoger.", "15 april 2025", "wordt beoordeeld")
        .doesNotContain("!nl:");
  }

  @Test
  @WithUserDetails("officer")
  void an_officer_begins_an_amendment_without_a_notice() {
    situation.running();
    click(navigate(NoticeView.class, JINC.value()), "begin");
    assertThat(world.openTasks(JINC)).containsExactly("Task_DraftAmendment");
  }

  @Test
  @WithUserDetails("officer")
  void an_officer_judges_a_notice() {
    situation.reported();
    AssessNoticeView view = open(AssessNoticeView.class, AmendmentTask.ASSESS);
    assertThat(text(view))
        .contains("Twee scholen doen niet mee.", "Ongeveer 5.000 minder", "€ 65.000")
        .doesNotContain("!nl:");
    click(view, "note");
    assertThat(area(view, "reason").isInvalid()).isTrue();
    click(view, "amend");
    assertThat(world.openTasks(JINC)).containsExactly("Task_DraftAmendment");
  }

  @Test
  @WithUserDetails("officer")
  void the_form_shows_what_belongs_to_the_kind_and_a_refusal_at_its_field() {
    situation.begun();
    DraftAmendmentView view = open(DraftAmendmentView.class, AmendmentTask.DRAFT);
    assertThat(find(TextField.class, view).withId("target-ontmoetingen").exists()).isFalse();
    this.<ChangeKind>select(view, "kind").setValue(ChangeKind.TARGETS);
    assertThat(field(view, "target-ontmoetingen").getHelperText()).contains("1.140");

    this.<ChangeKind>select(view, "kind").setValue(ChangeKind.LOWER);
    day(view, "validFrom").setValue(LocalDate.parse("2025-09-01"));
    field(view, "amount").setValue("40,000.50");
    area(view, "reasoning").setValue("Minder scholen.");
    click(view, "handOn");
    assertThat(field(view, "amount").isInvalid()).isTrue();
    field(view, "amount").setValue("40.000,50");
    click(view, "handOn");
    assertThat(this.<Ground>select(view, "ground").isInvalid()).isTrue();

    this.<Ground>select(view, "ground").setValue(Ground.NOT_CARRIED_OUT);
    click(view, "handOn");
    assertThat(world.openTasks(JINC)).contains("Task_GiveViews");
  }

  @Test
  @WithUserDetails("officer")
  void after_the_hearing_the_form_has_the_draft_and_the_views_stand_above_it() {
    situation.begun();
    situation.draft(a(ChangeKind.LOWER).amount("40.000").on(Ground.OBLIGATIONS).input());
    world.as("jinc", () -> hearings.give(world.task(JINC, HearingTask.GIVE), "Dat klopt niet."));

    DraftAmendmentView view = open(DraftAmendmentView.class, AmendmentTask.DRAFT);
    assertThat(text(view)).contains("Dat klopt niet.", "€ 40.000").doesNotContain("!nl:");
    assertThat(field(view, "amount").getValue()).isEqualTo("40000,00");
    click(view, "drop");
    assertThat(((HasValidation) area(view, "reason")).isInvalid()).isTrue();
    click(view, "handOn");
    assertThat(world.openTasks(JINC)).containsExactly("Task_ApproveAmendment");
  }

  @Test
  @WithUserDetails("manager")
  void a_manager_sees_what_was_and_what_becomes_and_decides() {
    situation.begun();
    situation.draft(a(ChangeKind.RAISE).amount("70.000").input());
    ApproveAmendmentView view = open(ApproveAmendmentView.class, AmendmentTask.APPROVE);
    assertThat(text(find(Table.class, view).single()))
        .contains("Bedrag", "€ 65.000,00", "€ 70.000,00");
    assertThat(text(view)).contains("Hoger bedrag", "1 september 2025").doesNotContain("!nl:");
    click(view, "approve");
    assertThat(area(view, "ground").isInvalid()).isTrue();
    click(view, "return");
    assertThat(area(view, "reason").isInvalid()).isTrue();

    area(view, "ground").setValue("Meer scholen");
    click(view, "approve");
    assertThat(award.of(JINC).orElseThrow().awarded()).contains(Money.of(70_000));
  }

  @Test
  @WithUserDetails("manager")
  void the_curator_and_why_nobody_was_heard_stand_in_the_proposal() {
    situation.begun();
    situation.draft(
        a(ChangeKind.END)
            .period(null, "2025-06-30")
            .on(Ground.NOT_CARRIED_OUT)
            .curator("mr. C. Curator", "Postbus 1")
            .notHeard("De curator is gehoord.")
            .input());

    assertThat(text(open(ApproveAmendmentView.class, AmendmentTask.APPROVE)))
        .contains("mr. C. Curator", "Postbus 1", "De curator is gehoord.", "30 juni 2025")
        .doesNotContain("!nl:");
  }

  @Test
  @WithUserDetails("officer")
  void an_officer_tells_that_a_subsidy_stops() {
    world.itIs("2024-01-10");
    situation.awardedIn(2024);
    situation.awardedIn(2025);
    CaseId last = situation.awardedIn(2026);
    situation.asksWhetherItGoesOn(last);
    world.timePassesTo("2026-04-01");
    ContinuationView view =
        navigate(ContinuationView.class, world.task(last, AmendmentTask.CONTINUATION).value());
    assertThat(text(view)).contains("JINC 2026", "Awb 4:51").doesNotContain("!nl:");
    assertThat(day(view, "until").getValue()).isEqualTo(LocalDate.parse("2026-12-31"));
    click(view, "goOn");
    assertThat(area(view, "reason").isInvalid()).isTrue();

    area(view, "reason").setValue("Het programma eindigt.");
    click(view, "stop");
    assertThat(world.openTasks(last)).isEmpty();
    assertThat(world.happened(last)).contains("amendment.event.notContinued");
  }

  @Test
  @WithUserDetails("officer")
  void the_list_shows_targets_then_and_now_with_their_day() {
    assertThat(new ChangeList(List.of()).isVisible()).isFalse();
    situation.begun();
    situation.draft(
        a(ChangeKind.TARGETS)
            .from("2025-07-01")
            .targets(Map.of("ontmoetingen", "900"))
            .agreed("Afgesproken op 30 april")
            .input());
    situation.approve();

    List<AmendmentLine> lines = amendments.of(JINC);
    assertThat(lines.getFirst().state()).isInstanceOf(AmendmentState.Decided.class);
    assertThat(text(new ChangeList(lines)))
        .contains("Andere streefwaarden", "1 juli 2025", "1.140", "900", "besloten")
        .doesNotContain("!nl:");
    assertThat(ChangeList.report(JINC).getHref()).isEqualTo("amendment/notice/2025-jinc");
  }

  private <V extends AmendmentPage> V open(Class<V> view, AmendmentTask task) {
    return navigate(view, world.task(JINC, task).value());
  }

  private void click(Component view, String id) {
    test(find(Button.class, view).withId(id).single()).click();
  }

  @SuppressWarnings("unchecked")
  private <T> Select<T> select(Component view, String id) {
    return (Select<T>) find(Select.class, view).withId(id).single();
  }

  private TextField field(Component view, String id) {
    return find(TextField.class, view).withId(id).single();
  }

  private TextArea area(Component view, String id) {
    return find(TextArea.class, view).withId(id).single();
  }

  private DatePicker day(Component view, String id) {
    return find(DatePicker.class, view).withId(id).single();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
