package nl.rekenschap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Sight;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Omar goes on leave halfway an award, and Vera goes on with it in his name. */
@BrowserTest
class StandInBrowserIT {

  private static final String JINC = "JINC, kennismaking met de arbeidsmarkt";

  @Autowired Access access;

  @Test
  void who_stands_in_finds_the_work_signs_with_both_names_and_may_not_approve(Visitors visitors) {
    Person both =
        new Person(
            new PersonId("vera"),
            "Vera Oefen",
            "vera@oefen.invalid",
            Set.of(Role.GRANT_OFFICER, Role.MANAGER),
            Optional.empty());
    Sight.whole(() -> access.create(both, "demo"));
    Visitor officer = visitors.login("officer");
    officer.goTo("subsidy?year=2025");
    officer.pressAt("start-year");
    officer.press("Starten");
    officer.isTold("Het jaar 2025 is gestart");
    officer.takeUp("Verlening opstellen", JINC);
    namesVera(officer);

    Visitor vera = visitors.login("vera");
    drafts(vera);
    approvesNot(vera);
  }

  private static void namesVera(Visitor officer) {
    officer.goTo("workflow/stand-ins");
    officer.reads("U hebt geen vervanger");
    officer.pressAt("submit");
    officer.isCorrectedAt("standIn", "Kies een collega van de gemeente.");
    officer.page().locator("#standIn input").fill("Vera");
    officer.page().locator("vaadin-combo-box-item").getByText("Vera Oefen").click();
    officer.day("from", "1-12-2024");
    officer.day("until", "31-12-2024");
    officer.pressAt("submit");
    officer.isTold(
        "Vera Oefen vervangt Omar Oefen van 1 december 2024 tot en met 31 december 2024");
    officer.reads("1 december 2024 tot en met 31 december 2024");
    officer.checkThatItIsForEveryone();
  }

  private static void drafts(Visitor vera) {
    vera.goTo("workflow/list?scope=MINE");
    vera.page().getByText("Mijn taken").first().click();
    vera.settle();
    vera.reads(JINC);
    vera.press("Openen: Verlening opstellen, " + JINC);
    vera.reads("U doet dit namens Omar Oefen");
    vera.checkThatItIsForEveryone();
    vera.pressAt("submit");
    vera.isTold("Het voorstel ligt bij de manager.");
    vera.caseFile(2025, JINC);
    vera.reads("Vera Oefen namens Omar Oefen");
  }

  /** She is a manager too; what she did for him is hers, and his. */
  private static void approvesNot(Visitor vera) {
    vera.goTo("workflow/list?scope=MY_GROUPS");
    vera.press("Oppakken: Verlening accorderen, " + JINC);
    vera.reads("vier ogen");
    assertThat(vera.page().locator("#approve")).hasCount(0);
  }
}
