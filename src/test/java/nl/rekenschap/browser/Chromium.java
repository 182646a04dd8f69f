package nl.rekenschap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One browser for all tests of a run: the machine's own when it has one, else Playwright's. */
public final class Chromium implements AutoCloseable {

  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final int PATIENCE_MILLIS = 20_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static Chromium start() {
    // Another browser may be at work beside this one; what is there already is not waited for.
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Optional<Path> own = ownBrowser();
    Playwright.CreateOptions options = new Playwright.CreateOptions();
    own.ifPresent(path -> options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Playwright playwright = Playwright.create(options);
    BrowserType.LaunchOptions launch =
        new BrowserType.LaunchOptions().setArgs(ARGUMENTS).setHeadless(true);
    own.ifPresent(launch::setExecutablePath);
    return new Chromium(playwright, playwright.chromium().launch(launch));
  }

  /** What {@code ./check} found, else the usual place. */
  private static Optional<Path> ownBrowser() {
    return Stream.of(System.getenv("REKENSCHAP_CHROMIUM"), "/usr/bin/chromium")
        .filter(path -> path != null && !path.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A window with cookies of its own, as a Dutch person has it. */
  public BrowserContext window(boolean script) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setLocale("nl-NL")
            .setTimezoneId("Europe/Amsterdam")
            .setJavaScriptEnabled(script)
            .setViewportSize(1280, 900));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
