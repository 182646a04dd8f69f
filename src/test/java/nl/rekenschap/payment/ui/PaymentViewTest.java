package nl.rekenschap.payment.ui;

import static nl.rekenschap.payment.PaymentSituation.CASE;
import static nl.rekenschap.payment.PaymentSituation.JINC;
import static nl.rekenschap.payment.PaymentSituation.OTHER_IBAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Person;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.payment.BankAccounts;
import nl.rekenschap.payment.PaymentOrder.Phase;
import nl.rekenschap.payment.PaymentSituation;
import nl.rekenschap.payment.PaymentTask;
import nl.rekenschap.payment.Payments;
import nl.rekenschap.payment.file.PaymentSection;
import nl.rekenschap.shell.ErrorPage;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Long because it covers all screens of the room, which share one situation. */
@RoomTest
@WithUserDetails("officer")
class PaymentViewTest extends SpringBrowserlessTest {

  @Autowired private World world;
  @Autowired private PaymentSituation situation;
  @Autowired private Payments payments;
  @Autowired private BankAccounts accounts;
  @Autowired private Access access;

  @Test
  void without_orders_the_list_says_when_they_come() {
    assertThat(text(navigate(OrdersView.class))).contains("Er zijn nog geen betaalopdrachten.");
  }

  @Test
  @WithUserDetails("manager")
  void the_manager_releases_what_was_chosen() {
    situation.firstQuarterOrdered();
    OrdersView view = navigate(OrdersView.class);
    assertThat(text(view)).contains("JINC", "Klaar om vrij te geven", "€\u00a016.250");
    assertThat(find(Button.class, view).all())
        .noneMatch(button -> button.getId().filter("export"::equals).isPresent());

    click(view, "release");
    assertThat(text(view)).contains("Kies eerst welke opdrachten u vrijgeeft.");
    find(Checkbox.class, view).id("choose-" + situation.first()).setValue(true);
    click(view, "release");

    assertThat(situation.phases()).containsExactly(Phase.RELEASED);
    assertThat(text(view)).contains("Vrijgegeven", "Mina Oefen");
  }

  @Test
  @WithUserDetails("manager")
  void all_on_the_page_can_be_chosen_at_once() {
    situation.firstQuarterOrdered();
    OrdersView view = navigate(OrdersView.class);

    click(view, "choose-all");
    click(view, "release");

    assertThat(situation.phases()).containsExactly(Phase.RELEASED);
  }

  @Test
  void the_officer_makes_the_file_and_finds_it_below() {
    situation.firstQuarterOrdered();
    OrdersView view = navigate(OrdersView.class);
    click(view, "export");
    assertThat(text(view)).contains("Er zijn geen vrijgegeven opdrachten om te exporteren.");
    situation.release();

    click(view, "export");

    assertThat(situation.phases()).containsExactly(Phase.EXPORTED);
    assertThat(find(Anchor.class, view).all())
        .anyMatch(link -> link.getText().matches("betaalopdrachten-\\d+\\.csv"));
  }

  @Test
  void the_list_is_narrowed_by_state_and_text_and_nonsense_in_the_address_is_ignored() {
    situation.firstQuarterOrdered();

    assertThat(text(asked(Map.of("phase", "PAID")))).contains("Geen opdrachten gevonden.");
    assertThat(text(asked(Map.of("phase", "READY", "text", "jinc")))).contains("RK");
    assertThat(text(asked(Map.of("phase", "ZOMAAR", "page", "-1")))).contains("RK");
    assertThat(text(asked(Map.of("page", "7")))).contains("Geen opdrachten gevonden.");
  }

  private Component asked(Map<String, String> parameters) {
    UI.getCurrent().navigate("payment/orders", QueryParameters.simple(parameters));
    return (Component) UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
  }

  @Test
  void what_is_wrong_in_pasted_lines_is_said_by_line_and_stays_to_be_mended() {
    situation.firstQuarterOrdered();
    situation.exported();
    ReferencesView view = navigate(ReferencesView.class);
    TextArea lines = find(TextArea.class, view).id("references");
    lines.setValue(situation.first() + ";F-1;02-01-2025;betaald\nRK00099999;F-2;x;betaald");

    click(view, "take");

    assertThat(text(view)).contains("Er is niets verwerkt", "Regel 2: x is geen datum.");
    assertThat(situation.phases()).containsExactly(Phase.EXPORTED);

    lines.setValue(situation.first() + ";F-1;02-01-2025;betaald");
    click(view, "take");
    assertThat(situation.phases()).containsExactly(Phase.PAID);
    assertThat(lines.getValue()).isEmpty();
  }

