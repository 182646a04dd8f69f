package nl.rekenschap.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.rekenschap.access.Keys;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.testing.TestDatabase;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The product behind a port, and somebody who sends what no browser would. Each attack gets its
 * refusal, tells the attacker nothing, and leaves a healthy product that has not grown.
 *
 * <p>Long because each way in is tried against the same running product.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "server.address=127.0.0.1")
@ActiveProfiles({"demo", "roomtest"})
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackProductIT {

  private static final long MOST_GROWTH = 64L << 20;
  private static final String PERIOD = "/api/v1/periods/2025-jinc-q1";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String JSON = "Content-Type: application/json";
  private static final Set<Integer> REFUSED = Set.of(0, 302, 400, 401, 403, 404, 405, 414, 431);

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired Keys keys;
  @LocalServerPort int port;

  private Wire wire = new Wire(0);
  private String jinc = "";
  private String leergeld = "";
  private long heapBefore;
  private Answer last = new Answer(0, List.of(), "");
  private int submissions;

  @BeforeAll
  void the_product_is_up_and_jinc_is_asked_for_figures() throws IOException {
    wire = new Wire(port);
    world.clean();
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    jinc = world.as("jinc", () -> keys.make("Registratie")).secret();
    leergeld = world.as("leergeld", () -> keys.make("Registratie")).secret();
    get("/login");
    heapBefore = heap();
  }

  @BeforeEach
  void nothing_was_sent_yet() {
    last = new Answer(0, List.of(), "");
  }

  @AfterEach
  void the_answer_tells_nothing_of_how_it_is_made() {
    assertThat(last.status()).isLessThan(500);
    assertThat(last.body())
        .doesNotContain(
            "Exception", "org.springframework", "nl.rekenschap", "java.lang", "camunda", "Tomcat");
    assertThat(last.all("Server")).isEmpty();
    assertThat(last.all("X-Powered-By")).isEmpty();
    assertThat(last.all("X-Injected")).isEmpty();
  }

  @AfterAll
  void the_product_is_healthy_and_has_not_grown() throws IOException {
    assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"");
    assertThat(heap() - heapBefore).as("bytes more than before").isLessThan(MOST_GROWTH);
  }

  // --- Ways around the login

  @Tag("access")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/workflow/list",
        "/subsidy/2025-jinc",
        "/payment/orders",
        "/council/report/2025",
        "/provider/people",
        "/workflow/operations",
        "/workflow/list/",
        "/workflow/list;jsessionid=1",
        "//workflow/list",
        "/WORKFLOW/LIST",
        "/open;/council",
        "/open/council/../../workflow/list",
        "/open/council/..;/..;/workflow/list",
        "/open/council/..%2f..%2fworkflow/list",
        "/open/council/%2e%2e/%2e%2e/workflow/list",
        "/open/council/..%5c..%5cworkflow%5clist",
        "/open/council/%252e%252e/workflow/list",
        "/api/v1/../../workflow/list",
        "/..%c0%af..%c0%afetc/passwd",
        "/login%00.html",
        "/actuator",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/loggers",
        "/actuator/health/../env",
        "/engine-rest/engine",
        "/camunda/app/cockpit",
        "/h2-console",
        "/.git/config",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/application.properties",
        "/VAADIN/config/flow-build-info.json",
        "/VAADIN/../application.properties",
        "/api/v1/periods",
        "/api/v1/periods/2025-jinc-q1/receipt"
      })
  void nobody_gets_further_than_the_login(String path) throws IOException {
    get(path);

    assertThat(last.status()).isIn(REFUSED);
    last.one("Location").ifPresent(to -> assertThat(to).endsWith("/login"));
    assertThat(last.body()).doesNotContain("JINC", "spring.datasource", "productionMode");
  }

  @Tag("access")
  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "FOO"})
  void another_method_is_no_way_in(String method) throws IOException {
    last = wire.send(method + " /workflow/list", "Cookie: wie=ben");

    assertThat(last.status()).isIn(0, 302, 400, 403, 405);
    assertThat(last.body()).doesNotContain("wie=ben");
  }

  // --- What stands in a header

  @Tag("headers")
  @Test
  void another_host_in_a_header_leads_nobody_there() throws IOException {
    last =
        wire.send(
            "GET /workflow/list",
            "X-Forwarded-Host: kwaad.example",
            "X-Forwarded-Proto: https",
            "Forwarded: host=kwaad.example;proto=https",
            "X-Original-URL: /open/council",
            "X-Rewrite-URL: /open/council");

    assertThat(last.status()).isEqualTo(302);
    assertThat(last.one("Location").orElseThrow()).doesNotContain("kwaad");
  }

  @Tag("headers")
  @Test
  void a_sender_who_says_he_is_this_machine_is_not_believed() throws IOException {
    last = wire.send("GET /actuator/env", "X-Forwarded-For: 127.0.0.1", "X-Real-IP: 127.0.0.1");

    assertThat(last.status()).isEqualTo(403);
  }

  @Tag("headers")
  @Test
  void another_method_in_a_header_is_not_believed() throws IOException {
    last =
        wire.send(
            "GET " + PERIOD, bearer(leergeld), "X-HTTP-Method-Override: DELETE", "X-Method: PUT");

    assertThat(last.status()).isEqualTo(404);
  }

  @Tag("headers")
  @Test
  void a_head_without_end_is_cut_off() throws IOException {
    last = wire.send("GET /login", "X-Lang: " + "a".repeat(100_000));

    assertThat(last.status()).isIn(0, 400, 431);
  }

  @Tag("headers")
  @Test
  void an_address_without_end_is_cut_off() throws IOException {
    last = wire.send("GET /open/council/" + "a".repeat(100_000));

    assertThat(last.status()).isIn(0, 400, 414, 431);
  }

  @Tag("headers")
  @Test
  void two_lengths_are_no_request() throws IOException {
    last = wire.send("POST /login", FORM, "Content-Length: 5", "Content-Length: 50");

    assertThat(last.status()).isEqualTo(400);
  }

  @Tag("headers")
  @Test
  void a_request_within_a_request_is_not_served() throws IOException {
    String smuggled = "0\r\n\r\nGET /actuator/env HTTP/1.1\r\nHost: x\r\n\r\n";
    last =
        wire.raw(
            ("POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
                    + smuggled.length()
                    + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1),
            smuggled.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(last.status()).isIn(302, 400, 403);
    assertThat(last.body()).doesNotContain("HTTP/1.1 200");
  }

  @Tag("headers")
  @Test
  void a_line_end_in_an_address_makes_no_header() throws IOException {
    get("/subsidy/x%0d%0aX-Injected:%20ja");
    assertThat(last.status()).isIn(REFUSED);

    get("/login?continue=%0d%0aX-Injected:%20ja");
    assertThat(last.status()).isIn(200, 302, 400);
  }

  // --- Sessions

  @Tag("session")
  @Test
  void a_session_that_an_attacker_chose_is_not_the_one_that_logs_in() throws IOException {
    Answer page = wire.send("GET /login", "Cookie: session=0123456789ABCDEF0123456789ABCDEF");
    String before = page.cookie("session").orElseThrow();
    assertThat(before).doesNotContain("0123456789ABCDEF0123456789ABCDEF");

    last = login(page, before, "officer", "demo");

    assertThat(last.cookie("session").orElseThrow()).isNotEqualTo(before);
    assertThat(last.all("Set-Cookie"))
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
  }

  @Tag("session")
  @Test
  void who_logged_out_has_no_session_left_that_another_could_use() throws IOException {
    String session = session("officer");
    Answer home = wire.send("GET /workflow/list", "Cookie: " + session);
    assertThat(home.status()).isEqualTo(200);
    logout(session, home.token());

    last = wire.send("GET /workflow/list", "Cookie: " + session);

    assertThat(last.status()).isEqualTo(302);
  }

  @Tag("session")
  @Test
  void a_change_without_the_pages_token_or_with_anothers_is_refused() throws IOException {
    String session = session("officer");
    String foreign = get("/login").token();

    for (String token : List.of("", foreign)) {
      last = logout(session, token);

      assertThat(last.status()).isEqualTo(403);
    }
    assertThat(wire.send("GET /workflow/list", "Cookie: " + session).status()).isEqualTo(200);
  }

  @Tag("session")
  @ParameterizedTest
  @ValueSource(strings = {"Sec-Fetch-Site: cross-site", "Origin: https://kwaad.example"})
  void a_login_that_another_site_sends_is_refused_even_with_a_token(String header)
      throws IOException {
    Answer page = get("/login");

    last =
        wire.send(
            "POST /login",
            form("username=officer&password=demo&_csrf=" + encoded(page.token())),
            FORM,
            "Cookie: " + page.cookie("session").orElseThrow(),
            header);

    assertThat(last.status()).isEqualTo(403);
  }

  @Tag("session")
  @Test
  void a_screens_message_without_its_own_token_is_not_served() throws IOException {
    String session = session("officer");
    Answer screen = wire.send("GET /?v-r=init&location=agenda&query=", "Cookie: " + session);
    assertThat(screen.status()).isEqualTo(200);
    String ui = screen.found("\"v-uiId\"\\s*:\\s*(\\d+)");
    String token = screen.found("\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");

    last = message(session, ui, "geraden");
    Answer served = message(session, ui, token);

    assertThat(last.body()).contains("\"appError\"", "\"changes\":{}");
    assertThat(served.body()).contains("\"syncId\":").doesNotContain("appError", "sessionExpired");
  }

  @Tag("session")
  @Test
  void a_file_whose_address_was_guessed_is_not_there() throws IOException {
    String session = session("jinc");

    last =
        wire.send(
            "GET /VAADIN/dynamic/resource/0/5f3a0c62-0000-4000-8000-000000000000/x.pdf",
            "Cookie: " + session);

    assertThat(last.status()).isIn(403, 404);
  }

  // --- Words that could be code

  @Tag("injection")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "' OR '1'='1",
        "officer'--",
        "officer'; DROP TABLE access.person;--",
        "*)(uid=*))(|(uid=*",
        "${7*7}",
        "#{T(java.lang.Runtime).getRuntime().exec('id')}",
        "officer\r\n2026-01-01 INFO alles goed",
        "<script>alert(1)</script>"
      })
  void a_name_that_is_code_is_an_unknown_name(String name) throws IOException {
    Answer page = get("/login");

    last = login(page, page.cookie("session").orElseThrow(), name, "demo");

    assertThat(last.status()).isEqualTo(302);
    assertThat(last.one("Location").orElseThrow()).endsWith("/login?error");
  }

  @Tag("injection")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/open/council/2025'%20OR%20'1'='1",
        "/open/council/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/open/council/2025/1/cijfer/$%7B7*7%7D",
        "/open/council/2025/1/__$%7B7*7%7D__::x",
        "/open/council/2025/1/..%2F..%2Fetc%2Fpasswd",
        "/open/council/99999999999999999999",
        "/open/council/-1/-1"
      })
  void an_open_address_that_is_code_does_not_exist(String path) throws IOException {
    get(path);

    assertThat(last.status()).isIn(400, 404);
    assertThat(last.body()).doesNotContain("<script>alert", ">49<", " 49 ", "root:");
  }

  @Tag("injection")
  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"})
  void what_stands_behind_a_question_mark_is_not_written_into_the_page(String text)
      throws IOException {
    get("/login?error=" + encoded(text) + "&continue=" + encoded(text));

    assertThat(last.body()).doesNotContain(text);
  }

  // --- The interface for programs

  @Tag("access")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer geraden",
        "Bearer rk_0000000000000000_0000000000000000000000000000000000000000000",
        "Basic b2ZmaWNlcjpkZW1v",
        "Bearer ",
        "Bearer null",
        "Bearer ' OR '1'='1"
      })
  void a_key_that_was_guessed_opens_nothing(String key) throws IOException {
    last = wire.send("GET " + PERIOD, "Authorization: " + key);

    assertThat(last.status()).isIn(401, 429);
  }

  @Tag("access")
  @Test
  void a_key_in_the_address_is_no_key() throws IOException {
    get(PERIOD + "?access_token=" + jinc);

    assertThat(last.status()).isEqualTo(401);
  }

  @Tag("access")
  @Test
  void a_program_of_another_provider_sees_what_does_not_exist() throws IOException {
    Answer missing = wire.send("GET /api/v1/periods/2025-bestaatniet-q1", bearer(leergeld));

    last = wire.send("GET " + PERIOD, bearer(leergeld));

    assertThat(last.status()).isEqualTo(missing.status()).isEqualTo(404);
    assertThat(last.body().replace("2025-jinc-q1", "#"))
        .isEqualTo(missing.body().replace("2025-bestaatniet-q1", "#"));
  }

  @Tag("mass-assignment")
  @Test
  void fields_that_nobody_offered_are_refused() throws IOException {
    last =
        draft(
            "{\"fields\":{\"ontmoetingen/bliksemstage\":1,\"status\":\"ACCEPTED\","
                + "\"provider\":\"leergeld\"}}");

    assertThat(last.status()).isIn(400, 422);
  }

  @Tag("mass-assignment")
  @Test
  void a_version_of_the_record_cannot_be_set_from_outside() throws IOException {
    last = draft("{\"fields\":{},\"acceptedBy\":\"officer\",\"round\":9}");

    assertThat(last.status()).isIn(400, 422);
  }

  @Tag("steps")
  @Test
  void steps_cannot_be_skipped() throws IOException {
    last =
        wire.send(
            "POST /api/v1/periods/2025-jinc-q4/submission",
            bearer(jinc),
            JSON,
            "Idempotency-Key: vooruit",
            "Content-Length: 0");

    assertThat(last.status()).isIn(400, 404, 409, 422);
  }

  @Tag("injection")
  @Test
  void json_within_json_without_end_is_refused() throws IOException {
    last = draft("{\"fields\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}");

    assertThat(last.status()).isIn(400, 413);
  }

  @Tag("upload")
  @Test
  void more_than_fits_is_refused() throws IOException {
    last = draft("{\"fields\":{\"explanation\":\"" + "a".repeat(30 << 20) + "\"}}");

    assertThat(last.status()).isIn(0, 400, 413);
  }

  @Tag("injection")
  @Test
  void xml_with_an_entity_is_not_read() throws IOException {
    last =
        wire.send(
            "PUT " + PERIOD + "/draft",
            "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&f;</x>"
                .getBytes(StandardCharsets.UTF_8),
            bearer(jinc),
            "Content-Type: application/xml",
            "If-Match: *");

    assertThat(last.status()).isIn(400, 415);
    assertThat(last.body()).doesNotContain("root:");
  }

  @Tag("injection")
  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1", "NaN", "\"=1+1\"", "99999999999999999999999999"})
  void a_number_that_is_none_is_refused_or_named_when_it_is_handed_in(String number)
      throws IOException {
    last = draft(bliksemstages(number));

    if (last.status() == 200) {
      last = submission();
      assertThat(last.body()).contains("ontmoetingen/bliksemstage");
    }
    assertThat(last.status()).isIn(400, 422);
  }

  @Tag("access")
  @Test
  void a_number_is_not_among_what_is_wrong_when_it_is_one() throws IOException {
    assertThat(draft(bliksemstages("120")).status()).isEqualTo(200);

    last = submission();

    assertThat(last.status()).as("the others are not there yet").isEqualTo(422);
    assertThat(last.body())
        .contains("ontmoetingen/carriere-coach")
        .doesNotContain("ontmoetingen/bliksemstage");
  }

  private static String bliksemstages(String number) {
    return "{\"fields\":{\"ontmoetingen/bliksemstage\":" + number + "}}";
  }

  private Answer submission() throws IOException {
    return wire.send(
        "POST " + PERIOD + "/submission",
        bearer(jinc),
        JSON,
        "Idempotency-Key: inzending-" + submissions++,
        "Content-Length: 0");
  }

  @Tag("upload")
  @Test
  void a_bomb_of_a_question_to_everybody_is_refused() throws IOException {
    last =
        wire.send(
            "POST /api/v1/terms/calculate",
            ("{\"a\":" + "1".repeat(2_000_000) + "}").getBytes(StandardCharsets.UTF_8),
            JSON);

    assertThat(last.status()).isIn(400, 413);
  }

  // --- What each answer says to the browser

  static Stream<String> pages() {
    return Stream.of(
        "/login",
        "/workflow/list",
        "/open/council",
        "/bestaat-niet",
        "/actuator/health",
        "/api/v1/periods",
        "/error");
  }

  @Tag("headers")
  @ParameterizedTest
  @MethodSource("pages")
  void every_answer_says_what_the_browser_must_keep_to(String path) throws IOException {
    get(path);
    assertThat(last.one("X-Content-Type-Options")).contains("nosniff");
    assertThat(last.one("X-Frame-Options")).contains("DENY");
    assertThat(last.one("Referrer-Policy")).contains("same-origin");
    assertThat(last.one("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(last.one("Cross-Origin-Resource-Policy")).contains("same-origin");
    assertThat(last.one("Permissions-Policy").orElseThrow()).contains("camera=()");
    assertThat(last.one("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'none'")
        .doesNotContain("script-src 'unsafe-inline'", "*");
  }

  @Tag("headers")
  @Test
  void scripts_of_a_screen_bear_a_word_that_is_never_used_twice() throws IOException {
    String once = get("/login").one("Content-Security-Policy").orElseThrow();
    String word = once.replaceAll(".*'nonce-([^']+)'.*", "$1");

    last = get("/login");

    assertThat(word).hasSize(24);
    assertThat(last.one("Content-Security-Policy").orElseThrow()).doesNotContain(word);
    assertThat(last.body().toLowerCase(Locale.ROOT).split("<script").length).isGreaterThan(1);
    assertThat(last.body()).doesNotContainPattern("<script(?![^>]*nonce=)");
  }

  @Tag("headers")
  @Test
  void nobody_is_named_for_reports_of_weaknesses_until_the_municipality_does() throws IOException {
    get("/.well-known/security.txt");

    assertThat(last.status()).isEqualTo(404);
  }

  // --- Sending

  private Answer get(String path) throws IOException {
    last = wire.send("GET " + path);
    return last;
  }

  private Answer draft(String content) throws IOException {
    return wire.send(
        "PUT " + PERIOD + "/draft",
        content.getBytes(StandardCharsets.UTF_8),
        bearer(jinc),
        JSON,
        "If-Match: *");
  }

  /** What a screen sends when somebody pressed something. */
  private Answer message(String session, String ui, String token) throws IOException {
    return wire.send(
        "POST /?v-r=uidl&v-uiId=" + ui,
        "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":0,\"clientId\":0}"
            .formatted(token)
            .getBytes(StandardCharsets.UTF_8),
        JSON,
        "Cookie: " + session);
  }

  private Answer logout(String session, String token) throws IOException {
    return wire.send("POST /logout", form("_csrf=" + encoded(token)), FORM, "Cookie: " + session);
  }

  private Answer login(Answer page, String session, String name, String password)
      throws IOException {
    String fields =
        "username="
            + encoded(name)
            + "&password="
            + encoded(password)
            + "&_csrf="
            + encoded(page.token());
    return wire.send("POST /login", form(fields), FORM, "Cookie: " + session);
  }

  private String session(String person) throws IOException {
    Answer page = wire.send("GET /login");
    return login(page, page.cookie("session").orElseThrow(), person, "demo")
        .cookie("session")
        .orElseThrow();
  }

  private static byte[] form(String fields) {
    return fields.getBytes(StandardCharsets.US_ASCII);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String bearer(String key) {
    return "Authorization: Bearer " + key;
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
