package nl.rekenschap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/**
 * One subsidy through its whole year on the screens, from the plan to the council's report.
 *
 * <p>Long because it is one story, told in the order in which it happens.
 */
@BrowserTest
class JincYearBrowserIT {

  private static final String JINC = "JINC, kennismaking met de arbeidsmarkt";
  private static final String TOO_FEW = "Bij Bliksemstage staat 30. Bedoelt u 300?";

  @Test
  void the_year_2025_of_jinc_ends_in_a_published_report(Visitors visitors) {
    startTheYear(visitors);
    award(visitors);
    firstQuarterInTime(visitors);
    secondQuarterLate(visitors);
    thirdQuarterReturned(visitors);
    lastQuarter(visitors);
    yearEnd(visitors);
    councilReport(visitors);
    readers(visitors);
  }

  private static void startTheYear(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.goTo("subsidy?year=2025");
    officer.reads("begrotingsregels van 2025 zijn nog niet gestart");
    officer.pressAt("start-year");
    officer.press("Starten");
    officer.isTold("Het jaar 2025 is gestart");
    assertThat(officer.row(JINC)).containsText("verlening in voorbereiding");
    assertThat(officer.row(JINC)).containsText("€ 65.000");
    assertThat(officer.page().locator("#start-year")).hasCount(0);
  }

  private static void award(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.takeUp("Verlening opstellen", JINC);
    officer.titled("Verlening opstellen: " + JINC + " 2025");
    officer.reads("1.140");
    officer.checkThatItIsForEveryone();
    officer.typeAt("amount", "65.000,01");
    officer.pressAt("submit");
    officer.isCorrectedAt(
        "amount",
        "Dit is meer dan de begroting voor 2025 noemt: € 65.000. Vul hooguit dat bedrag in.");
    officer.typeAt("amount", "65.000");
    officer.pressAt("submit");
    officer.isTold("Het voorstel ligt bij de manager.");

    Visitor manager = visitors.login("manager");
    manager.takeUp("Verlening accorderen", JINC);
    manager.titled("Verlening accorderen: " + JINC + " 2025");
    manager.reads("Omar Oefen");
    manager.checkThatItIsForEveryone();
    String screen = manager.where();

    officerMayNotApprove(officer, screen);

    manager.pressAt("approve");
    manager.isTold("De subsidie is verleend. De aanbieder krijgt bericht.");
  }

  private static void officerMayNotApprove(Visitor officer, String screen) {
    officer.caseFile(2025, JINC);
    Locator waiting = officer.page().locator(".next-line");
    assertThat(waiting).containsText("Verlening accorderen");
    assertThat(waiting.getByRole(AriaRole.BUTTON)).hasCount(0);
    officer.goTo(screen);
    officer.expectsComplaint(Visitor.ERROR_SCREEN);
    assertThat(officer.page().locator("#approve")).hasCount(0);
  }

  private static void firstQuarterInTime(Visitors visitors) {
    visitors.login("officer").timePassesTo("10-4-2025", "10 april 2025");
    Visitor jinc = visitors.login("jinc");
    jinc.goTo("subsidy/home");
    jinc.goOnWith("kwartaal 1 2025");
    jinc.titled(JINC + ": cijfers over 1e kwartaal 2025");
    jinc.checkThatItIsForEveryone();
    fill(jinc, "120", "90", "40");
    jinc.reads("Totaal: 250");
    submit(jinc);
    jinc.checkThatItIsForEveryone();
    accept(visitors);
  }

  private static void secondQuarterLate(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.timePassesTo("9-8-2025", "9 augustus 2025");
    officer.caseFile(2025, JINC);
    assertThat(officer.row("kwartaal 2 2025")).containsText("te laat");
    assertThat(officer.page().locator(".timeline li").getByText("2e kwartaal 2025: herinnering"))
        .hasCount(5);

    Visitor jinc = visitors.login("jinc");
    jinc.goTo("subsidy/home");
    assertThat(jinc.page().locator(".due-line")).containsText("te laat");
    jinc.goOnWith("kwartaal 2 2025");
    jinc.reads("31 juli 2025, dit is voorbij");
    fill(jinc, "130", "100", "50");
    submit(jinc);

    officer.goTo("workflow/list");
    accept(visitors);
    officer.caseFile(2025, JINC);
    officer.reads("2e kwartaal 2025: cijfers te laat ingediend, ronde 1");
  }

