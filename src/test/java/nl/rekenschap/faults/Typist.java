package nl.rekenschap.faults;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rekenschap.browser.Chromium;

/**
 * A person who types one number after the other into one field of the form, in a browser, and notes
 * each that the screen says was kept. A thread of its own; ends when the server is gone.
 */
final class Typist implements Runnable {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final String SAVES =
      "() => Number(document.querySelector('#saved')?.getAttribute('data-saves') ?? 0)";

  private final String person;
  private final String field;
  private final String address;
  private final String task;
  private final Ledger ledger;
  private final AtomicInteger next;
  private volatile int typed;
  private volatile int kept;
  private volatile int keptHere;
  private volatile boolean gone;

  Typist(
      String person, String field, String address, String task, AtomicInteger next, Ledger ledger) {
    this.person = person;
    this.field = field;
    this.address = address;
    this.task = task;
    this.next = next;
    this.ledger = ledger;
  }

  /** Numbers that the screen said were kept since this typist came. */
  int keptHere() {
    return keptHere;
  }

  /** The last number that the screen said was kept; 0 when none was. */
  int kept() {
    return kept;
  }

  /** The last number typed. */
  int typed() {
    return typed;
  }

  /** The server is about to be gone: what fails from now on is no fault of the form. */
  void serverGoes() {
    gone = true;
  }

  @Override
  public void run() {
    try (Chromium chromium = Chromium.start();
        BrowserContext window = chromium.window(true)) {
      Page page = window.newPage();
      page.setDefaultTimeout(PATIENCE_MILLIS);
      login(page);
      page.navigate(address + "/reporting/submit/" + task);
      Locator input = page.locator("#" + field + " input");
      input.waitFor();
      while (!gone) {
        type(page, input);
      }
    } catch (PlaywrightException e) {
      if (!gone) {
        ledger.violation(person + " could not go on: " + e.getMessage());
      }
    }
  }

  private void login(Page page) {
    page.navigate(address + "/login");
    page.locator("input[name=username]").fill(person);
    page.locator("input[name=password]").fill("demo");
    page.locator("vaadin-button:has-text('Inloggen')").click();
    page.locator("#logout").waitFor();
  }

  private void type(Page page, Locator input) {
    int saves = ((Number) page.evaluate(SAVES)).intValue();
    int number = next.incrementAndGet();
    typed = number;
    ledger.asked();
    input.fill(Integer.toString(number));
    page.waitForFunction(SAVES.replace("() => ", "saves => ") + " > saves", saves);
    kept = number;
    keptHere++;
    ledger.acknowledged();
  }
}
