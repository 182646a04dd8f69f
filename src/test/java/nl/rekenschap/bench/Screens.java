package nl.rekenschap.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import nl.rekenschap.browser.Chromium;

/** An officer who opens the work list again and again while the product is busy. */
final class Screens implements AutoCloseable {

  private static final long PAUSE_NANOS = 1_000_000_000;
  private static final int PATIENCE_MILLIS = 120_000;

  private final List<Long> nanos = new ArrayList<>();
  private final CountDownLatch seen = new CountDownLatch(1);
  private volatile boolean done;
  private Thread officer = Thread.ofPlatform().unstarted(() -> {});

  /** Comes back when the list has been opened once, and goes on looking. */
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
      seen.countDown();
      while (!done) {
        LockSupport.parkNanos(PAUSE_NANOS);
        nanos.add(open(page, address));
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
    page.navigate(address + "/workflow/list");
    page.locator("#logout").waitFor();
    return System.nanoTime() - begin;
  }

  @Override
  public void close() throws InterruptedException {
    done = true;
    officer.join();
  }

  void write(Sheet sheet, double mostMillis) {
    if (nanos.isEmpty()) {
      throw new IllegalStateException("no screen was opened while the timers ran");
    }
    Samples samples = Turns.samples(nanos);
    sheet.atMost("timers.screen.median", samples.medianMillis(), "ms", mostMillis);
    sheet.atMost("timers.screen.p95", samples.percentile(95), "ms", mostMillis);
    sheet.note("screensOpened", nanos.size());
  }
}
