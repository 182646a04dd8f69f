package nl.rekenschap.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.award.ui.ApproveAwardView;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.ledger.LedgerSituation;
import nl.rekenschap.payment.PaymentSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

@RoomTest
@WithUserDetails("controller")
class LedgerViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private LedgerSituation books;
  @Autowired private AwardSituation awards;
  @Autowired private PaymentSituation payments;
  @Autowired private Award award;

  @BeforeEach
  void theProgrammeIsInTheBooks() {
    world.itIs("2024-10-01");
    books.planned();
  }

  @Test
  void the_year_shows_what_each_line_has_and_where_the_text_of_the_plan_differs() {
    BudgetView view = navigate(BudgetView.class);

    assertThat(text(view))
        .contains("de tekst zegt € 75.000", "€ 1.115.000", "€ 440.000", "€ 345.000", "€ 95.000");
    assertThat(row(view, "JINC")).contains("€ 75.000");
    assertThat(row(view, "Kinder- en jongerenparticipatie")).doesNotContain("€");
  }

  @Test
  void an_award_is_taken_from_what_is_free_and_each_amount_opens_its_entries() {
    CaseId caseId = awards.awarded("jinc");
    BudgetView view = go("ledger/budget?year=2025", BudgetView.class);
    assertThat(row(view, "JINC")).contains("€ 65.000", "€ 0");
    String awarded =
        find(Anchor.class, view).all().stream()
            .map(Anchor::getHref)
            .filter(href -> href.contains("item=jinc") && href.contains("figure=AWARDED"))
            .findFirst()
            .orElseThrow();

    EntriesView entries = go(awarded, EntriesView.class);

    assertThat(entries.getPageTitle()).contains("Verleend").contains("JINC").contains("2025");
    assertThat(text(entries))
        .contains(caseId.value(), "Besluit tot verlening", "Mina Oefen", "Vrij: € -65.000", "Som");
  }

  @Test
  void an_advance_that_was_taken_back_stands_beside_its_order_with_the_ground() {
    payments.firstQuarterOrdered();
    payments.withdrawn();

    EntriesView entries = go("ledger/entries?year=2025&item=jinc&figure=ADVANCED", EntriesView.class);

    assertThat(text(entries))
        .contains(
            "Voorschot betaald",
            "€ 16.250",
            "Voorschot teruggenomen vóór betaling",
            "€ -16.250",
            "Intrekking van betaalopdracht " + payments.first(),
            "De subsidie is ingetrokken.");
  }

  @Test
  void the_total_and_the_money_that_was_carried_over_open_their_entries_too() {
    EntriesView plan = go("ledger/entries?year=2024&figure=PLAN", EntriesView.class);
    assertThat(text(plan)).contains("€ 1.115.000", "Meegenomen geld toegedeeld");

    EntriesView pool = go("ledger/entries?year=2023&figure=UNALLOCATED", EntriesView.class);
    assertThat(text(pool)).contains("€ 440.000", "€ -115.000", "€ 95.000");
  }

  @Test
  void an_amount_that_does_not_exist_is_said_not_to() {
    for (String address :
        List.of(
            "ledger/entries",
            "ledger/entries?year=2025&figure=GELD",
            "ledger/entries?year=9x&figure=PLAN")) {
      assertThat(text(go(address, EntriesView.class))).contains("kennen we niet");
    }
    assertThat(
            text(go("ledger/entries?year=2025&item=bestaat-niet&figure=PLAN", EntriesView.class)))
        .doesNotContain("Som");
  }

  @Test
  void a_controller_has_the_books_examined() {
    BudgetView view = navigate(BudgetView.class);
    assertThat(text(view)).contains("nog niet nagerekend");

    find(Button.class, view).id("examine").click();

    assertThat(text(view)).contains("Alle boekingen kloppen", "boekingen.");
  }

  @Test
  @WithUserDetails("officer")
  void an_officer_reads_the_books_and_does_not_examine_them() {
    BudgetView view = navigate(BudgetView.class);

    assertThat(find(Button.class, view).all()).isEmpty();
    assertThat(text(view)).contains("Verwachting van wat overblijft op 1 december 2024");
  }

  @Test
  @WithUserDetails("manager")
  void above_what_is_free_the_manager_is_asked_for_a_ground() {
    CaseId caseId = awards.drafted("jinc");
    books.awarded(new CaseId("2025-a"), "jinc", Money.of(10_000));
    ApproveAwardView view =
        navigate(ApproveAwardView.class, world.task(caseId, AwardTask.APPROVE_AWARD).value());
    TextArea ground = find(TextArea.class, view).id("ground");
    assertThat(text(view)).contains("meer dan de € 55.000 die nog vrij is");

    find(Button.class, view).id("approve").click();
    assertThat(ground.isInvalid()).isTrue();
    assertThat(world.openTasks(caseId)).containsExactly("Task_ApproveAward");

    ground.setValue("Raadsbesluit 12");
    find(Button.class, view).id("approve").click();
    assertThat(award.of(caseId).orElseThrow().awarded()).contains(Money.of(65_000));
  }

  private <T extends Component> T go(String address, Class<T> view) {
    String[] parts = address.split("\\?", 2);
    String asked = parts.length > 1 ? parts[1] : "";
    UI.getCurrent().navigate(parts[0], QueryParameters.fromString(asked));
    return view.cast(UI.getCurrent().getCurrentView());
  }

  private String row(Component view, String name) {
    return find(NativeTableRow.class, view).all().stream()
        .map(LedgerViewTest::text)
        .filter(text -> text.startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively().replace('\u00a0', ' ');
  }
}
