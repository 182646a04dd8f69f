package nl.rekenschap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import nl.rekenschap.upload.MadeFiles;
import org.junit.jupiter.api.Test;

/**
 * A large subsidy: above the mandate, with an audit opinion asked, and determined lower after the
 * provider was heard; what was paid too much is asked back.
 */
@BrowserTest
class JongerenwerkVoBrowserIT {

  private static final String SUBSIDY = "Jongerenwerk voortgezet onderwijs";
  private static final String COLLEGE = "Collegebesluit 10 december 2024, nummer 12 (oefening)";

  @Test
  void a_large_subsidy_is_awarded_by_the_college_and_determined_lower(Visitors visitors) {
    mandate(visitors);
    award(visitors);
    account(visitors);
    yearEnd(visitors);
    hearing(visitors);
    determination(visitors);
    recovery(visitors);
  }

  private static void mandate(Visitors visitors) {
    Visitor admin = visitors.login("admin");
    admin.goTo("mandate/limits");
    admin.checkThatItIsForEveryone();
    admin.typeAt("upTo", "250.000");
    admin.typeAt("basis", "Mandaatbesluit (oefening)");
    admin.pressAt("set");
    admin.isTold("De grens voor teammanager is ingesteld.");
    assertThat(admin.row("teammanager").first()).containsText("€ 250.000");
  }

  private static void award(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.goTo("subsidy?year=2025");
    officer.pressAt("start-year");
    officer.press("Starten");
    officer.isTold("Het jaar 2025 is gestart");
    officer.takeUp("Aanbieder aanwijzen", SUBSIDY);
    officer.typeAt("name", "Oefenaanbieder");
    officer.pressAt("add");
    officer.isTold("Oefenaanbieder");
    officer.pressAt("submit");
    officer.isTold("De aanbieder is aangewezen.");
    officer.takeUp("Verlening opstellen", SUBSIDY);
    officer.reads("Controleverklaring van een accountant");
    officer.checkThatItIsForEveryone();
    officer.pressAt("submit");
    officer.isTold("Het voorstel ligt bij de manager.");

    Visitor manager = visitors.login("manager");
    manager.takeUp("Verlening accorderen", SUBSIDY);
    manager.checkThatItIsForEveryone();
    manager.pressAt("approve");
    assertThat(manager.page().locator("#collegeDecision [slot=error-message]"))
        .containsText("boven uw mandaat van € 250.000");
    manager.typeAt("collegeDecision", COLLEGE);
    manager.pressAt("approve");
    manager.isTold("De subsidie is verleend.");
  }

  private static void account(Visitors visitors) {
    Visitor provider = visitors.login("oefenaanbieder");
    provider.goTo("payment/account");
    provider.checkThatItIsForEveryone();
    provider.typeAt("holder", "Oefenaanbieder");
    provider.typeAt("iban", "NL92ABNA0417164300");
    provider.typeAt("because", "Eerste rekening (oefening)");
    provider.pressAt("ask");
    assertThat(provider.page().locator("#iban [slot=error-message]")).not().isEmpty();
    provider.typeAt("iban", "NL91ABNA0417164300");
    provider.pressAt("ask");
    provider.isTold("De wijziging is aangevraagd.");

    Visitor officer = visitors.login("officer");
    takeUp(officer, "Rekeningnummer controleren op papier");
    officer.checkThatItIsForEveryone();
    officer.typeAt("paper", "Bankafschrift van november (oefening)");
    officer.pressAt("submit");
    officer.isTold("Vastgelegd. Een collega belt nu de aanbieder.");

    Visitor controller = visitors.login("controller");
    takeUp(controller, "Aanbieder terugbellen over rekeningnummer");
    controller.checkThatItIsForEveryone();
    controller.typeAt("whom", "Penningmeester (oefen)");
    controller.typeAt("number", "024 000 00 00");
    controller.typeAt("known-from", "De aanvraag van vorig jaar");
    controller.pressAt("submit");
    controller.isTold("Het nieuwe rekeningnummer is in gebruik.");
  }

  private static void takeUp(Visitor who, String task) {
    who.goTo("workflow/list");
    who.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Oppakken: " + task))
        .click();
    who.settle();
  }

