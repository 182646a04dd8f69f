package nl.rekenschap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The work list with nothing but a keyboard, on a small telephone and much enlarged. */
@BrowserTest
class WorkListKeysBrowserIT {

  private static final String FOCUSED_ROW =
      "() => document.activeElement?.closest('[data-row]')?.dataset.row ?? ''";

  private static final String DRAFTS =
      "workflow/list?scope=my_groups&kind=Task_DraftAward"
          + "&columns=provider&columns=due&columns=assignee";

  private static boolean started;

  @BeforeEach
  void awards_wait_for_a_draft(Visitors visitors) {
    if (started) {
      return;
    }
    Visitor officer = visitors.login("officer");
    officer.goTo("subsidy?year=2025");
    officer.pressAt("start-year");
    officer.press("Starten");
    officer.isTold("Het jaar 2025 is gestart");
    started = true;
  }

  @Test
  void one_goes_through_the_list_claims_and_gives_back_without_leaving_it(Visitors visitors) {
    Visitor officer = listOf(visitors);
    keys(officer, "j");
    String first = focusedRow(officer);
    keys(officer, "j", "j");
    String third = focusedRow(officer);
    assertThat(third).isNotEmpty().isNotEqualTo(first);
    keys(officer, "k", "k", "k");
    assertThat(focusedRow(officer)).isEqualTo(first);

    keys(officer, "c");
    officer.isTold("Opgepakt:");
    assertThat(row(officer, first)).containsText("Openen");
    assertThat(focusedRow(officer)).isEqualTo(first);
    keys(officer, "b");
    officer.isTold("Teruggegeven aan de groep:");
    assertThat(row(officer, first)).containsText("Oppakken");
    assertThat(focusedRow(officer)).isEqualTo(first);
  }

  @Test
  void what_is_opened_leads_back_to_its_line(Visitors visitors) {
    Visitor officer = listOf(visitors);
    keys(officer, "j", "j", "j");
    String third = focusedRow(officer);
    assertThat(row(officer, third)).containsText("nieuw");
    officer.page().keyboard().press("Enter");
    assertThat(officer.page().locator("h1")).containsText("Verlening opstellen");
    // The title may stand there before the browser's history knows of it.
    officer.settle();

    officer.page().goBack();
    officer.titled("Werkvoorraad");
    officer.settle();
    officer.page().waitForFunction("id => (" + FOCUSED_ROW + ")() === id", third);
    assertThat(row(officer, third)).not().containsText("nieuw");
  }

  @Test
  void several_are_chosen_and_released_with_a_reason(Visitors visitors) {
    Visitor officer = listOf(visitors);
    keys(officer, "j", "j");
    String row = focusedRow(officer);
    keys(officer, "c");
    officer.isTold("Opgepakt:");
    assertThat(row(officer, row)).containsText("Openen");
    keys(officer, "x");
    assertThat(officer.page().locator("#chosen")).hasText("1 gekozen");
    officer.page().locator("#bulk-RELEASE").focus();
    officer.page().keyboard().press("Enter");
    Locator dialog = officer.page().locator("vaadin-dialog[opened]");
    assertThat(dialog).containsText("Verlening opstellen");
    officer.checkThatItIsForEveryone();
    officer.page().locator("#because textarea").focus();
    officer.page().keyboard().type("Oefening: een ander doet dit.");
    officer.page().locator("#bulk-act").focus();
    officer.page().keyboard().press("Enter");
    assertThat(officer.page().locator("#bulk-result")).containsText("Vrijgegeven: 1.");
    officer.page().keyboard().press("Escape");
    assertThat(row(officer, row)).containsText("Oppakken");
    assertThat(officer.page().locator("#chosen")).hasText("");
  }

  @Test
  void letters_in_a_field_are_letters(Visitors visitors) {
    Visitor officer = listOf(visitors);
    keys(officer, "j", "/");
    officer.page().keyboard().type("jinc");
    assertThat(officer.page().locator("#search input")).hasValue("jinc");
    assertThat(officer.page().locator("[data-row]")).hasCount(1);
    officer.page().locator("#search input").fill("");
    assertThat(officer.page().locator("[data-row]")).not().hasCount(1);
  }

