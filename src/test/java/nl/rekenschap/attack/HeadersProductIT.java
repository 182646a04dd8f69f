package nl.rekenschap.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.rekenschap.access.Keys;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.testing.TestDatabase;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * What the running product tells browsers and caches with each answer, and whom it believes (OWASP
 * ASVS 5.0, chapters 3, 4 and 7).
 *
 * <p>Long because all of it is asked of the same running product.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"server.address=127.0.0.1", "rekenschap.access.calls-per-minute=200"})
@ActiveProfiles({"demo", "roomtest"})
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
@Tag("headers")
class HeadersProductIT {

  private static final String PERIOD = "/api/v1/periods/2025-jinc-q1";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String ELSEWHERE = "https://kwaad.example";

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Keys keys;
  @LocalServerPort int port;

  private Wire wire = new Wire(0);
  private String key = "";

  @BeforeAll
  void the_product_is_up_and_jinc_has_a_key() {
    wire = new Wire(port);
    world.clean();
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    key = "Authorization: Bearer " + world.as("jinc", () -> keys.make("Registratie")).secret();
  }

  // --- Cookies and sessions

  @Test
  void there_is_one_cookie_and_it_is_the_sessions() throws IOException {
    Answer page = wire.send("GET /login");
    Answer in = login(page, "officer", "demo");

    for (Answer answer : List.of(page, in)) {
      assertThat(answer.all("Set-Cookie"))
          .isNotEmpty()
          .allSatisfy(
              cookie ->
                  assertThat(cookie)
                      .startsWith("session=")
                      .contains("Path=/", "HttpOnly", "SameSite=Lax")
                      .doesNotContain("Domain="));
    }
  }

