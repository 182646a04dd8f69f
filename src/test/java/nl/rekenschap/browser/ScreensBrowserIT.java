package nl.rekenschap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After a played year: every screen is for everyone, on a small telephone and by keyboard too.
 *
 * <p>Long because all screens share the one year that is played for them.
 */
@BrowserTest
class ScreensBrowserIT {

  /** A grant, the municipality's own action, and milestones. */
  private static final List<String> CASE_FILES =
      List.of("2025-jinc", "2025-participatie", "2025-urban-hotspot");

  private static final String FOCUSED =
      """
      () => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) { focused = focused.shadowRoot.activeElement; }
        return focused;
      }
      """;

  private static boolean played;

  @BeforeEach
  void aYearWasPlayed(Visitors visitors) {
    if (played) {
      return;
    }
    Visitor officer = visitors.login("officer");
    officer.goTo("rehearsal");
    officer.page().locator("vaadin-select").click();
    officer.page().getByRole(AriaRole.OPTION, Visitor.named("2025")).click();
    officer.settle();
    officer.pressAt("play");
    officer.readsInTheEnd("Het jaar 2025 is afgespeeld.");
    played = true;
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer", "adviser", "manager", "controller", "admin"})
  void screens_of_staff_are_for_everyone(String account, Visitors visitors) {
    Visitor visitor = visitors.login(account);
    checkMenu(visitor);
    CASE_FILES.forEach(caseFile -> checkCaseFile(visitor, caseFile));
    checkTasks(visitor);
    visitor.goTo("reporting/period/2025-jinc-q1");
    visitor.checkThatItIsForEveryone();
    visitor.goTo("post/preferences");
    visitor.checkThatItIsForEveryone();
  }

  @Test
  void screens_about_one_period_are_for_everyone(Visitors visitors) {
    Visitor provider = visitors.login("jinc");
    for (String screen : List.of("reporting/period/2025-jinc-q1", "review/answer/2025-jinc-q1")) {
      provider.goTo(screen);
      provider.checkThatItIsForEveryone();
    }
  }

  @Test
  void the_text_of_a_letter_is_changed_by_everyone(Visitors visitors) {
    Visitor admin = visitors.login("admin");
    admin.goTo("letter/template/award-decision");
    admin.reads("Invulplekken");
    admin.checkThatItIsForEveryone();
  }

  /** The played cases have ended, and go at once when their term is set to nothing. */
  @Test
  void screens_of_keeping_and_destroying_are_for_everyone(Visitors visitors) {
    Visitor admin = visitors.login("admin");
    admin.goTo("retention/lists");
    admin.pressAt("make");
    admin.reads("Er is nu geen zaak die weg mag.");
    admin.checkThatItIsForEveryone();

    admin.goTo("retention/terms");
    admin.reads("Selectielijst 2020, 8.1.7");
    admin.typeAt("years", "tien");
    admin.pressAt("set");
    admin.checkThatItIsForEveryone();
    admin.typeAt("years", "0");
    admin.typeAt("source", "Alleen voor deze oefening");
    admin.pressAt("set");
    admin.reads("Alleen voor deze oefening");

    admin.goTo("retention/lists");
    admin.pressAt("make");
    admin.reads("in de maak");
    admin.checkThatItIsForEveryone();
    admin.pressAt("except");
    admin.checkThatItIsForEveryone();
    admin.pressAt("withdraw");
    admin.reads("ingetrokken");
    admin.goTo("retention/lists");
    admin.reads("ingetrokken");
    admin.checkThatItIsForEveryone();

    admin.goTo("retention/person");
    admin.pressAt("gather");
    admin.checkThatItIsForEveryone();
    admin.typeAt("account", "jinc");
    admin.typeAt("reason", "Verzoek 1");
    admin.pressAt("gather");
    admin.reads("Download wat is gevonden (zip)");
    admin.checkThatItIsForEveryone();

    Visitor officer = visitors.login("officer");
    officer.goTo("subsidy/2025-jinc");
    officer.page().locator("bpmn-diagram svg").first().waitFor();
    officer.press("Woorden onleesbaar maken");
    officer.press("Zaak vasthouden");
    officer.typeAt("hold-reason", "Onderzoek, kees@school.nl");
    officer.page().keyboard().press("Tab");
    officer.reads("Dit lijkt een e-mailadres.");
    officer.checkThatItIsForEveryone();
  }

  @ParameterizedTest
  @CsvSource({"jinc, 2025-jinc", "jinc-invuller, 2025-jinc", "schoolscool, 2025-schoolscool"})
  void screens_of_providers_are_for_everyone(String account, String caseFile, Visitors visitors) {
    Visitor visitor = visitors.login(account);
    checkMenu(visitor);
    checkCaseFile(visitor, caseFile);
    visitor.goTo("subsidy/home");
    if (visitor.page().locator(".due-line").count() > 0) {
      visitor.goOnWith("2026");
      visitor.checkThatItIsForEveryone();
    }
  }

  @Test
  void the_screens_of_an_organisation_and_its_invitations_are_for_everyone(Visitors visitors) {
    Visitor owner = visitors.login("schoolscool");
    owner.goTo("provider/team");
    owner.typeAt("name", "Nieuw Iemand");
    owner.typeAt("email", "nieuw@oefen.invalid");
    owner.chooseAt("duties", "meelezer");
    owner.pressAt("submit");
    owner.reads("Nieuw Iemand is uitgenodigd als meelezer");
    owner.checkThatItIsForEveryone();
    owner.pressAt("change-schoolscool");
    owner.checkThatItIsForEveryone();
    owner.goTo("provider/keys");
    owner.typeAt("name", "Registratie");
    owner.pressAt("submit");
    owner.reads("U ziet hem maar één keer");
    owner.checkThatItIsForEveryone();

    Visitor anyone = visitors.anyone();
    anyone.goTo("invite/" + token(visitors.login("admin")));
    anyone.titled("Een account maken");
    anyone.checkThatItIsForEveryone();
    anyone.typeAt("id", "nieuw");
    anyone.typeAt("password", "een lang wachtwoord");
    anyone.pressAt("submit");
    anyone.reads("Uw account is klaar.");
    anyone.checkThatItIsForEveryone();
    anyone.goTo("invite/bestaat-niet");
    anyone.reads("Deze uitnodiging werkt niet meer");
    anyone.checkThatItIsForEveryone();
  }

  /** From the newest mail, which waits since the rehearsal has no mail server. */
  private static String token(Visitor admin) {
    admin.goTo("post/mails");
    String mails = admin.page().locator("main").textContent();
    return mails.replaceFirst("(?s).*?/invite/([A-Za-z0-9_-]+).*", "$1");
  }

  @Test
  void screens_of_the_council_are_for_everyone(Visitors visitors) {
    Visitor council = visitors.login("council");
    checkMenu(council);
    for (String screen : List.of("programme/item/jinc", "council/report/2025")) {
      council.goTo(screen);
      council.checkThatItIsForEveryone();
    }
  }

  private static void checkMenu(Visitor visitor) {
    List<String> screens = visitor.menu();
    assertThat(screens).isNotEmpty();
    for (String screen : screens) {
      visitor.goTo(screen);
      visitor.checkThatItIsForEveryone();
    }
  }

  private static void checkCaseFile(Visitor visitor, String caseFile) {
    visitor.goTo("subsidy/" + caseFile);
    visitor.page().locator("bpmn-diagram svg").first().waitFor();
    visitor.checkThatItIsForEveryone();
  }

  /** The screen of the first waiting task of each kind. */
  private static void checkTasks(Visitor visitor) {
    visitor.goTo("workflow/list");
    Set<String> kinds = new LinkedHashSet<>(visitor.page().locator(".work-task").allInnerTexts());
    kinds.remove("");
    for (String kind : kinds) {
      visitor.goTo("workflow/list");
      Pattern takeUp = Pattern.compile("^(Oppakken|Openen): " + kind + ", ");
      visitor
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(takeUp))
          .first()
          .click();
      assertThat(visitor.page().locator("h1")).not().hasText("Werkvoorraad");
      visitor.settle();
      visitor.checkThatItIsForEveryone();
    }
  }

