package nl.rekenschap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.time.Duration;
import java.util.regex.Pattern;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.People;
import nl.rekenschap.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A screen is open, nobody touches it, and its session is ended elsewhere. */
@BrowserTest
class SessionEndBrowserIT {

  private static final double PATIENCE = Duration.ofSeconds(30).toMillis();

  @Autowired Access access;
  @Autowired People people;

  @Test
  void an_open_screen_whose_session_was_ended_no_longer_shows_what_it_showed(Visitors visitors) {
    Visitor officer = visitors.login("officer");
    officer.goTo("programme");
    assertThat(officer.page().locator("#logout")).isVisible();
    Visitor manager = visitors.login("manager");
    manager.goTo("programme");

    access.actingAs(
        new PersonId("admin"),
        () -> {
          people.endSessions(new PersonId("officer"));
          return true;
        });

    assertThat(officer.page())
        .hasURL(
            Pattern.compile(".*/login$"), new PageAssertions.HasURLOptions().setTimeout(PATIENCE));
    assertThat(officer.page().locator("#logout"))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
    assertThat(manager.page().locator("#logout")).isVisible();
  }
}
