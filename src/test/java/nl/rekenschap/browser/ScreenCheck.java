package nl.rekenschap.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.stream.Stream;

/** What keeps a screen from somebody: broken rules of WCAG 2.2 A and AA, and a small telephone. */
final class ScreenCheck {

  private static final List<String> LEVEL_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final int WIDE = 1280;
  private static final int HIGH = 900;
  private static final int ASIDE_MILLIS = 5000;

  /** Nothing moves, and a list to choose from that was used has gone. */
  private static final String STILL =
      """
      () => document.getAnimations().every(animation => animation.playState !== 'running')
        && !document.querySelector('vaadin-select[opened], vaadin-select-overlay[closing]')
        && [...document.querySelectorAll('vaadin-select-list-box')].every(box => !box.checkVisibility())
      """;

  /**
   * What ends right of the window, cut off or not, and which of the page and the part that holds
   * the screens scrolls sideways. Tables, lists and drawings may scroll within themselves.
   */
  private static final String TOO_WIDE =
      """
      () => {
        const holder = document.querySelector('vaadin-app-layout')?.shadowRoot.querySelector('[part=content]');
        const scrolling = [document.documentElement, document.body, holder]
          .filter(place => place && place.scrollWidth > place.clientWidth)
          .map(place => `${place.tagName} scrolls sideways`);
        const scroller = '.table, vaadin-grid, bpmn-diagram, vaadin-tabs';
        const wide = [...document.querySelectorAll('body *')]
          .filter(element => !element.parentElement.closest(scroller))
          .filter(element => element.getBoundingClientRect().right > window.innerWidth + 0.5)
          .map(element => `${element.tagName}#${element.id}.${element.className} ends at `
            + Math.round(element.getBoundingClientRect().right));
        return [...scrolling, ...wide];
      }
      """;

  /** What paper would cut off: there nothing scrolls, neither down nor sideways. */
  private static final String CUT_OFF =
      """
      () => {
        const holder = document.querySelector('vaadin-app-layout')?.shadowRoot.querySelector('[part=content]');
        return [document.body, holder, ...document.querySelectorAll('.table')]
          .filter(place => place && getComputedStyle(place).overflowY !== 'visible')
          .filter(place => place.scrollHeight > place.clientHeight + 1)
          .concat([...document.querySelectorAll('.table table')]
            .filter(table => table.checkVisibility({contentVisibilityAuto: true}))
            .filter(table => table.getBoundingClientRect().right > window.innerWidth + 0.5))
          .map(place => `on paper: ${place.tagName} ${place.className || place.innerText.slice(0, 60)}`);
      }
      """;

  /** A sheet of A4 without its margins of 12 mm, at 96 points an inch. */
  private static final int PAPER_WIDE = 703;

  private static final int LOOKS_AT_PAPER = 100;

  private ScreenCheck() {}

  /** What is lost when this screen is printed. */
  static List<String> onPaper(Page page) {
    page.waitForFunction(STILL);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(PAPER_WIDE, HIGH);
    List<String> cut = cutOff(page);
    for (int i = 0; i < LOOKS_AT_PAPER && !cut.isEmpty(); i++) {
      // The menu goes aside a moment after the sheet became narrow.
      page.waitForTimeout(100);
      cut = cutOff(page);
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    page.setViewportSize(WIDE, HIGH);
    return cut;
  }

  private static List<String> cutOff(Page page) {
    return ((List<?>) page.evaluate(CUT_OFF)).stream().map(String::valueOf).toList();
  }

  static List<String> of(Page page) {
    page.waitForFunction(STILL);
    Stream<String> broken = brokenRules(page);
    Pictures.take(page, "wide");
    page.setViewportSize(320, 640);
    Stream<String> tooWide = tooWide(page).stream().map(what -> "at 320 pixels: " + what);
    Pictures.take(page, "narrow");
    page.setViewportSize(WIDE, HIGH);
    return Stream.concat(broken, tooWide).toList();
  }

  /** The menu takes a moment to go aside. */
  private static List<?> tooWide(Page page) {
    try {
      page.waitForFunction(
          "() => (" + TOO_WIDE + ")().length === 0",
          null,
          new Page.WaitForFunctionOptions().setTimeout(ASIDE_MILLIS));
      return List.of();
    } catch (TimeoutError stays) {
      return (List<?>) page.evaluate(TOO_WIDE);
    }
  }

  private static Stream<String> brokenRules(Page page) {
    // What keeps to the rules is not read here, and all of a screen's elements are long to write
    // out.
    AxeRunOptions brokenOnly = new AxeRunOptions();
    brokenOnly.setResultTypes(List.of("violations"));
    // There are no frames in our pages, so axe need not open windows of its own ("legacy").
    AxeBuilder axe =
        new AxeBuilder(page).options(brokenOnly).withTags(LEVEL_AA).setLegacyMode(true);
    return axe.analyze().getViolations().stream()
        .flatMap(
            rule ->
                rule.getNodes().stream()
                    .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml()));
  }
}