  private static void thirdQuarterReturned(Visitors visitors) {
    visitors.login("officer").timePassesTo("10-10-2025", "10 oktober 2025");
    Visitor jinc = visitors.login("jinc");
    jinc.goTo("subsidy/home");
    jinc.goOnWith("kwartaal 3 2025");
    fill(jinc, "30", "80", "60");
    submit(jinc);

    Visitor officer = visitors.login("officer");
    officer.takeUp("Opgave beoordelen", JINC);
    officer.checkThatItIsForEveryone();
    officer.typeAt("reason", TOO_FEW);
    officer.pressAt("give-back");
    officer.isTold("De cijfers zijn teruggestuurd.");

    jinc.goTo("subsidy/home");
    assertThat(jinc.page().locator(".returned")).containsText(TOO_FEW);
    jinc.goOnWith("kwartaal 3 2025");
    assertThat(jinc.page().locator("#returned-because")).hasText(TOO_FEW);
    fill(jinc, "300", "80", "60");
    submit(jinc);
    accept(visitors);
  }

  private static void lastQuarter(Visitors visitors) {
    visitors.login("officer").timePassesTo("12-1-2026", "12 januari 2026");
    Visitor jinc = visitors.login("jinc");
    jinc.goTo("subsidy/home");
    jinc.goOnWith("kwartaal 4 2025");
    fill(jinc, "140", "110", "60");
    submit(jinc);
    accept(visitors);
  }

  private static void yearEnd(Visitors visitors) {
    Visitor jinc = visitors.login("jinc");
    jinc.goTo("subsidy/home");
    jinc.goOnWith("Jaarverantwoording indienen");
    jinc.reads("€ 65.000");
    jinc.checkThatItIsForEveryone();
    jinc.typeAt("activities", "Oefentekst: de drie projecten zijn in alle vier kwartalen gegeven.");
    jinc.typeAt("cost-1-description", "Begeleiding van de projecten");
    jinc.typeAt("cost-1-granted", "65.000");
    jinc.typeAt("cost-1-realised", "64.210,50");
    jinc.typeAt("cost-1-explanation", "Eén training kostte minder.");
    jinc.typeAt("declaredBy", "Penningmeester (oefen)");
    jinc.reads("Totaal begroot: € 65.000. Totaal werkelijk: € 64.210,50.");
    jinc.page().locator("#declared input").check();
    jinc.pressAt("submit");
    jinc.reads("Dit is nog niet toegevoegd: Controleverklaring");
    jinc.pressAt("submit");
    jinc.isTold("De verantwoording is ingeleverd.");

    Visitor officer = visitors.login("officer");
    officer.takeUp("Jaarverantwoording op volledigheid controleren", JINC);
    officer.reads("€ 64.210,50");
    officer.checkThatItIsForEveryone();
    officer.typeAt("missing", "De begroting van de projecten ontbreekt.");
    officer.pressAt("ask");
    officer.isTold("De aanbieder krijgt een verzoek om aanvulling.");

    jinc.goTo("subsidy/home");
    jinc.goOnWith("Jaarverantwoording aanvullen");
    jinc.reads("De begroting van de projecten ontbreekt.");
    jinc.checkThatItIsForEveryone();
    jinc.typeAt("cost-1-description", "Begeleiding van de projecten, volgens de begroting");
    jinc.page().locator("#declared input").check();
    jinc.pressAt("submit");
    jinc.reads("Dit is nog niet toegevoegd: Controleverklaring");
    jinc.pressAt("submit");
    jinc.isTold("De verantwoording is ingeleverd.");

    officer.takeUp("Jaarverantwoording op volledigheid controleren", JINC);
    officer.pressAt("complete");
    officer.isTold("De verantwoording is volledig.");
    officer.takeUp("Vaststelling voorstellen", JINC);
    officer.checkThatItIsForEveryone();
    officer.pressAt("propose");
    officer.isTold("Het voorstel ligt bij de teammanager.");

    Visitor manager = visitors.login("manager");
    manager.takeUp("Vaststelling accorderen", JINC);
    manager.reads("Omar Oefen");
    manager.checkThatItIsForEveryone();
    manager.pressAt("approve");
    manager.isTold("De subsidie is vastgesteld");
    manager.caseFile(2025, JINC);
    manager.reads("vastgesteld");
    manager.checkThatItIsForEveryone();
  }

