package nl.rekenschap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the plan does not put in a number: a subsidy without target, and a place to be built. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeergeldAndHotspotBrowserIT {

  private static final String LEERGELD = "Vrijwillige ouderbijdrage";
  private static final String HOTSPOT = "Urban hotspot Hatert";
  private static final String NO_TARGET = "geen streefwaarde afgesproken";

  @Test
  @Order(1)
  void leergeld_is_awarded_without_a_target(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.goTo("subsidy?year=2025");
    officer.pressAt("start-year");
    officer.press("Starten");
    officer.isTold("Het jaar 2025 is gestart");

    officer.takeUp("Verlening opstellen", LEERGELD);
    assertThat(officer.row("Aantal ouders")).containsText(NO_TARGET);
    officer.pressAt("submit");
    officer.isTold("Het voorstel ligt bij de manager.");

    Visitor manager = visitors.login("manager");
    manager.takeUp("Verlening accorderen", LEERGELD);
    assertThat(manager.row("Aantal ouders").locator("td").first()).hasText(NO_TARGET);
    manager.pressAt("approve");
    manager.isTold("De subsidie is verleend.");

    Visitor leergeld = visitors.login("leergeld");
    leergeld.goTo("subsidy/home");
    leergeld.follow("Bekijk het dossier");
    leergeld.reads("€ 100.000");
    leergeld.reads("Besluit tot verlening");
  }

  @Test
  @Order(2)
  void what_is_no_number_is_said_at_the_field(Visitors visitors) {
    visitors.login("officer").timePassesTo("7-4-2025", "7 april 2025");
    Visitor leergeld = visitors.login("leergeld");
    leergeld.goTo("subsidy/home");
    leergeld.goOnWith("kwartaal 1 2025");
    leergeld.reads(NO_TARGET);

    refuses(leergeld, "veel", "veel is geen getal. Gebruik alleen cijfers, bijvoorbeeld 1.140.");
    leergeld.checkThatItIsForEveryone();
    refuses(leergeld, "-1", "Vul een getal in van nul of hoger.");
    refuses(
        leergeld, "2,5", "Vul een heel getal in, zonder cijfers achter de komma. U schreef 2,5.");
    refuses(
        leergeld,
        "1,234.5",
        "Bedoelt u een komma? Schrijf een punt tussen duizendtallen en een komma voor decimalen,"
            + " dus niet 1,234.5.");
    refuses(leergeld, "99999999999", "Dit getal is te groot. Vul hooguit 9.999.999 in.");

    leergeld.typeAt("ouders", "1.234");
    leergeld.pressAt("check");
    leergeld.pressAt("submit");
    assertThat(leergeld.page().locator("#handed-in")).containsText("1.234");

    Visitor officer = visitors.login("officer");
    officer.takeUp("Opgave beoordelen", LEERGELD);
    officer.reads(NO_TARGET);
    officer.pressAt("accept");
    officer.isTold("De cijfers zijn akkoord.");
  }

  private static void refuses(Visitor leergeld, String typed, String sentence) {
    leergeld.typeAt("ouders", typed);
    leergeld.pressAt("check");
    leergeld.isCorrectedAt("ouders", sentence);
    assertThat(leergeld.page().locator("#ouders input")).hasValue(typed);
  }

  @Test
  @Order(3)
  void the_hotspot_is_told_in_milestones(Visitors visitors) {
    Visitor adviser = visitors.login("adviser");
    adviser.takeUp("Over mijlpaal rapporteren", HOTSPOT);
    adviser.titled("Mijlpalen melden: " + HOTSPOT + " 2025");
    adviser.checkThatItIsForEveryone();
    adviser.chooseAt("reached-hotspot-2025", "Ja");
    adviser.day("reachedOn-hotspot-2025", "1-4-2025");
    adviser.chooseAt("reached-uitvoeringsbudget", "Nee");
    adviser.typeAt("spent", "140.000,50");
    adviser.pressAt("report");
    adviser.isCorrectedAt("explanation-uitvoeringsbudget", "Vul hier een tekst in.");
    adviser.typeAt("explanation-uitvoeringsbudget", "Oefentekst: het budget volgt in 2026.");
    adviser.pressAt("report");
    adviser.isTold("De melding ligt bij de teammanager.");

    Visitor manager = visitors.login("manager");
    manager.takeUp("Mijlpaal bevestigen", HOTSPOT);
    assertThat(manager.row("De plek in Hatert is gerealiseerd"))
        .containsText("bereikt op 1 april 2025");
    assertThat(manager.row("Uitvoeringsbudget gekoppeld")).containsText("niet bereikt");
    manager.reads("€ 140.000,50");
    manager.checkThatItIsForEveryone();
    manager.pressAt("confirm");
    manager.isTold("De mijlpalen zijn bevestigd.");

    adviser.caseFile(2025, HOTSPOT);
    adviser.reads("Mijlpalen gemeld: 1 van 2 bereikt");
    adviser.reads("Melding van mijlpalen bevestigd");
    adviser.reads("mijlpaal bevestigd");
    adviser.checkThatItIsForEveryone();
  }

  @Test
  @Order(4)
  void the_draft_report_says_in_words_what_has_no_number(Visitors visitors) {
    Visitor adviser = visitors.login("adviser");
    adviser.goTo("council/report/2025");
    adviser.reads("Concept: de cijfers van nu, nog niet vastgesteld");
    assertThat(adviser.row("Aantal ouders").first().locator("td").nth(2)).hasText(NO_TARGET);
    assertThat(adviser.row("Aantal ouders").first().locator("td").nth(3))
        .containsText("ten minste 1.234");
    adviser.reads("Geen indicator: het plan meet deze activiteit in dit jaar niet met cijfers.");
    assertThat(adviser.row("De plek in Hatert is gerealiseerd"))
        .containsText("bereikt op 1 april 2025");
    assertThat(adviser.row("Uitvoeringsbudget gekoppeld en indicatoren vastgesteld"))
        .containsText("Oefentekst: het budget volgt in 2026.");
  }

  @Test
  @Order(5)
  void an_officer_sets_a_term_when_no_account_of_the_year_comes(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.timePassesTo("20-4-2026", "20 april 2026");
    officer.takeUp("Termijn stellen of ambtshalve verder", LEERGELD);
    officer.checkThatItIsForEveryone();
    officer.day("dueOn", "1-6-2026");
    officer.pressAt("set");
    officer.caseFile(2025, LEERGELD);
    officer.reads("uiterlijk 1 juni 2026");
  }
}