  @Test
  void one_order_is_settled_by_hand() {
    situation.firstQuarterOrdered();
    situation.exported();
    ReferencesView view = navigate(ReferencesView.class);
    TextField number = find(TextField.class, view).id("number");
    number.setValue("12");
    click(view, "settle");
    assertWrong(number);

    number.setValue(situation.first().toString());
    click(view, "settle");
    assertWrong(find(DatePicker.class, view).id("on"));
    find(DatePicker.class, view).id("on").setValue(world.today());
    click(view, "settle");
    assertWrong(find(TextField.class, view).id("reference"));
    find(TextField.class, view).id("reference").setValue("F-9");
    click(view, "settle");

    assertThat(situation.phases()).containsExactly(Phase.PAID);
  }

  @Test
  @WithUserDetails("jinc")
  void who_signs_for_a_provider_asks_for_another_account() {
    world.itIs("2025-01-10");
    OwnAccountView view = navigate(OwnAccountView.class);
    assertThat(text(view)).contains("Er is geen rekeningnummer dat is gecontroleerd.");
    TextField iban = find(TextField.class, view).id("iban");
    iban.setValue("NL92ABNA0417164300");
    click(view, "ask");
    assertWrong(iban);

    iban.setValue("nl44 rabo 0123 4567 89");
    find(TextField.class, view).id("holder").setValue("Stichting JINC");
    find(TextArea.class, view).id("because").setValue("Andere bank");
    click(view, "ask");

    assertThat(text(view)).contains("wacht op controle", "NL44 RABO 0123 4567 89");
    assertThat(find(Button.class, view).all())
        .noneMatch(b -> b.getId().filter("ask"::equals).isPresent());
    assertThat(situation.change().iban().value()).isEqualTo(OTHER_IBAN);
  }

  @Test
  void who_may_not_sign_sees_the_account_and_no_form() {
    situation.withAccount();
    world.contact("lezer", "jinc", Duty.READER);

    world.as(
        "lezer",
        () -> {
          OwnAccountView view = new OwnAccountView(accounts, access);
          view.refresh();
          assertThat(text(view)).contains("NL91 ABNA 0417 1643 00", "oefengegevens");
          assertThat(view.mayAsk()).isFalse();
        });
  }

  @Test
  void the_officer_sees_all_accounts_and_asks_on_behalf_of_a_provider() {
    situation.withAccount();
    assertThat(text(navigate(AccountsView.class)))
        .contains("JINC", "NL91 ABNA 0417 1643 00", "gecontroleerd", "nog geen nummer");
    ProviderAccountView view = navigate(ProviderAccountView.class, "jinc");
    find(TextField.class, view).id("iban").setValue(OTHER_IBAN);
    find(TextField.class, view).id("holder").setValue("Stichting JINC");
    find(TextArea.class, view).id("because").setValue("Per brief gevraagd");

    click(view, "ask");

    assertThat(text(view)).contains("namens de aanbieder");
    assertThat(text(navigate(AccountsView.class))).contains("wordt gewijzigd");
  }

  @Test
  void two_people_confirm_on_their_screens() {
    situation.firstQuarterOrdered();
    CaseId change = situation.asked();
    AccountPaperView paper =
        navigate(AccountPaperView.class, world.task(change, PaymentTask.CONFIRM_ON_PAPER).value());
    assertThat(text(paper)).contains("NL44 RABO 0123 4567 89", "Andere bank");
    click(paper, "submit");
    assertWrong(find(TextArea.class, paper).id("paper"));
    find(TextArea.class, paper).id("paper").setValue("Afschrift van december");
    click(paper, "submit");

    AccountCallView call =
        navigate(AccountCallView.class, world.task(change, PaymentTask.CONFIRM_BY_CALL).value());
    fill(call);
    click(call, "submit");

    assertThat(text(call)).contains("Afschrift van december");
    assertThat(situation.change().call()).isEmpty();
  }

  private void fill(AccountCallView call) {
    find(TextField.class, call).id("whom").setValue("J. Bestuurder");
    find(TextField.class, call).id("number").setValue("bel mij");
    find(TextField.class, call).id("known-from").setValue("Het contract");
    click(call, "submit");
    assertWrong(find(TextField.class, call).id("number"));
    find(TextField.class, call).id("number").setValue("024 329 90 00");
  }

  @Test
  @WithUserDetails("controller")
  void the_controller_calls_back_and_the_account_is_used() {
    situation.firstQuarterOrdered();
    CaseId change = situation.asked();
    world.as(
        "officer",
        () ->
            accounts.confirmOnPaper(world.task(change, PaymentTask.CONFIRM_ON_PAPER), "Afschrift"));
    AccountCallView call =
        navigate(AccountCallView.class, world.task(change, PaymentTask.CONFIRM_BY_CALL).value());
    fill(call);

    click(call, "submit");

    assertThat(world.hasEnded(change)).isTrue();
    assertThat(text(panel())).contains("bevestigd door Omar Oefen en", "vervangen door een ander");
  }

