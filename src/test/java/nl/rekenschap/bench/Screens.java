package nl.rekenschap.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import nl.rekenschap.browser.Chromium;

/**
 * An officer at work while the product is busy: he opens the product anew, goes to another screen
 * and comes back to the work list by the menu, again and again. The browser has the same processors
 * as the product, which it has not where people work.
 */
final class Screens implements AutoCloseable {

  private static final long PAUSE_NANOS = 1_000_000_000;
  private static final int PATIENCE_MILLIS = 120_000;

  private static final int AT_REST = 5;

  private final List<Long> atRest = new ArrayList<>();
  private final List<Long> opened = new ArrayList<>();
  private final List<Long> cameBack = new ArrayList<>();
  private final CountDownLatch seen = new CountDownLatch(1);
  private volatile boolean done;
  private Thread officer = Thread.ofPlatform().unstarted(() -> {});

  /** Comes back when the product has been opened at rest, and goes on looking. */
  void look(String address) throws InterruptedException {
    officer = Thread.ofPlatform().start(() -> open(address));
    seen.await();
  }

  private void open(String address) {
    try (Chromium chromium = Chromium.start();
        BrowserContext window = chromium.window(true)) {
      Page page = window.newPage();
      page.setDefaultTimeout(PATIENCE_MILLIS);
      page.navigate(address + "/login");
      page.locator("input[name=username]").fill("officer");
      page.locator("input[name=password]").fill("demo");
      page.locator("vaadin-button:has-text('Inloggen')").click();
      page.locator("#logout").waitFor();
      open(page, address);
      for (int i = 0; i < AT_REST; i++) {
        atRest.add(open(page, address));
      }
      seen.countDown();
      while (!done) {
        LockSupport.parkNanos(PAUSE_NANOS);
        opened.add(open(page, address));
        cameBack.add(comeBack(page));
      }
    } catch (PlaywrightException e) {
      if (!done) {
        throw e;
      }
    } finally {
      seen.countDown();
    }
  }

  private static long open(Page page, String address) {
    long begin = System.nanoTime();
    page.navigate(address + "/workflow/list?scope=all");
    line(page).waitFor();
    return System.nanoTime() - begin;
  }

  private static long comeBack(Page page) {
    menu(page, "subsidy").click();
    line(page).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    long begin = System.nanoTime();
    menu(page, "workflow/list").click();
    line(page).waitFor();
    return System.nanoTime() - begin;
  }

  private static Locator menu(Page page, String path) {
    return page.locator("vaadin-side-nav-item[path='" + path + "']").first();
  }

  private static Locator line(Page page) {
    return page.locator("[data-row]").first();
  }

  @Override
  public void close() throws InterruptedException {
    done = true;
    officer.join();
  }

  /** Figures of both, as {@code timers.screen} and {@code timers.start}. */
  void write(Sheet sheet, double mostMillis) {
    if (cameBack.isEmpty()) {
      throw new IllegalStateException("no screen was opened while the timers ran");
    }
    write(sheet, "timers.screen", cameBack, mostMillis);
    write(sheet, "timers.start", opened, mostMillis);
    sheet.note("screensOpened", cameBack.size());
    sheet.note("startAtRestMedianMillis", Turns.samples(atRest).medianMillis());
  }

  private static void write(Sheet sheet, String id, List<Long> nanos, double mostMillis) {
    Samples samples = Turns.samples(nanos);
    sheet.atMost(id + ".median", samples.medianMillis(), "ms", mostMillis);
    sheet.atMost(id + ".p95", samples.percentile(95), "ms", mostMillis);
  }
}
