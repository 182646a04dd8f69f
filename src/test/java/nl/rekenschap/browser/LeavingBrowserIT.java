package nl.rekenschap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.reporting.Draft;
import nl.rekenschap.reporting.Reporting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody types and is gone at once, before a pause in typing has sent anything. */
@BrowserTest
class LeavingBrowserIT {

  private static final PeriodId SECOND = new PeriodId("2025-jinc-q2");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  // The requests of the screen itself get lost, as they may when a page goes away.
  private static final String ONLY_WHAT_LEAVES = "XMLHttpRequest.prototype.send = () => {}";

  @Autowired Reporting reporting;

  @Test
  void what_was_typed_a_moment_before_the_page_went_away_is_kept(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.goTo("rehearsal");
    officer.pressAt("play");
    officer.readsInTheEnd("is afgespeeld");
    officer.timePassesTo("10-7-2025", "10 juli 2025");
    Visitor jinc = visitors.login("jinc");

    openForm(jinc);
    typeAndNoMore(jinc, "#ontmoetingen-bliksemstage input", "117");
    jinc.page().navigate("about:blank");
    isKept("ontmoetingen/bliksemstage", "117");

    openForm(jinc);
    assertThat(jinc.page().locator("#ontmoetingen-bliksemstage input")).hasValue("117");
    typeAndNoMore(jinc, "#explanation textarea", "Tot en met het laatste woord.");
    jinc.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
    isKept("explanation", "Tot en met het laatste woord.");
  }

  private static void openForm(Visitor jinc) {
    jinc.goTo("subsidy/home");
    jinc.goOnWith("kwartaal 2 2025");
  }

  private static void typeAndNoMore(Visitor jinc, String input, String text) {
    jinc.page().locator(input).click();
    jinc.settle();
    jinc.page().evaluate(ONLY_WHAT_LEAVES);
    jinc.page().keyboard().type(text);
  }

  private void isKept(String field, String text) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(typed()).containsEntry(field, text));
  }

  private Map<String, String> typed() {
    return Sight.whole(() -> reporting.draftOf(SECOND)).map(Draft::typed).orElse(Map.of());
  }
}