  private Component panel() {
    return new AccountPanel(world.as("officer", () -> accounts.of(JINC)));
  }

  @Test
  void without_a_reason_an_account_is_not_rejected() {
    world.itIs("2025-01-10");
    CaseId change = situation.asked();
    AccountPaperView view =
        navigate(AccountPaperView.class, world.task(change, PaymentTask.CONFIRM_ON_PAPER).value());
    click(view, "reject");
    assertWrong(find(TextArea.class, view).id("because"));

    find(TextArea.class, view).id("because").setValue("De naam klopt niet.");
    click(view, "reject");

    assertThat(world.hasEnded(change)).isTrue();
    assertThat(text(panel())).contains("afgewezen door Omar Oefen: De naam klopt niet.");
  }

  @Test
  @WithUserDetails("manager")
  void the_manager_suspends_and_lifts() {
    situation.firstQuarterOrdered();
    SuspensionView view = navigate(SuspensionView.class, CASE.value());
    click(view, "suspend");
    assertWrong(find(TextArea.class, view).id("suspicion"));
    find(TextArea.class, view).id("suspicion").setValue("Er staan namen op die niet bestaan.");
    click(view, "suspend");
    assertThat(situation.phases()).containsExactly(Phase.HELD);
    assertThat(text(view)).contains("De betaling is opgeschort", "Er staan namen op");

    click(view, "lift");
    assertWrong(find(TextArea.class, view).id("because"));
    find(TextArea.class, view).id("because").setValue("Het klopt toch.");
    click(view, "lift");

    assertThat(situation.phases()).containsExactly(Phase.READY);
    assertThat(text(view)).contains("Eerdere opschortingen", "Het klopt toch.");
  }

  @Test
  void a_case_that_is_not_there_has_nothing_to_suspend() {
    ErrorPage page = navigate("payment/suspension/2025-verzonnen", ErrorPage.class);

    assertThat(text(page)).contains("Deze pagina bestaat niet");
  }

  @Test
  void an_officer_cannot_suspend_and_is_told_so() {
    situation.firstQuarterOrdered();

    assertThat(text(navigate(SuspensionView.class, CASE.value())))
        .contains("Alleen een manager kan dat doen.");
  }

  @Test
  void the_case_file_shows_the_schedule_each_order_and_a_suspension() {
    assertThat(PaymentSection.of(payments, new CaseId("2025-leergeld"), person("officer")))
        .isEmpty();
    situation.firstQuarterOrdered();

    assertThat(text(section("officer")))
        .contains("Elk kwartaal een deel", "Klaar om vrij te geven", "opdracht op 1 april 2025")
        .doesNotContain("Betaling opschorten");
    assertThat(text(section("manager"))).contains("Betaling opschorten");

    world.as("manager", () -> payments.suspend(CASE, "Vermoeden"));
    assertThat(text(section("officer")))
        .contains("betaling opgeschort", "Opschorting bekijken of opheffen");
    assertThat(world.as("jinc", () -> text(section("jinc")))).doesNotContain("opheffen");
  }

  @Test
  void the_case_file_shows_why_an_advance_was_taken_back() {
    situation.firstQuarterOrdered();
    situation.withdrawn();

    assertThat(text(section("officer")))
        .contains("€\u00a016.250", "Ingetrokken", "De subsidie is ingetrokken.")
        .doesNotContain("Klaar om vrij te geven");
  }

  private Component section(String who) {
    return world.as(who, () -> PaymentSection.of(payments, CASE, person(who)).orElseThrow());
  }

  private Person person(String id) {
    return access.person(new PersonId(id)).orElseThrow();
  }

  @Test
  @WithUserDetails("jinc")
  void a_provider_comes_on_no_screen_of_staff() {
    for (Class<? extends Component> view :
        java.util.List.of(OrdersView.class, ReferencesView.class, AccountsView.class)) {
      assertThatThrownBy(() -> navigate(view)).isNotNull();
    }
  }

  private void click(Component view, String id) {
    find(Button.class, view).id(id).click();
  }

  private static void assertWrong(Component field) {
    HasValidation validation = (HasValidation) field;
    assertThat(validation.isInvalid()).isTrue();
    assertThat(validation.getErrorMessage()).isNotBlank().doesNotContain("payment.", "!nl:");
  }

  private static String text(Component view) {
    return view.getElement().getTextRecursively();
  }
}