  @Test
  void screens_that_look_ahead_are_for_everyone(Visitors visitors) {
    Visitor manager = visitors.login("manager");
    for (String screen :
        List.of("agenda/load", "agenda/clocks", "workflow/stuck", "agenda?weeks=26")) {
      manager.goTo(screen);
      manager.checkThatItIsForEveryone();
    }
  }

  @Test
  void a_version_of_a_process_is_for_everyone(Visitors visitors) {
    Visitor admin = visitors.login("admin");
    admin.goTo("workflow/operations");
    admin.page().locator("a[href^='workflow/version/award:']").first().click();
    admin.settle();
    admin.page().locator("bpmn-diagram svg").first().waitFor();
    admin.checkThatItIsForEveryone();
  }

  @Test
  void an_address_that_leads_nowhere_says_so(Visitors visitors) {
    Visitor council = visitors.login("council");
    council.goToPlain("nowhere");
    council.titled(Visitor.ERROR_SCREEN);
    council.checkThatItIsForEveryone();
    council.expectsComplaint("403");
    council.goTo("subsidy/2025-jinc");
    council.titled(Visitor.ERROR_SCREEN);
    council.checkThatItIsForEveryone();
    council.expectsComplaint(Visitor.ERROR_SCREEN);
  }

  @Test
  void public_pages_are_for_everyone(Visitors visitors) {
    Visitor anyone = visitors.anyone();
    for (String page : List.of("open/council", "open/council/2025")) {
      anyone.goToPlain(page);
      anyone.checkThatItIsForEveryone();
    }
    anyone.goToPlain("open/council/1999");
    anyone.titled("Deze rapportage is er niet");
    anyone.checkThatItIsForEveryone();
    anyone.expectsComplaint("404");
    anyone.goTo("login");
    anyone.checkThatItIsForEveryone();
    anyone.goToPlain("login/refused");
    anyone.titled("Inloggen is niet gelukt");
    anyone.checkThatItIsForEveryone();
    anyone.expectsComplaint("403");
  }

