package nl.rekenschap.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Invitations;
import nl.rekenschap.access.Keys;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.post.Post;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.testing.TestDatabase;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The same thing sent many times at once, steps that are not there yet or not one's own, and fields
 * that nobody offered, over HTTP to the running product.
 *
 * <p>Long because all of it is done to the same running product.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "server.address=127.0.0.1")
@ActiveProfiles({"demo", "roomtest"})
@ContextConfiguration(initializers = TestDatabase.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepsAttackProductIT {

  private static final CaseId JINC = ReportingSituation.JINC;
  private static final String PERIOD = "/api/v1/periods/2025-jinc-q1";
  private static final String FIGURES =
      """
      {"fields":{"ontmoetingen/bliksemstage":120,"ontmoetingen/sollicitatietraining":90,\
      "ontmoetingen/carriere-coach":40,"explanation":"Het ging goed."}}\
      """;

  @Autowired World world;
  @Autowired ReportingSituation situation;
  @Autowired AwardSituation awards;
  @Autowired Keys keys;
  @Autowired Invitations invitations;
  @Autowired Post post;
  @LocalServerPort int port;

  private final AtOnce hands = new AtOnce();
  private Wire wire = new Wire(0);
  private String key = "";
  private long heapBefore;

  @BeforeAll
  void the_product_is_up() throws IOException {
    wire = new Wire(port);
    Visit.of(port, "officer").window().to("workflow/list");
    heapBefore = Heap.used();
  }

  @BeforeEach
  void jinc_is_asked_for_figures() {
    world.clean();
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    key = "Authorization: Bearer " + world.as("jinc", () -> keys.make("Registratie")).secret();
  }

  @AfterAll
  void the_product_is_healthy_and_has_not_grown() throws IOException {
    hands.close();
    assertThat(wire.send("GET /actuator/health").body()).contains("\"status\":\"UP\"");
    assertThat(Visit.of(port, "officer").get("/workflow/list").status()).isEqualTo(200);
    assertThat(Heap.used() - heapBefore).as("bytes more").isLessThan(Heap.MOST_GROWTH);
  }

  // --- At once

  @Test
  @Tag("race")
  void a_submission_that_is_sent_eight_times_at_once_comes_in_once() throws Exception {
    draft(FIGURES);

    List<Answer> answers = hands.all(() -> submit(UUID.randomUUID().toString()));

    assertThat(statuses(answers)).containsEntry(true, 1L).containsEntry(false, AtOnce.HANDS - 1L);
    assertThat(count("reporting.submission")).isEqualTo(1);
  }

  @Test
  @Tag("race")
  void the_same_call_eight_times_at_once_is_one_call() throws Exception {
    draft(FIGURES);

    List<Answer> answers = hands.all(() -> submit("een-en-dezelfde"));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 409));
    assertThat(count("reporting.submission")).isEqualTo(1);
  }

  @Test
  @Tag("race")
  void an_award_that_is_approved_in_eight_windows_at_once_is_awarded_once() throws Exception {
    CaseId leergeld = awards.drafted("leergeld");
    TaskId task = world.task(leergeld, AwardTask.APPROVE_AWARD);
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < AtOnce.HANDS; i++) {
      Window window = Visit.of(port, "manager").window();
      window.to("award/approve/" + task);
      windows.add(window);
    }

    List<Window.Shown> shown = hands.each(windows, window -> window.press("approve"));

    assertThat(shown).allSatisfy(one -> assertThat(one.answer().status()).isEqualTo(200));
    assertThat(world.happened(leergeld)).filteredOn("award.event.approved"::equals).hasSize(1);
    assertThat(shown)
        .filteredOn(one -> one.says("De subsidie is verleend"))
        .as("who is told that it was done")
        .hasSize(1);
  }

  @Test
  @Tag("race")
  void a_recovery_code_that_is_used_eight_times_at_once_lets_in_once() throws Exception {
    Phone phone = phone("koeman-r");
    String code = phone.codes().getFirst();

    List<Answer> answers = hands.each(halfWay(phone), one -> one.code(code));

    assertThat(answers).filteredOn(Phone::isIn).hasSize(1);
  }

  @Test
  @Tag("race")
  void a_code_of_an_app_that_is_used_eight_times_at_once_lets_in_once() throws Exception {
    Phone phone = phone("koeman-c");
    List<Phone.HalfWay> half = halfWay(phone);
    String code = phone.code();

    List<Answer> answers = hands.each(half, one -> one.code(code));

    assertThat(answers).filteredOn(Phone::isIn).hasSize(1);
  }

  @Test
  @Tag("race")
  void an_invitation_that_is_accepted_in_eight_windows_at_once_makes_one_account()
      throws Exception {
    world.as(
        "jinc",
        () -> invitations.invite("Nieuw Iemand", "n@oefen.invalid", java.util.Set.of(Duty.EDITOR)));
    String link = newest("/invite/([A-Za-z0-9_-]{43})");
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < AtOnce.HANDS; i++) {
      Window window = Visit.nobody(port).window();
      window.to("invite/" + link);
      windows.add(window);
      typed(window, "id", "nieuw-" + i);
      typed(window, "password", "een lang wachtwoord 1");
    }

    hands.each(windows, window -> window.press("submit"));

    assertThat(
            world
                .owner()
                .sql("SELECT count(*) FROM access.person WHERE id LIKE 'nieuw-%'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  // --- Steps that are not there, or not one's own

  @Test
  @Tag("steps")
  void who_drafted_does_not_approve() throws Exception {
    CaseId leergeld = awards.drafted("leergeld");
    TaskId task = world.task(leergeld, AwardTask.APPROVE_AWARD);
    Window window = Visit.of(port, "officer").window();

    Window.Shown shown = window.to("award/approve/" + task);

    assertThat(shown.says("Verlening accorderen: ")).isFalse();
    assertThat(window.has("approve")).isFalse();
    assertThat(world.openTasks(leergeld)).contains("Task_ApproveAward");
  }

  @Test
  @Tag("steps")
  void a_button_of_a_screen_that_one_has_left_does_nothing() throws Exception {
    CaseId leergeld = awards.drafted("leergeld");
    Window window = Visit.of(port, "manager").window();
    window.to("award/approve/" + world.task(leergeld, AwardTask.APPROVE_AWARD));
    int approve = window.node("approve");
    window.to("workflow/list");

    window.click(approve);

    assertThat(world.openTasks(leergeld)).contains("Task_ApproveAward");
  }

  @Test
  @Tag("steps")
  void a_screen_that_was_opened_before_the_account_was_blocked_does_nothing_more()
      throws Exception {
    CaseId leergeld = awards.drafted("leergeld");
    world.person("manager-x", nl.rekenschap.access.Role.MANAGER);
    Window window = Visit.of(port, "manager-x").window();
    window.to("award/approve/" + world.task(leergeld, AwardTask.APPROVE_AWARD));
    world.owner().sql("UPDATE access.person SET active = false WHERE id = 'manager-x'").update();

    window.press("approve");

    assertThat(world.openTasks(leergeld)).contains("Task_ApproveAward");
  }

  @Test
  @Tag("steps")
  void who_only_reads_along_neither_types_nor_hands_in() throws Exception {
    world.contact("lezer", "jinc", Duty.READER);
    Window window = Visit.of(port, "lezer").window();
    window.to("reporting/submit/" + world.task(JINC, ReportingTask.SUBMIT_FIGURES));

    for (int node : window.all()) {
      window.rpc(Window.sets(node, "value", "999"), Window.happens(node, "change"));
      window.click(node);
    }

    assertThat(count("reporting.submission")).isZero();
    assertThat(count("reporting.draft_value WHERE typed = '999'")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-jinc-q2", "2025-jinc-q4", "2024-jinc-q1", "2025-leergeld-q1"})
  @Tag("steps")
  void a_period_that_is_not_open_takes_nothing(String period) throws IOException {
    Answer answer =
        wire.send(
            "POST /api/v1/periods/" + period + "/submission",
            key,
            Visit.JSON,
            "Idempotency-Key: " + UUID.randomUUID(),
            "Content-Length: 0");

    assertThat(answer.status()).isIn(404, 409);
    assertThat(answer.body()).contains("\"detail\":\"").doesNotContain("Exception");
    assertThat(count("reporting.submission")).isZero();
  }

  // --- Fields that nobody offered

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"fields\":{},\"id\":\"2025-leergeld-q1\"}",
        "{\"fields\":{},\"state\":\"ACCEPTED\"}",
        "{\"fields\":{},\"provider\":\"leergeld\"}",
        "{\"fields\":{},\"roles\":[\"ADMINISTRATOR\"]}",
        "{\"fields\":{\"provider\":\"leergeld\"}}",
        "{\"fields\":{\"__proto__\":{\"state\":\"ACCEPTED\"}}}",
        "{\"fields\":{},\"@class\":\"javax.script.ScriptEngineManager\"}",
        "{\"fields\":{},\"fields\":{\"state\":\"x\"}}"
      })
  @Tag("mass-assignment")
  void a_field_that_nobody_offered_is_refused_and_changes_nothing(String json) throws IOException {
    String before = period();

    Answer answer = draft(json);

    assertThat(answer.status()).isIn(400, 409, 422);
    assertThat(answer.body())
        .contains("\"detail\":\"")
        .doesNotContain("Exception", "nl.rekenschap");
    assertThat(period()).isEqualTo(before);
  }

  @Test
  @Tag("mass-assignment")
  void a_login_with_more_fields_gives_no_more_rights() throws IOException {
    Answer page = wire.send("GET /login");
    Answer in =
        wire.send(
            "POST /login",
            ("username=jinc&password=demo&role=ADMINISTRATOR&authorities=ROLE_ADMINISTRATOR&active="
                    + "true&person.roles=ADMINISTRATOR&_csrf="
                    + Visit.encoded(page.token()))
                .getBytes(StandardCharsets.US_ASCII),
            Visit.FORM,
            "Cookie: " + page.cookie("session").orElseThrow());

    assertThat(in.status()).isEqualTo(302);
    assertThat(
            world
                .owner()
                .sql(
                    "SELECT string_agg(role, ',') FROM access.person_role WHERE person_id = 'jinc'")
                .query(String.class)
                .single())
        .isEqualTo("PROVIDER_CONTACT");
  }

  @Test
  @Tag("mass-assignment")
  void a_property_that_the_server_keeps_is_not_set_by_a_browser() throws Exception {
    world.contact("lezer-2", "jinc", Duty.READER);
    Window window = Visit.of(port, "lezer-2").window();
    window.to("reporting/submit/" + world.task(JINC, ReportingTask.SUBMIT_FIGURES));

    for (int node : window.all()) {
      for (String property : List.of("disabled", "readonly", "invalid", "hidden")) {
        window.rpc(
            "{\"type\":\"mSync\",\"node\":%d,\"feature\":1,\"property\":\"%s\",\"value\":false}"
                .formatted(node, property));
      }
    }
    for (int node : window.all()) {
      window.rpc(Window.sets(node, "value", "998"), Window.happens(node, "change"));
      window.click(node);
    }

    assertThat(window.has("submit")).as("a button to hand in with").isFalse();
    assertThat(count("reporting.submission")).isZero();
    assertThat(count("reporting.draft_value WHERE typed = '998'")).isZero();
  }

  // --- Ways in

  @Test
  @Tag("session")
  void each_try_to_come_in_has_its_line() throws IOException {
    Phone phone = phone("koeman-l");
    try (SecurityLines log = new SecurityLines()) {
      Answer page = wire.send("GET /login");
      wire.send(
          "POST /login",
          ("username=officer&password=fout&_csrf=" + Visit.encoded(page.token()))
              .getBytes(StandardCharsets.US_ASCII),
          Visit.FORM,
          "Cookie: " + page.cookie("session").orElseThrow());
      assertThat(log.taken()).containsExactly("refused login because=password address=127.0.0.1");

      Visit.of(port, "officer");
      assertThat(nameless(log)).containsExactly("login account=officer by=password");

      wire.send("GET " + PERIOD, "Authorization: Bearer geraden");
      assertThat(log.taken())
          .containsExactly("refused login by=key because=wrong address=127.0.0.1");

      phone.halfWay().code("000000");
      assertThat(log.taken())
          .containsExactly("refused code because=wrong account=koeman-l address=127.0.0.1");

      phone.halfWay().code(phone.codes().getFirst());
      assertThat(nameless(log)).containsExactly("login account=koeman-l by=second-step");
    }
  }

  /** Without the id by which other lines know that person. */
  private static List<String> nameless(SecurityLines log) {
    return log.taken().stream().map(line -> line.replaceFirst(" who=[0-9a-f]{12}$", "")).toList();
  }

  @Test
  @Tag("access")
  void each_way_to_ask_for_what_is_not_yours_has_one_line() throws IOException {
    String task = world.task(JINC, ReportingTask.SUBMIT_FIGURES).toString();
    Map<String, String> asked =
        Map.of(
            "reporting/submit/" + task,
            "object",
            "reporting/submit/00000000-0000-0000-0000-000000000000",
            "object",
            "reporting/submit/geen-nummer",
            "object",
            "workflow/list",
            "screen",
            "bestaat/niet",
            "screen");
    int number = 0;
    for (Map.Entry<String, String> each : asked.entrySet()) {
      String stranger = world.contact("vreemde-" + ++number, "leergeld", Duty.EDITOR);
      Visit visit = Visit.of(port, stranger);
      try (SecurityLines log = new SecurityLines()) {
        for (int i = 0; i < 3; i++) {
          visit.window().to(each.getKey());
        }
        assertThat(log.taken())
            .as(each.getKey())
            .singleElement()
            .asString()
            .startsWith("refused " + each.getValue() + " account=" + stranger + " at=")
            .doesNotContain("bestaat");
      }
    }
  }

  @Test
  @Tag("access")
  void a_program_that_is_refused_has_one_line_for_each_way() throws IOException {
    List<String> asked =
        List.of(
            "GET /api/v1/periods/00000000-0000-0000-0000-000000000000",
            "GET /api/v1/periods/geen-nummer",
            "GET /api/v1/bestaat-niet",
            "DELETE /api/v1/periods",
            "PUT " + PERIOD + "/draft");
    int number = 0;
    for (String each : asked) {
      String program = world.contact("programma-" + ++number, "leergeld", Duty.EDITOR);
      String theirs =
          "Authorization: Bearer " + world.as(program, () -> keys.make("Registratie")).secret();
      wire.send("GET /api/v1/periods", theirs);
      try (SecurityLines log = new SecurityLines()) {
        for (int i = 0; i < 3; i++) {
          assertThat(wire.send(each, theirs).status()).as(each).isBetween(400, 499);
        }
        assertThat(log.taken())
            .as(each)
            .singleElement()
            .asString()
            .startsWith("refused ")
            .contains("account=" + program);
      }
    }
  }

  // --- Doing

  private Phone phone(String person) throws IOException {
    world.contact(person, "jinc", Duty.EDITOR);
    Phone phone = Phone.of(port, person);
    // The code that set it counts no second time; here the next is not waited for.
    world.owner().sql("UPDATE access.second_step SET last_step = last_step - 10").update();
    return phone;
  }

  private static List<Phone.HalfWay> halfWay(Phone phone) throws IOException {
    List<Phone.HalfWay> half = new ArrayList<>();
    for (int i = 0; i < AtOnce.HANDS; i++) {
      half.add(phone.halfWay());
    }
    return half;
  }

  private static void typed(Window window, String id, String value) throws IOException {
    int node = window.node(id);
    window.rpc(Window.sets(node, "value", value), Window.happens(node, "change"));
  }

  private String newest(String expression) {
    String text = world.as("admin", () -> post.newest(1)).getFirst().text();
    var found = Pattern.compile(expression).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private Answer draft(String json) throws IOException {
    return wire.send(
        "PUT " + PERIOD + "/draft",
        json.getBytes(StandardCharsets.UTF_8),
        key,
        Visit.JSON,
        "If-Match: *");
  }

  private Answer submit(String once) throws IOException {
    return wire.send(
        "POST " + PERIOD + "/submission",
        key,
        Visit.JSON,
        "Idempotency-Key: " + once,
        "Content-Length: 0");
  }

  private static Map<Boolean, Long> statuses(List<Answer> answers) {
    return answers.stream()
        .collect(Collectors.partitioningBy(a -> a.status() < 300, Collectors.counting()));
  }

  private int count(String rows) {
    return world.owner().sql("SELECT count(*) FROM " + rows).query(Integer.class).single();
  }

  private String period() {
    return world
        .owner()
        .sql("SELECT p::text FROM reporting.period p WHERE id = '2025-jinc-q1'")
        .query(String.class)
        .single();
  }
}
