package nl.rekenschap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A small subsidy from its application to its determination, under the light arrangement. */
@BrowserTest
@TestPropertySource(properties = "rekenschap.award.arrangements.preset=state")
class SchoolsCoolBrowserIT {

  private static final String SUBSIDY = "School's Cool";

  @Test
  void a_light_subsidy_goes_from_application_to_determination(Visitors visitors) {
    application(visitors);
    award(visitors);
    payment(visitors);
    yearEnd(visitors);
    determination(visitors);
  }

  private static void application(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.goTo("subsidy?year=2025");
    officer.pressAt("start-year");
    officer.press("Starten");
    officer.isTold("Het jaar 2025 is gestart");
    officer.takeUp("Verlening opstellen", SUBSIDY);
    officer.page().getByText("Eerst een aanvraag vragen").click();
    officer.checkThatItIsForEveryone();
    officer.day("dueOn", "20-12-2024");
    officer.pressAt("ask");
    officer.isTold("De aanbieder is gevraagd om een aanvraag.");

    Visitor school = visitors.login("schoolscool");
    school.goTo("subsidy/home");
    school.goOnWith("Subsidie aanvragen");
    school.reads("20 december 2024");
    school.checkThatItIsForEveryone();
    school.typeAt("activities", "Oefentekst: begeleiding van leerlingen en ouderbijeenkomsten.");
    school.typeAt("amount", "-21.000");
    school.typeAt("budget", "Begeleiding: 21.000");
    school.typeAt("declaredBy", "Bestuurder (oefen)");
    school.pressAt("submit");
    school.isCorrectedAt("amount", "Vul een getal in van nul of hoger.");
    school.typeAt("amount", "21.000");
    school.pressAt("submit");
    school.isTold("De aanvraag is ingediend.");

    officer.takeUp("Aanvraag controleren", SUBSIDY);
    officer.reads("Oefentekst: begeleiding van leerlingen");
    officer.checkThatItIsForEveryone();
    officer.pressAt("accept");
    officer.isTold("De aanvraag is compleet.");
  }

  private static void award(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.takeUp("Verlening opstellen", SUBSIDY);
    officer.reads("De aanvraag is compleet.");
    officer.reads("licht");
    officer.checkThatItIsForEveryone();
    officer.page().locator("#schedule").click();
    officer.page().locator("vaadin-select-item").getByText("alles in één keer").click();
    officer.settle();
    officer.page().locator("#frequency").click();
    officer.page().locator("vaadin-select-item").getByText("geen tussentijds verslag").click();
    officer.settle();
    officer.pressAt("submit");
    officer.isTold("Het voorstel ligt bij de manager.");

    Visitor manager = visitors.login("manager");
    manager.takeUp("Verlening accorderen", SUBSIDY);
    manager.reads("alles in één keer");
    manager.reads("Geen. De gemeente kan er wel om vragen.");
    manager.checkThatItIsForEveryone();
    manager.pressAt("approve");
    manager.isTold("De subsidie is verleend.");
  }

  private static void payment(Visitors visitors) {
    Visitor manager = visitors.login("manager");
    manager.goTo("payment/orders");
    assertThat(manager.row(SUBSIDY)).containsText("21.000");
    manager.checkThatItIsForEveryone();
    Visitor school = visitors.login("schoolscool");
    school.goTo("subsidy/2025-schoolscool");
    school.reads("alles in één keer");
    school.checkThatItIsForEveryone();
    school.pressAt("confirm-contacts");
    school.reads("Bedankt, uw contactpersonen zijn bevestigd.");
  }

  private static void yearEnd(Visitors visitors) {
    visitors.login("officer").timePassesTo("12-1-2026", "12 januari 2026");
    Visitor school = visitors.login("schoolscool");
    school.goTo("subsidy/home");
    school.goOnWith("Jaarverantwoording indienen");
    school.checkThatItIsForEveryone();
    school.typeAt("activities", "Oefentekst: alle bijeenkomsten zijn gehouden.");
    school.typeAt("declaredBy", "Bestuurder (oefen)");
    school.page().locator("#declared input").check();
    school.pressAt("submit");
    school.isTold("De verantwoording is ingeleverd.");
  }

  private static void determination(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.takeUp("Jaarverantwoording op volledigheid controleren", SUBSIDY);
    officer.checkThatItIsForEveryone();
    officer.pressAt("complete");
    officer.takeUp("Vaststelling voorstellen", SUBSIDY);
    officer.checkThatItIsForEveryone();
    officer.pressAt("propose");
    officer.isTold("Het voorstel ligt bij de teammanager.");
    Visitor manager = visitors.login("manager");
    manager.takeUp("Vaststelling accorderen", SUBSIDY);
    manager.pressAt("approve");
    manager.isTold("De subsidie is vastgesteld");
    manager.caseFile(2025, SUBSIDY);
    manager.reads("€ 21.000");
    manager.reads("vastgesteld");
    manager.checkThatItIsForEveryone();
  }
}
