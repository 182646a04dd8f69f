package nl.rekenschap.browser;

import org.junit.jupiter.api.Test;

/** An application that stays incomplete, until the manager leaves it unhandled (Awb 4:5). */
@BrowserTest
class UnhandledApplicationBrowserIT {

  private static final String SUBSIDY = "School's Cool";

  @Test
  void an_application_that_is_not_completed_in_time_is_left_unhandled(Visitors visitors) {
    asked(visitors);
    toBeCompleted(visitors);
    judged(visitors);
    left(visitors);
  }

  private static void asked(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.goTo("subsidy?year=2025");
    officer.pressAt("start-year");
    officer.press("Starten");
    officer.isTold("Het jaar 2025 is gestart");
    officer.takeUp("Verlening opstellen", SUBSIDY);
    officer.page().getByText("Eerst een aanvraag vragen").click();
    officer.day("dueOn", "20-12-2024");
    officer.pressAt("ask");
    officer.isTold("De aanbieder is gevraagd om een aanvraag.");

    Visitor school = visitors.login("schoolscool");
    school.goTo("subsidy/home");
    school.goOnWith("Subsidie aanvragen");
    school.typeAt("activities", "Oefentekst: begeleiding van leerlingen.");
    school.typeAt("amount", "21.000");
    school.typeAt("budget", "Begeleiding: 21.000");
    school.typeAt("declaredBy", "Bestuurder (oefen)");
    school.pressAt("submit");
    school.isTold("De aanvraag is ingediend.");
  }

  private static void toBeCompleted(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.takeUp("Aanvraag controleren", SUBSIDY);
    officer.typeAt("missing", "Oefentekst: de begroting heeft geen toelichting.");
    officer.day("until", "10-1-2025");
    officer.checkThatItIsForEveryone();
    officer.pressAt("ask");

    Visitor school = visitors.login("schoolscool");
    school.goTo("subsidy/home");
    school.reads("10 januari 2025");
    officer.timePassesTo("13-1-2025", "13 januari 2025");
  }

  private static void judged(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.takeUp("Onvolledige aanvraag afhandelen", SUBSIDY);
    officer.reads("Aanvullen kon tot en met 10 januari 2025.");
    officer.reads("Niet behandelen kan tot en met");
    officer.pressAt("propose");
    officer.isCorrectedAt("reason", "Vul hier een tekst in.");
    officer.checkThatItIsForEveryone();
    officer.typeAt("reason", "Oefentekst: zonder toelichting is de begroting niet te beoordelen.");
    officer.pressAt("propose");
    officer.isTold("Het voorstel ligt bij de manager.");
  }

  private static void left(Visitors visitors) {
    Visitor manager = visitors.login("manager");
    manager.takeUp("Niet behandelen accorderen", SUBSIDY);
    manager.reads("Oefentekst: zonder toelichting is de begroting niet te beoordelen.");
    manager.checkThatItIsForEveryone();
    manager.pressAt("leave");
    manager.isTold("De aanvraag wordt niet behandeld.");

    Visitor school = visitors.login("schoolscool");
    school.goTo("subsidy/home");
    school.follow("Bekijk het dossier");
    school.reads("Besluit om de aanvraag niet te behandelen");
    school.checkThatItIsForEveryone();
  }
}
