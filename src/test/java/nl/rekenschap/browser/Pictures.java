package nl.rekenschap.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pictures of the screens that a test looks at, for people who want to see them too: in the folder
 * that the environment names in {@code REKENSCHAP_PICTURES}; without it none are taken.
 */
final class Pictures {

  private static final String FOLDER = System.getenv().getOrDefault("REKENSCHAP_PICTURES", "");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Pictures() {}

  static void take(Page page, String width) {
    if (!FOLDER.isEmpty()) {
      String where =
          page.url().replaceFirst("https?://[^/]+/", "").replaceAll("[^A-Za-z0-9-]+", "_");
      String name = "%03d-%s-%s.png".formatted(NUMBER.incrementAndGet(), where, width);
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(FOLDER, name)));
    }
  }
}
