package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Objects;
import java.util.Properties;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Cookie;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The addresses as a browser meets them. */
@RoomTest
class AddressesRoomIT {

  @Autowired private WebApplicationContext web;
  @Autowired private Environment settings;
  @Autowired private JdbcClient jdbc;
  private MockMvc browser;

  @BeforeEach
  void a_browser() {
    browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
  }

  @Test
  void the_right_password_lets_in_under_a_new_session() throws Exception {
    MockHttpSession before = new MockHttpSession();
    String idBefore = before.getId();
    MvcResult answer =
        browser
            .perform(
                post("/login")
                    .session(before)
                    .param("username", "officer")
                    .param("password", "demo")
                    .with(csrf()))
            .andReturn();

    assertThat(answer.getResponse().getStatus()).isEqualTo(302);
    assertThat(answer.getResponse().getRedirectedUrl()).doesNotContain("error");
    MockHttpSession after =
        (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession(false));
    assertThat(after.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
        .isNotNull();
    assertThat(after.getId()).isNotEqualTo(idBefore);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"officer", "wie-is-dat", "", "-", "-officer", "OFFICER", "' OR 1=1 --", "a\u0000"})
  void a_wrong_password_and_an_unknown_name_get_one_answer(String name) throws Exception {
    MvcResult answer =
        browser
            .perform(post("/login").param("username", name).param("password", "fout").with(csrf()))
            .andReturn();

    assertThat(answer.getResponse().getStatus()).isEqualTo(302);
    assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/login?error");
  }

  @Test
  void who_left_is_not_let_in_any_more() throws Exception {
    jdbc.sql("UPDATE access.person SET active = false WHERE id = 'controller'").update();
    try {
      MockHttpServletResponse answer =
          browser
              .perform(
                  post("/login")
                      .param("username", "controller")
                      .param("password", "demo")
                      .with(csrf()))
              .andReturn()
              .getResponse();

      assertThat(answer.getRedirectedUrl()).isEqualTo("/login?error");
    } finally {
      jdbc.sql("UPDATE access.person SET active = true WHERE id = 'controller'").update();
    }
  }