  private static void yearEnd(Visitors visitors) {
    visitors.login("officer").timePassesTo("12-1-2026", "12 januari 2026");
    Visitor provider = visitors.login("oefenaanbieder");
    provider.goTo("subsidy/home");
    provider.goOnWith("Jaarverantwoording indienen");
    provider.reads("Controleverklaring");
    provider.checkThatItIsForEveryone();
    provider.typeAt("activities", "Oefentekst: op één school is het werk niet begonnen.");
    provider.typeAt("cost-1-description", "Inzet jongerenwerkers");
    provider.typeAt("cost-1-granted", "300.000");
    provider.typeAt("cost-1-realised", "250.000");
    provider.typeAt("declaredBy", "Bestuurder (oefen)");
    provider.page().locator("#declared input").check();
    provider.pressAt("submit");
    assertThat(provider.page().locator("#missingPapers")).containsText("Controleverklaring");
    provider
        .page()
        .locator("#files-AUDIT_OPINION input[type=file]")
        .setInputFiles(
            new FilePayload("controleverklaring.pdf", "application/pdf", MadeFiles.pdf()));
    provider.settle();
    assertThat(provider.page().locator("#files-AUDIT_OPINION"))
        .containsText("controleverklaring.pdf");
    provider.pressAt("submit");
    assertThat(provider.page().locator("#cost-1-explanation [slot=error-message]")).not().isEmpty();
    provider.typeAt("cost-1-explanation", "Oefentekst: één school deed niet mee.");
    provider.pressAt("submit");
    provider.isTold("De verantwoording is ingeleverd.");
  }

  private static void hearing(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.takeUp("Jaarverantwoording op volledigheid controleren", SUBSIDY);
    officer.checkThatItIsForEveryone();
    officer.pressAt("complete");
    officer.takeUp("Vaststelling voorstellen", SUBSIDY);
    officer.chooseAt("outcome", "Lager dan verleend");
    officer.typeAt("determined", "300.000,01");
    officer.page().locator("#ground").click();
    officer.page().locator("vaadin-select-item").getByText("niet geheel uitgevoerd").click();
    officer.settle();
    officer.typeAt("reasoning", "Op één school is niets gedaan.");
    officer.checkThatItIsForEveryone();
    officer.pressAt("propose");
    assertThat(officer.page().locator("#determined [slot=error-message]")).not().isEmpty();
    officer.typeAt("determined", "250.000");
    officer.pressAt("propose");
    officer.isTold("De aanbieder wordt eerst gehoord.");

    Visitor provider = visitors.login("oefenaanbieder");
    provider.goTo("subsidy/home");
    provider.goOnWith("Zienswijze geven");
    provider.checkThatItIsForEveryone();
    provider.typeAt("text", "Oefentekst: wij zijn het eens met het bedrag.");
    provider.pressAt("give");
    provider.isTold("Uw zienswijze is gegeven.");
  }

  private static void determination(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.takeUp("Vaststelling voorstellen", SUBSIDY);
    officer.reads("Oefentekst: wij zijn het eens met het bedrag.");
    officer.pressAt("propose");
    officer.isTold("Het voorstel ligt bij de teammanager.");

    Visitor manager = visitors.login("manager");
    manager.takeUp("Vaststelling accorderen", SUBSIDY);
    manager.reads("Oefentekst: wij zijn het eens met het bedrag.");
    manager.checkThatItIsForEveryone();
    manager.pressAt("approve");
    assertThat(manager.page().locator("#collegeDecision [slot=error-message]")).not().isEmpty();
    manager.typeAt("collegeDecision", COLLEGE);
    manager.pressAt("approve");
    manager.isTold("De subsidie is vastgesteld");
  }

  private static void recovery(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.takeUp("Terugvordering opstellen", SUBSIDY);
    officer.reads("€ 50.000");
    officer.checkThatItIsForEveryone();
    officer.pressAt("draft");
    Visitor manager = visitors.login("manager");
    manager.takeUp("Terugvordering accorderen", SUBSIDY);
    manager.reads("€ 50.000");
    manager.checkThatItIsForEveryone();
    manager.pressAt("approve");
    Visitor provider = visitors.login("oefenaanbieder");
    provider.goTo("subsidy/2025-jongerenwerk-vo");
    provider.reads("€ 50.000");
    provider.reads("Bezwaar maken");
    provider.checkThatItIsForEveryone();
  }
}
