package nl.rekenschap.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** What keeps a screen from somebody: broken rules of WCAG 2.2 A and AA, and a small telephone. */
final class ScreenCheck {

  private static final List<String> LEVEL_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final int WIDE = 1280;
  private static final int HIGH = 900;

  private static final String STILL =
      "() => document.getAnimations().every(animation => animation.playState !== 'running')";

  /** What reaches over the right edge of the page or of the part that holds the screens. */
  private static final String TOO_WIDE =
      """
      () => {
        const holder = document.querySelector('vaadin-app-layout')?.shadowRoot.querySelector('[content]');
        const places = [document.documentElement, document.body, holder].filter(Boolean);
        if (places.every(place => place.scrollWidth <= place.clientWidth)) {
          return [];
        }
        const scrolls = element => element.closest('.table, vaadin-grid, bpmn-diagram, vaadin-tabs');
        const right = element => Math.round(element.getBoundingClientRect().right);
        return [...document.querySelectorAll('body *')]
          .filter(element => right(element) > window.innerWidth && !scrolls(element.parentElement))
          .map(element => `${element.tagName}#${element.id}.${element.className} ends at ${right(element)}`)
          .concat('scrolls sideways');
      }
      """;

  private ScreenCheck() {}

  static List<String> of(Page page) {
    page.waitForFunction(STILL);
    Stream<String> broken = brokenRules(page);
    page.setViewportSize(320, 640);
    List<?> tooWide = (List<?>) page.evaluate(TOO_WIDE);
    page.setViewportSize(WIDE, HIGH);
    return Stream.concat(broken, tooWide.stream().map(what -> "at 320 pixels: " + what)).toList();
  }

  private static Stream<String> brokenRules(Page page) {
    // There are no frames in our pages, so axe need not open windows of its own ("legacy").
    AxeBuilder axe = new AxeBuilder(page).withTags(LEVEL_AA).setLegacyMode(true);
    return axe.analyze().getViolations().stream()
        .flatMap(
            rule ->
                rule.getNodes().stream()
                    .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getHtml()));
  }
}
