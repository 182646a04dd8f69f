package nl.rekenschap.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** What tests of logins do over and over. */
final class LocalBrowser {

  private LocalBrowser() {}

  /** Logs in by the password of the rehearsal. */
  static MockHttpSession enter(MockMvc browser, String account) throws Exception {
    return enter(browser, account, "demo");
  }

  static MockHttpSession enter(MockMvc browser, String account, String password) throws Exception {
    return (MockHttpSession)
        Objects.requireNonNull(
            browser
                .perform(
                    post("/login")
                        .param("username", account)
                        .param("password", password)
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession(false));
  }

  /** Whether a screen still opens in it. */
  static boolean isIn(MockMvc browser, MockHttpSession session) throws Exception {
    if (session.isInvalid()) {
      return false;
    }
    String to =
        browser
            .perform(get("/subsidy/home").session(session))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    return to == null || !to.endsWith("/login");
  }
}