  @Test
  void keys_are_explained_and_can_be_switched_off(Visitors visitors) {
    Visitor officer = listOf(visitors);
    keys(officer, "j", "?");
    Locator dialog = officer.page().locator("vaadin-dialog[opened]");
    assertThat(dialog).containsText("volgende taak");
    officer.checkThatItIsForEveryone();
    Locator use = officer.page().locator("#keys-use input");
    assertThat(use).isChecked();
    use.uncheck();
    officer.settle();
    officer.page().keyboard().press("Escape");
    assertThat(dialog).hasCount(0);

    officer.goTo("workflow/list");
    keys(officer, "j");
    assertThat(focusedRow(officer)).isEmpty();
    officer.page().locator("#look vaadin-details-summary").click();
    officer.pressAt("keys");
    use.check();
    officer.settle();
    officer.page().keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    keys(officer, "j");
    assertThat(focusedRow(officer)).isNotEmpty();
  }

  @Test
  void filters_headings_and_columns_are_for_everyone(Visitors visitors) {
    Visitor officer = listOf(visitors);
    officer.checkThatItIsForEveryone();
    officer.page().locator("#narrow vaadin-details-summary").click();
    officer.settle();
    officer.checkThatItIsForEveryone();
    officer.goTo("workflow/list?scope=all&provider=jinc&grouping=due_week&columns=provider");
    assertThat(officer.page().locator("#in-force")).containsText("Aanbieder: JINC");
    assertThat(officer.page().locator(".work-heading")).containsText("Week");
    officer.checkThatItIsForEveryone();
    officer.page().locator("#look vaadin-details-summary").click();
    officer.settle();
    officer.checkThatItIsForEveryone();
    officer.pressAt("columns");
    officer.page().locator("#columns-save").waitFor();
    officer.checkThatItIsForEveryone();
    officer.page().keyboard().press("Escape");
    officer.goTo("workflow/list?text=bestaatniet");
    officer.checkThatItIsForEveryone();
    officer.pressAt("show-all");
  }

  /** 1280 by 1024 at 400 % is 320 by 256. */
  @Test
  void the_list_is_used_at_four_times_the_size(Visitors visitors) {
    Visitor officer = listOf(visitors);
    Page page = officer.page();
    page.setViewportSize(320, 256);
    keys(officer, "j", "j");
    String row = focusedRow(officer);
    assertThat(row(officer, row).locator(".work-open")).isInViewport();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
        .isEqualTo(true);
    Pictures.take(page, "enlarged");
    row(officer, row)
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Oppakken")))
        .press("Enter");
    assertThat(page.locator("h1")).containsText("Verlening opstellen");
    page.setViewportSize(1280, 900);
    officer.goTo("workflow/list?scope=mine");
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Vrijgeven: ")))
        .first()
        .click();
    officer.isTold("Teruggegeven aan de groep:");
  }

  @Test
  void what_happens_in_another_window_is_seen_here(Visitors visitors) {
    Visitor officer = listOf(visitors);
    keys(officer, "j", "j");
    String row = focusedRow(officer);
    Visitor elsewhere = visitors.anyone();
    elsewhere.login("officer");
    elsewhere.goTo(DRAFTS);
    row(elsewhere, row)
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Oppakken")))
        .click();
    elsewhere.settle();

    assertThat(officer.page().locator("#told"))
        .containsText(
            "De lijst is bijgewerkt",
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    assertThat(row(officer, row)).containsText("Openen");
    assertThat(focusedRow(officer)).isEqualTo(row);
    keys(officer, "b");
    officer.isTold("Teruggegeven aan de groep:");
  }

  private static Visitor listOf(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.goTo(DRAFTS);
    officer.page().locator("[data-row]").first().waitFor();
    return officer;
  }

  private static void keys(Visitor visitor, String... keys) {
    for (String key : keys) {
      visitor.page().keyboard().press(key);
      visitor.settle();
    }
  }

  private static String focusedRow(Visitor visitor) {
    return (String) visitor.page().evaluate(FOCUSED_ROW);
  }

  private static Locator row(Visitor visitor, String id) {
    return visitor.page().locator("[data-row='" + id + "']");
  }
}