  @Test
  void the_session_stands_in_no_address_and_no_page() throws IOException {
    Answer in = login(wire.send("GET /login"), "officer", "demo");
    String session = in.cookie("session").orElseThrow();
    Answer home = wire.send("GET /workflow/list", "Cookie: " + session);

    assertThat(in.one("Location").orElseThrow()).doesNotContain("jsessionid", "session=");
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.body()).doesNotContain(session.substring("session=".length()));
  }

  @Test
  void sessions_are_long_and_never_the_same() throws IOException {
    Set<String> sessions = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      sessions.add(wire.send("GET /login").cookie("session").orElseThrow());
    }

    assertThat(sessions)
        .hasSize(20)
        .allSatisfy(session -> assertThat(session).matches("session=[0-9A-F]{32,}"));
  }

  @Test
  void a_link_changes_nothing() throws IOException {
    String session = session("officer");

    wire.send("GET /logout", "Cookie: " + session);
    wire.send("HEAD /logout", "Cookie: " + session);

    assertThat(wire.send("GET /workflow/list", "Cookie: " + session).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site"})
  void what_a_screen_sends_from_another_site_is_refused_whatever_its_token(String from)
      throws IOException {
    String session = session("officer");
    Answer screen = wire.send("GET /?v-r=init&location=agenda&query=", "Cookie: " + session);
    String message =
        "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":0,\"clientId\":0}"
            .formatted(screen.found("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\""));

    Answer answer =
        wire.send(
            "POST /?v-r=uidl&v-uiId=" + screen.found("\"v-uiId\"\\s*:\\s*(\\d+)"),
            message.getBytes(StandardCharsets.UTF_8),
            "Content-Type: application/json",
            "Cookie: " + session,
            from);

    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void after_login_nobody_is_led_elsewhere() throws IOException {
    for (String asked : List.of("?continue=" + ELSEWHERE, "?redirect=//kwaad.example")) {
      Answer page = wire.send("GET /login" + asked, "Referer: " + ELSEWHERE);

      Answer in = login(page, "officer", "demo");

      assertThat(in.status()).isEqualTo(302);
      assertThat(in.one("Location").orElseThrow()).doesNotContain("kwaad");
    }
  }

  @Test
  void a_parameter_that_comes_twice_opens_nothing() throws IOException {
    Answer page = wire.send("GET /login");
    String fields =
        "username=wie-is-dat&username=officer&password=fout&password=demo&_csrf="
            + encoded(page.token());

    Answer answer =
        wire.send(
            "POST /login",
            fields.getBytes(StandardCharsets.US_ASCII),
            FORM,
            "Cookie: " + page.cookie("session").orElseThrow());

    assertThat(answer.one("Location").orElseThrow()).endsWith("/login?error");
  }

  // --- What a browser and a cache are told

  @Test
  void the_policy_of_a_screen_is_as_strict_as_its_engine_allows() throws IOException {
    String policy = wire.send("GET /login").one("Content-Security-Policy").orElseThrow();

    assertThat(policy)
        .contains(
            "default-src 'self'",
            "script-src 'nonce-",
            "'strict-dynamic'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'")
        .doesNotContain("http:", "https:", "*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/openapi.json", "/api/v1/programme/budget.csv", "/api/v1/periods", PERIOD})
  void an_answer_for_programs_runs_nothing_in_a_browser(String path) throws IOException {
    Answer answer = wire.send("GET " + path, key);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.one("Content-Type").orElseThrow()).doesNotContain("html");
    assertThat(answer.one("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.one("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "form-action 'none'", "frame-ancestors 'none'")
        .doesNotContain("script-src", "unsafe");
  }

  static Stream<String> refusals() {
    return Stream.of(
        "401 GET /api/v1/periods",
        "403 GET /actuator/env",
        "302 POST /login",
        "404 GET /open/council/1900",
        "404 GET /api/v1/unknown",
        "405 DELETE /open/council",
        "302 GET /workflow/list");
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusals_bear_the_same_rules(String refusal) throws IOException {
    Answer answer = wire.send(refusal.substring(4));

    assertThat(answer.status()).isEqualTo(Integer.parseInt(refusal.substring(0, 3)));
    assertThat(answer.one("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.one("Referrer-Policy")).contains("same-origin");
    assertThat(answer.one("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'none'");
    assertThat(answer.one("Cache-Control").orElse("no-store")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login",
        "/open/council",
        "/open/council/1900",
        "/actuator/health",
        "/api/v1/openapi.json",
        "/api/v1/programme/budget.csv",
        "/api/v1/unknown",
        "/error"
      })
  void every_answer_says_its_type_and_its_charset(String path) throws IOException {
    Answer answer = wire.send("GET " + path);

    assertThat(answer.body()).isNotEmpty();
    String type = answer.one("Content-Type").orElseThrow().toLowerCase(Locale.ROOT);
    assertThat(type.startsWith("text/") ? type.replace(" ", "") : "charset=utf-8")
        .contains("charset=utf-8");
  }

  @Test
  void what_is_for_one_person_is_kept_by_no_cache() throws IOException {
    Answer screen = wire.send("GET /workflow/list", "Cookie: " + session("officer"));
    Answer program = wire.send("GET " + PERIOD, key);

    assertThat(screen.one("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(program.one("Cache-Control").orElseThrow()).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/open/council", "/api/v1/openapi.json", PERIOD, "/actuator/health"})
  void no_other_site_may_read_an_answer(String path) throws IOException {
    for (String method : List.of("GET ", "OPTIONS ")) {
      Answer answer =
          wire.send(
              method + path,
              key,
              "Origin: " + ELSEWHERE,
              "Access-Control-Request-Method: GET",
              "Access-Control-Request-Headers: authorization");

      assertThat(answer.headers())
          .noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }
  }

  // --- Who is believed, and what is not told

  @Test
  void forwarded_headers_of_a_stranger_count_for_nothing() throws IOException {
    Answer answer =
        wire.send(
            "GET /actuator/health",
            "X-Forwarded-Proto: https",
            "Forwarded: for=1.2.3.4;proto=https");
    assertThat(answer.one("Strict-Transport-Security")).isEmpty();

    int status = 0;
    for (int i = 0; i < 40 && status != 429; i++) {
      status =
          wire.send(
                  "GET " + PERIOD, "Authorization: Bearer geraden", "X-Forwarded-For: 10.0.0." + i)
              .status();
    }
    assertThat(status).as("wrong keys are counted by who sends them").isEqualTo(429);
  }

  @Test
  void a_key_that_asks_all_the_time_must_wait_and_others_need_not() throws IOException {
    String busy = world.as("jinc", () -> keys.make("Op hol")).secret();
    Answer answer = wire.send("GET " + PERIOD, "Authorization: Bearer " + busy);
    assertThat(answer.status()).isEqualTo(200);
    for (int i = 0; i < 400 && answer.status() == 200; i++) {
      answer = wire.send("GET " + PERIOD, "Authorization: Bearer " + busy);
    }

    assertThat(answer.status()).isEqualTo(429);
    assertThat(Integer.parseInt(answer.one("Retry-After").orElseThrow())).isBetween(1, 60);
    assertThat(answer.one("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(wire.send("GET " + PERIOD, key).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/VAADIN/push", "/?v-r=push", "/open/council"})
  void no_socket_is_opened(String path) throws IOException {
    Answer answer =
        wire.send(
            "GET " + path,
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Origin: " + ELSEWHERE);

    assertThat(answer.status()).isNotEqualTo(101);
    assertThat(answer.one("Sec-WebSocket-Accept")).isEmpty();
  }

  @Test
  void health_says_no_causes() throws IOException {
    assertThat(wire.send("GET /actuator/health").body())
        .contains("\"status\":\"UP\"")
        .doesNotContain("components", "details", "PostgreSQL", "diskSpace");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/error?trace=true&message=true&errors=true", "/api/v1/unknown?trace=true&debug"})
  void a_debug_switch_switches_nothing(String path) throws IOException {
    Answer answer = wire.send("GET " + path);

    assertThat(answer.body()).doesNotContain("Exception", "\tat ", "\"trace\"", "nl.rekenschap");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/assets/", "/VAADIN/", "/VAADIN/build/", "/icon/", "/open/", "/META-INF/"})
  void no_folder_is_listed(String path) throws IOException {
    Answer answer = wire.send("GET " + path);

    assertThat(answer.body())
        .doesNotContain("Index of", "Directory", "passport.css", "work-list", "MANIFEST", "<li>");
  }

  @Test
  void nobody_writes_a_line_of_the_log(CapturedOutput said) throws IOException {
    String line = "2026-01-01T00:00:00Z INFO alles goed";

    login(wire.send("GET /login"), "officer\r\n" + line, "demo");
    wire.send("GET " + PERIOD, "Authorization: Bearer x%0d%0a" + line);
    wire.send("GET /open/council/x%0d%0a" + encoded(line));

    assertThat(said.getAll().lines()).noneMatch(one -> one.startsWith("2026-01-01T00:00:00Z"));
  }

  // --- Sending

  private String session(String person) throws IOException {
    return login(wire.send("GET /login"), person, "demo").cookie("session").orElseThrow();
  }

  private Answer login(Answer page, String name, String password) throws IOException {
    String fields =
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(name), encoded(password), encoded(page.token()));
    return wire.send(
        "POST /login",
        fields.getBytes(StandardCharsets.US_ASCII),
        FORM,
        "Cookie: " + page.cookie("session").orElseThrow());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