  @Test
  void a_forgotten_password_is_for_everyone(Visitors visitors) {
    Visitor anyone = visitors.anyone();
    for (String page : List.of("login/forgotten", "login/forgotten?sent=true", "login/anew/old")) {
      anyone.goToPlain(page);
      anyone.checkThatItIsForEveryone();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"officer", "jinc"})
  void ones_own_login_is_for_everyone(String account, Visitors visitors) {
    Visitor visitor = visitors.login(account);
    visitor.goToPlain("access/login");
    visitor.titled("Mijn aanmelding");
    visitor.checkThatItIsForEveryone();
  }

  @Test
  void the_seals_of_the_record_are_for_everyone(Visitors visitors) {
    Visitor controller = visitors.login("controller");
    controller.goTo("dossier/seals");
    controller.checkThatItIsForEveryone();
    controller.pressAt("check");
    controller.readsInTheEnd("Gecontroleerd op");
    controller.checkThatItIsForEveryone();
  }

  @Test
  void the_public_report_needs_no_script(Visitors visitors) {
    Visitor reader = visitors.withoutScript();
    reader.goToPlain("open/council/2025");
    reader.titled("Raadsrapportage 2025");
    assertThat(reader.row("Aantal ontmoetingen").first().locator("td").nth(2)).hasText("1.140");
    reader.reads("OEFENGEGEVENS");
  }

  @Test
  void the_first_task_opens_by_keyboard_alone(Visitors visitors) {
    Visitor officer = visitors.anyone();
    officer.goTo("login");
    tabTo(officer, "input[name=username]");
    officer.page().keyboard().type("officer");
    tabTo(officer, "input[name=password]");
    officer.page().keyboard().type("demo");
    officer.page().keyboard().press("Enter");
    officer.page().locator("#logout").waitFor();
    officer.settle();
    tabTo(officer, ".work-open");
    officer.page().keyboard().press("Enter");
    assertThat(officer.page().locator("h1")).not().hasText("Werkvoorraad");
    assertThat(officer.page().locator("h1")).containsText(" 2026");
  }

  @Test
  void the_keyboard_can_skip_the_menu(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.goTo("subsidy?year=2025");
    tabTo(officer, ".skip-link");
    officer.page().keyboard().press("Enter");
    officer.page().keyboard().press("Tab");
    assertThat(officer.where()).startsWith("subsidy");
    assertThat(officer.page().evaluate("() => !!document.activeElement.closest('main')"))
        .isEqualTo(true);
  }

  /** Presses Tab until that has the focus; not at all when it has it already. */
  private static void tabTo(Visitor visitor, String selector) {
    String there = "s => (" + FOCUSED + ")().matches(s)";
    for (int tabs = 0; tabs < 60; tabs++) {
      if (Boolean.TRUE.equals(visitor.page().evaluate(there, selector))) {
        return;
      }
      visitor.page().keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not reach " + selector);
  }

  @Test
  void each_screen_says_its_language(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.goTo("subsidy?year=2025");
    Locator html = officer.page().locator("html");
    assertThat(html).hasAttribute("lang", "nl");
    assertThat(officer.page()).hasTitle("Subsidies · Rekenschap");
    officer.page().getByRole(AriaRole.BUTTON, Visitor.named("English")).click();
    assertThat(html).hasAttribute("lang", "en");
    officer.settle();
    officer.goTo("workflow/list");
    officer.titled("Work list");
    assertThat(officer.page().locator("vaadin-side-nav-item").first()).containsText("Work list");
    officer.checkThatItIsForEveryone();
    officer.page().getByRole(AriaRole.BUTTON, Visitor.named("Nederlands")).click();
    officer.titled("Werkvoorraad");
    assertThat(html).hasAttribute("lang", "nl");
  }
}