  private static void councilReport(Visitors visitors) {
    Visitor adviser = visitors.login("adviser");
    adviser.goTo("council");
    adviser.typeAt("year", "2025");
    adviser.pressAt("start");
    adviser.isTold("De rapportage over 2025 is begonnen.");
    adviser.takeUp("Raadsrapportage opstellen", "Raadsrapportage");
    adviser.typeAt("core", "Oefentekst: JINC haalde de streefwaarde van 2025.");
    adviser.checkThatItIsForEveryone();
    adviser.pressAt("submit");
    adviser.isTold("De rapportage is ter controle gestuurd.");

    Visitor controller = visitors.login("controller");
    controller.takeUp("Raadsrapportage controleren", "Raadsrapportage");
    controller.checkThatItIsForEveryone();
    controller.pressAt("submit");
    controller.isTold("U heeft de rapportage gecontroleerd.");

    Visitor manager = visitors.login("manager");
    manager.takeUp("Raadsrapportage accorderen", "Raadsrapportage");
    manager.checkThatItIsForEveryone();
    manager.pressAt("submit");
    manager.isTold("U heeft de rapportage goedgekeurd.");

    adviser.takeUp("Collegebesluit vastleggen", "Raadsrapportage");
    adviser.checkThatItIsForEveryone();
    adviser.day("on", "12-1-2026");
    adviser.typeAt("case-number", "OEFEN-2026-1");
    adviser.pressAt("submit");
    assertThat(adviser.page().locator("#despite [slot=error-message]")).containsText("punten open");
    adviser.typeAt("despite", "Oefenbesluit: de andere activiteiten liepen dit jaar niet.");
    adviser.pressAtForLongWork("submit");
    adviser.isTold("De rapportage is gepubliceerd.");
  }

  private static void readers(Visitors visitors) {
    Visitor council = visitors.login("council");
    council.goTo("council");
    council.page().getByRole(AriaRole.LINK, Visitor.named("Lezen 2025")).click();
    council.settle();
    council.titled("Raadsrapportage 2025");
    readsTargetBesideSum(council);
    opensWhatIsBehind(council);
    council.checkThatItPrints();

    Visitor anyone = visitors.anyone();
    anyone.goToPlain("open/council/2025");
    anyone.titled("Raadsrapportage 2025");
    anyone.reads("OEFENGEGEVENS");
    readsTargetBesideSum(anyone);
    anyone.checkThatItIsForEveryone();
    anyone.row("Aantal ontmoetingen").first().getByText("1.280").click();
    anyone.reads("Waarden die akkoord zijn bevonden");
    anyone.reads("Kwartaal 3");
    anyone.checkThatItIsForEveryone();
    anyone.goToPlain("open/council/2025/1/interventie-jinc.html");
    anyone.reads("Hoe het werkt");
    anyone.checkThatItIsForEveryone();
  }

  /** 250 + 280 + 440 + 310. */
  private static void readsTargetBesideSum(Visitor reader) {
    Locator cells = reader.row("Aantal ontmoetingen").first().locator("td");
    assertThat(cells.nth(2)).hasText("1.140");
    assertThat(cells.nth(3)).hasText("1.280");
    assertThat(cells.nth(5)).containsText("112% van de streefwaarde.");
  }

  /** By keyboard: the figure opens its passport, Escape closes it, and focus is back. */
  private static void opensWhatIsBehind(Visitor reader) {
    Locator figure =
        reader
            .row("Aantal ontmoetingen")
            .first()
            .locator("button")
            .filter(new Locator.FilterOptions().setHasText("1.280"));
    figure.focus();
    reader.page().keyboard().press("Enter");
    Locator dialog = reader.page().locator("vaadin-dialog[opened]");
    assertThat(dialog).containsText("Waarden die akkoord zijn bevonden");
    assertThat(dialog).containsText("Kwartaal 3");
    reader.checkThatItIsForEveryone();
    reader.page().keyboard().press("Escape");
    assertThat(figure).isFocused();
  }

  private static void fill(Visitor jinc, String internships, String trainings, String coaches) {
    jinc.typeAt("ontmoetingen-bliksemstage", internships);
    jinc.typeAt("ontmoetingen-sollicitatietraining", trainings);
    jinc.typeAt("ontmoetingen-carriere-coach", coaches);
    jinc.typeAt("explanation", "Oefentekst: het kwartaal verliep volgens plan.");
  }

  private static void submit(Visitor jinc) {
    jinc.pressAt("check");
    jinc.pressAt("submit");
    assertThat(jinc.page().locator("#handed-in")).containsText("Contactpersoon JINC (oefen)");
  }

  private static void accept(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.takeUp("Opgave beoordelen", JINC);
    officer.pressAt("accept");
    officer.isTold("De cijfers zijn akkoord.");
  }
}
