package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.testing.RoomTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What ends here when the other login says that a session ended there. */
@RoomTest
@ExtendWith(OutputCaptureExtension.class)
class OidcEndRoomIT {

  private static final String ISSUER = "https://login.example/realms/gemeente";
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

  @Autowired private WebApplicationContext web;
  @Autowired private OwnSessionStore sessions;
  @Autowired private AccessStore accounts;
  private MockMvc browser;

  @BeforeEach
  void a_browser() {
    browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
  }

  @Test
  void the_session_that_is_named_ends_and_no_other(CapturedOutput output) throws Exception {
    MockHttpSession named = in("officer", "sessie-1");
    MockHttpSession elsewhere = in("officer", "sessie-2");
    MockHttpSession local = in("officer", null, null);

    tell(ISSUER, null, "sessie-1", Instant.now());

    assertThat(isIn(named)).isFalse();
    assertThat(named.isInvalid()).isTrue();
    assertThat(isIn(elsewhere)).isTrue();
    assertThat(isIn(local)).isTrue();
    assertThat(output)
        .contains("sessions-ended account=officer because=identity-provider")
        .contains("session-ended account=officer because=ended");
  }

  @Test
  void that_name_of_a_session_at_another_login_is_another_session() throws Exception {
    MockHttpSession ours = in("officer", "sessie-1");

    tell("https://elders.example", null, "sessie-1", Instant.now());

    assertThat(isIn(ours)).isTrue();
  }

  @Test
  void a_token_that_names_no_session_ends_all_of_that_person_that_came_from_there()
      throws Exception {
    accounts.bind(new PersonId("officer"), OidcPeople.identity("staff", ISSUER, "wie"));
    MockHttpSession one = in("officer", "sessie-1");
    MockHttpSession two = in("officer", ISSUER, null);
    MockHttpSession local = in("officer", null, null);
    MockHttpSession manager = in("manager", "sessie-3");

    tell("https://elders.example", "wie", null, Instant.now());
    tell(ISSUER, "iemand-anders", null, Instant.now());
    assertThat(isIn(one)).isTrue();

    tell(ISSUER, "wie", null, Instant.now());

    assertThat(isIn(one)).isFalse();
    assertThat(isIn(two)).isFalse();
    assertThat(isIn(local)).isTrue();
    assertThat(isIn(manager)).isTrue();
  }

  @Test
  void a_token_that_is_sent_again_does_not_end_what_began_since() throws Exception {
    accounts.bind(new PersonId("officer"), OidcPeople.identity("staff", ISSUER, "wie"));
    Instant made = Instant.now().minusSeconds(1);
    MockHttpSession since = in("officer", "sessie-1");

    tell(ISSUER, "wie", null, made);

    assertThat(isIn(since)).isTrue();
  }

  @Test
  void without_another_login_nobody_is_heard_at_its_address() throws Exception {
    assertThat(
            browser
                .perform(post(OidcEnd.ADDRESS + "staff").param("logout_token", "iets"))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  // --- Words for the above

  /** As any node: what it knows of sessions is in the database. */
  private void tell(
      String issuer, @Nullable String subject, @Nullable String session, Instant made) {
    OidcLogoutToken.Builder token =
        OidcLogoutToken.withTokenValue("token")
            .issuer(issuer)
            .audience(List.of("rekenschap"))
            .issuedAt(made)
            .jti("1")
            .events(Map.of(EVENT, Map.of()));
    if (subject != null) {
      token.subject(subject);
    }
    if (session != null) {
      token.sessionId(session);
    }
    new OidcEnd(sessions, accounts)
        .logout(
            new MockHttpServletRequest("POST", OidcEnd.ADDRESS + "staff"),
            new MockHttpServletResponse(),
            new TestingAuthenticationToken(token.build(), ""));
  }

  private MockHttpSession in(String account, String sid) throws Exception {
    return in(account, ISSUER, sid);
  }

  private MockHttpSession in(String account, @Nullable String issuer, @Nullable String sid)
      throws Exception {
    MockHttpSession session = LocalBrowser.enter(browser, account);
    if (issuer != null) {
      session.setAttribute(
          OidcLogin.OUT, new OidcLogout.Out("", "token", new Elsewhere(issuer, sid)));
    }
    assertThat(isIn(session)).isTrue();
    return session;
  }

  private boolean isIn(MockHttpSession session) throws Exception {
    return LocalBrowser.isIn(browser, session);
  }
}
