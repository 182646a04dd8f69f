package nl.rekenschap.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.rekenschap.browser.Chromium;

/** A person's browser on the product: the machine's own, else the one that Playwright keeps. */
final class Screen implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;

  private final Chromium chromium;
  private final Page page;
  private final String address;

  Screen(Product product) {
    chromium = Chromium.start();
    page = chromium.window(true).newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    address = product.address();
  }

  void login(String account, String password) {
    goTo("/login");
    type("Gebruikersnaam", account);
    type("Wachtwoord", password);
    press("Inloggen");
    page.locator("#logout").waitFor();
  }

  Page goTo(String route) {
    page.navigate(address + route);
    page.locator("h1").first().waitFor();
    return page;
  }

  private void type(String label, String text) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  void pressAt(String id) {
    page.locator("#" + id).click();
  }

  /** Waits for the notice that something has been done. */
  void isTold(String words) {
    page.locator("vaadin-notification-card", new Page.LocatorOptions().setHasText(words))
        .first()
        .waitFor();
  }

  void reads(String words) {
    page.getByText(words).first().waitFor();
  }

  void doesNotRead(String words) {
    assertThat(page.getByText(words)).hasCount(0);
  }

  void doesNotHave(String id) {
    assertThat(page.locator("#" + id)).hasCount(0);
  }

  @Override
  public void close() {
    chromium.close();
  }
}
