package nl.rekenschap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** One person with a browser: goes to screens, types, presses, reads. */
final class Visitor {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final int LONG_PATIENCE_MILLIS = 300_000;

  static final String ERROR_SCREEN = "Deze pagina kan niet worden getoond";

  /** The screen has loaded and no answer of the server is awaited. */
  private static final String QUIET =
      """
      () => {
        const clients = window.Vaadin?.Flow?.clients;
        return !!clients && Object.keys(clients).length > 1
          && Object.values(clients).every(client => !client.isActive || !client.isActive());
      }
      """;

  private final BrowserContext window;
  private final Complaints complaints;
  private final String address;
  private final Page page;

  Visitor(String name, BrowserContext window, String address) {
    this.window = window;
    this.address = address;
    complaints = new Complaints(name, window);
    page = window.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.setDefaultNavigationTimeout(LONG_PATIENCE_MILLIS);
  }

  void login(String account) {
    goTo("login");
    type("Gebruikersnaam", account);
    type("Wachtwoord", "demo");
    page.getByRole(AriaRole.BUTTON, named("Inloggen")).click();
    page.locator("#logout").waitFor();
    settle();
  }

  /** Opens a screen of the application by its address. */
  void goTo(String route) {
    page.navigate(address + route);
    settle();
    if (page.locator("h1").first().innerText().equals(ERROR_SCREEN)) {
      complaints.hear(ERROR_SCREEN + ": " + route);
    }
  }

  /** Opens a plain page, which has no script. */
  void goToPlain(String path) {
    page.navigate(address + path);
  }

  void settle() {
    page.waitForFunction(QUIET);
    page.locator("h1").first().waitFor();
  }

  Page page() {
    return page;
  }

  /** Where this person is, without the server's address. */
  String where() {
    return page.url().substring(address.length());
  }

  // --- Doing

  void type(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  void typeAt(String id, String text) {
    page.locator("#" + id).locator("input, textarea").fill(text);
  }

  /** Types a day as 31-12-2025. */
  void day(String id, String day) {
    Locator input = page.locator("#" + id + " input");
    input.fill(day);
    input.press("Enter");
    settle();
  }

  void chooseAt(String group, String option) {
    page.locator("#" + group)
        .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
        .check();
    settle();
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
    settle();
  }

  void pressAt(String id) {
    page.locator("#" + id).click();
    settle();
  }

  /** Presses what makes a whole report, and waits for it. */
  void pressAtForLongWork(String id) {
    page.locator("#" + id).click();
    page.waitForFunction(
        QUIET, null, new Page.WaitForFunctionOptions().setTimeout(LONG_PATIENCE_MILLIS));
    settle();
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, named(link)).click();
    settle();
  }

  /** Takes a task from the work list. */
  void takeUp(String task, String about) {
    goTo("workflow/list");
    press("Oppakken: " + task + ", " + about);
  }

  /** Opens the case file by way of the list of that year. */
  void caseFile(int year, String name) {
    goTo("subsidy?year=" + year);
    follow(name);
    titled(name + " " + year);
  }

  /** Goes on with a task from where a case file or a provider's home says that it waits. */
  void goOnWith(String task) {
    page.locator(".next-line, .due-line", new Page.LocatorOptions().setHasText(task))
        .getByRole(AriaRole.BUTTON)
        .first()
        .click();
    settle();
  }

  /** Lets time pass on the rehearsal's screen until nine in the morning of that day. */
  void timePassesTo(String typed, String words) {
    goTo("rehearsal");
    page.getByLabel("Dag", new Page.GetByLabelOptions().setExact(true)).fill(typed);
    page.keyboard().press("Enter");
    page.locator("#move").click();
    assertThat(page.locator(".facts dd"))
        .hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(LONG_PATIENCE_MILLIS));
    settle();
  }

  // --- Reading

  void titled(String heading) {
    assertThat(page.locator("h1")).hasText(heading);
  }

  /** Something on the screen reads so. */
  void reads(String words) {
    assertThat(page.getByText(words).first()).isVisible();
  }

  /** Something on the screen will read so, after long work. */
  void readsInTheEnd(String words) {
    assertThat(page.getByText(words).first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG_PATIENCE_MILLIS));
    settle();
  }

  /** The addresses of the menu's entries. */
  List<String> menu() {
    page.locator("vaadin-side-nav-item").first().waitFor();
    return page.locator("vaadin-side-nav-item").all().stream()
        .map(entry -> entry.getAttribute("path"))
        .toList();
  }

  void doesNotRead(String words) {
    assertThat(page.getByText(words)).hasCount(0);
  }

  /** The notice that something has been done. */
  void isTold(String words) {
    assertThat(page.locator("vaadin-notification-card", containing(words)).first()).isVisible();
  }

  /** The field is marked, with that sentence. */
  void isCorrectedAt(String id, String words) {
    assertThat(page.locator("#" + id + " [slot=error-message]")).hasText(words);
    assertThat(page.locator("#" + id).locator("input, textarea"))
        .hasAttribute("aria-invalid", "true");
  }

  /** The row of a table that has these words. */
  Locator row(String words) {
    return page.locator("tr", containing(words));
  }

  /** Notes what keeps this screen from somebody; the test fails on it at its end. */
  void checkThatItIsForEveryone() {
    ScreenCheck.of(page).forEach(finding -> complaints.hear(where() + ": " + finding));
  }

  /** Notes what paper would cut off of this screen. */
  void checkThatItPrints() {
    ScreenCheck.onPaper(page).forEach(finding -> complaints.hear(where() + ": " + finding));
  }

  /** This test asks for what the browser complains about so. */
  void expectsComplaint(String words) {
    complaints.forgive(words);
  }

  List<String> complaints() {
    return complaints.take();
  }

  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  void leave() {
    window.close();
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.LocatorOptions containing(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