  @Test
  void passwords_are_kept_as_salted_hashes() {
    assertThat(jdbc.sql("SELECT password_hash FROM access.person").query(String.class).list())
        .isNotEmpty()
        .allMatch(hash -> hash.startsWith("{argon2}$argon2id$v=19$"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/iets",
        "/workflow/list",
        "/subsidy/2025-jinc",
        "/apis",
        "/opens/council",
        "/rehearsal",
        "/env"
      })
  void what_is_not_named_open_asks_for_a_login(String path) throws Exception {
    MockHttpServletResponse answer = browser.perform(get(path)).andReturn().getResponse();

    assertThat(answer.getStatus()).isIn(302, 401, 403);
    if (answer.getStatus() == 302) {
      assertThat(answer.getRedirectedUrl()).endsWith("/login");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/open",
        "/open/",
        "/open/unknown",
        "/open/council/",
        "/open/council/2025/details",
        "/api",
        "/api/v1/",
        "/api/v1/unknown",
        "/api/v1/programme",
        "/api/v1/programme/unknown",
        "/api/v1/programme/budget.csv/x",
        "/api/v2/programme"
      })
  void what_nobody_serves_below_open_and_api_is_not_found_and_shows_no_screen(String path)
      throws Exception {
    MvcResult result = browser.perform(get(path)).andReturn();

    assertThat(result.getResponse().getStatus()).isEqualTo(404);
    assertThat(result.getResponse().getForwardedUrl()).isNull();
    assertThat(result.getRequest().getSession(false)).isNull();
  }

  @Test
  void what_is_served_to_programs_and_not_named_open_wants_a_login_and_never_leads_to_one()
      throws Exception {
    for (MockHttpServletRequestBuilder ask :
        List.of(get("/api/v1/guarded"), post("/api/v1/guarded"))) {
      MvcResult result = browser.perform(ask).andReturn();

      assertThat(result.getResponse().getStatus()).isEqualTo(401);
      assertThat(result.getResponse().getRedirectedUrl()).isNull();
      assertThat(result.getRequest().getSession(false)).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/open/guarded", "/actuator", "/actuator/env", "/actuator/heapdump"})
  void what_is_not_named_among_the_open_addresses_is_denied(String path) throws Exception {
    assertThat(browser.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(403);
  }

  @Test
  void an_open_address_answers_only_what_it_was_made_for() throws Exception {
    assertThat(
            browser
                .perform(post("/api/v1/programme/budget.csv"))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 405, 418, 429, 500, 503})
  void a_program_is_told_its_error_as_a_problem(int status) throws Exception {
    MockHttpServletResponse answer =
        browser
            .perform(
                get("/error")
                    .accept("text/html")
                    .requestAttr("jakarta.servlet.error.request_uri", "/api/v1/unknown")
                    .requestAttr("jakarta.servlet.error.status_code", status))
            .andReturn()
            .getResponse();

    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    assertThat(answer.getContentAsString())
        .contains("\"status\":" + status)
        .doesNotContain("<", "Exception");
  }

  @Test
  void a_problem_is_in_dutch_unless_english_is_asked_for() throws Exception {
    assertThat(problem(429, null)).contains("Te veel verzoeken", "urn:rekenschap:problem:http.429");
    assertThat(problem(429, "fr, en;q=0.5")).contains("Too many requests");
    assertThat(problem(429, "nl, en;q=0.5")).contains("Te veel verzoeken");
    assertThat(problem(429, ";;;q=x")).contains("Te veel verzoeken");
    assertThat(problem(500, "en")).containsPattern("\"number\":\"\\d{6}\"").contains("number");
  }

  private String problem(int status, String language) throws Exception {
    MockHttpServletRequestBuilder asked =
        get("/error")
            .requestAttr("jakarta.servlet.error.request_uri", "/api/v1/unknown")
            .requestAttr("jakarta.servlet.error.status_code", status);
    return browser
        .perform(language == null ? asked : asked.header("Accept-Language", language))
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/open/council", "/api/v1/programme/budget.csv", "/actuator/health"})
  void open_addresses_run_no_script_are_not_framed_and_keep_no_session(String path)
      throws Exception {
    MvcResult result = browser.perform(get(path).secure(true)).andReturn();
    MockHttpServletResponse answer = result.getResponse();

    assertThat(answer.getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'none'")
        .doesNotContain("unsafe", "script-src");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=");
    assertThat(result.getRequest().getSession(false)).isNull();
  }

  @Test
  void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    Cookie cookie = Binder.get(settings).bind("server.servlet.session.cookie", Cookie.class).get();

    assertThat(cookie.getHttpOnly()).isTrue();
    assertThat(cookie.getSameSite()).isEqualTo(Cookie.SameSite.LAX);
    assertThat(settings.getProperty("server.servlet.session.timeout")).isEqualTo("60m");
  }

  /** This test runs in the rehearsal, which is reached without TLS. */
  @Test
  void outside_the_rehearsal_the_session_cookie_is_for_tls_only_and_no_sender_is_believed()
      throws Exception {
    Properties installation =
        PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));

    assertThat(installation)
        .containsEntry("server.servlet.session.cookie.secure", "true")
        .containsEntry("server.forward-headers-strategy", "none")
        .containsEntry("server.tomcat.remoteip.internal-proxies", "127.0.0.0/8, ::1/128")
        .doesNotContainKeys(
            "server.tomcat.remoteip.remote-ip-header", "server.tomcat.remoteip.protocol-header");
    assertThat(settings.getProperty("server.servlet.session.cookie.secure")).isEqualTo("false");
    assertThat(settings.getProperty("server.address")).isEqualTo("127.0.0.1");
  }

  @Test
  void an_error_page_tells_nothing_of_the_inside() throws Exception {
    MockHttpServletResponse answer =
        browser
            .perform(
                get("/error")
                    .requestAttr("jakarta.servlet.error.status_code", 500)
                    .requestAttr(
                        "jakarta.servlet.error.exception",
                        new IllegalStateException("select * from access.person")))
            .andReturn()
            .getResponse();

    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(answer.getContentAsString())
        .containsPattern("nummer \\d{6}")
        .doesNotContain("access.person", "IllegalState");
  }
}
