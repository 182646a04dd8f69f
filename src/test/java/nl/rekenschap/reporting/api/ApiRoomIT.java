package nl.rekenschap.reporting.api;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rekenschap.access.Keys;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.ReportingSituation;
import nl.rekenschap.reporting.Source;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a registration system meets. */
@RoomTest
class ApiRoomIT {

  private static final String PERIOD = "/api/v1/periods/2025-jinc-q1";
  private static final String DRAFT = PERIOD + "/draft";
  private static final String RIGHT =
      """
      {"fields": {"ontmoetingen/bliksemstage": 120, "ontmoetingen/sollicitatietraining": "1045",
        "ontmoetingen/carriere-coach": 0, "explanation": "Het ging goed."}}
      """;
  private static final byte[] PDF = "%PDF-1.7 oefenbestand".getBytes(StandardCharsets.UTF_8);

  @Autowired private World world;
  @Autowired private ReportingSituation situation;
  @Autowired private Reporting reporting;
  @Autowired private Keys keys;
  @Autowired private JdbcClient jdbc;
  @Autowired private WebApplicationContext web;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping controllers;

  private MockMvc program;
  private DescriptionFile description;
  private String signatory = "";
  private String editor = "";
  private String foreign = "";

  @BeforeEach
  void jinc_is_asked_for_its_first_quarter() throws Exception {
    program = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    signatory = key("jinc");
    editor = key("jinc-invuller");
    foreign = key("leergeld");
    description =
        new DescriptionFile(
            program
                .perform(get("/api/v1/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
  }

  private String key(String person) {
    return world.as(person, () -> keys.make("Registratie")).secret();
  }

  @Test
  void the_description_names_every_address_and_no_other() {
    Set<String> served = new TreeSet<>();
    controllers
        .getHandlerMethods()
        .keySet()
        .forEach(
            mapping ->
                mapping
                    .getPatternValues()
                    .forEach(
                        path ->
                            mapping
                                .getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
    served.removeIf(address -> !address.contains("/api/v1/") || address.contains("guarded"));

    assertThat(description.addresses()).isEqualTo(served).hasSizeGreaterThan(10);
  }

  @Test
  void what_is_due_is_listed_for_the_own_organisation_only() throws Exception {
    JsonNode own = json(ask(get("/api/v1/periods"), editor), "Periods");
    assertThat(own.path("periods").valueStream().map(p -> p.path("id").stringValue()))
        .containsExactly("2025-jinc-q1", "2025-jinc-q2", "2025-jinc-q3", "2025-jinc-q4");
    JsonNode first = own.path("periods").get(0);
    assertThat(first.path("state").stringValue()).isEqualTo("OPEN");
    assertThat(first.path("due").stringValue()).matches("2025-0[4-5]-\\d\\d");
    assertThat(first.path("title").stringValue()).isNotBlank();

    JsonNode awaited = json(ask(get("/api/v1/periods?awaited=true"), editor), "Periods");
    assertThat(awaited.path("periods")).hasSize(1);
    assertThat(json(ask(get("/api/v1/periods"), foreign), "Periods").path("periods")).isEmpty();
  }

  @Test
  void the_form_tells_fields_units_targets_limits_and_rules() throws Exception {
    JsonNode form = json(ask(get(PERIOD), editor), "Form");
    JsonNode indicator = form.path("indicators").get(0);

    assertThat(indicator.path("code").stringValue()).isEqualTo("ontmoetingen");
    assertThat(indicator.path("kind").stringValue()).isEqualTo("COUNT");
    assertThat(indicator.path("target").path("value").longValue()).isEqualTo(1140);
    assertThat(indicator.path("limits").path("maximum").longValue()).isEqualTo(1_000_000);
    assertThat(indicator.path("fields").get(0).path("name").stringValue())
        .isEqualTo("ontmoetingen/bliksemstage");
    assertThat(form.path("rules").valueStream().map(rule -> rule.path("id").stringValue()))
        .contains("count.whole", "complete.value", "jump.outlier");
    assertThat(form.path("maySubmit").booleanValue()).isFalse();
    assertThat(json(ask(get(PERIOD), signatory), "Form").path("maySubmit").booleanValue()).isTrue();
  }

  @Test
  void figures_of_a_program_are_those_that_would_be_typed_and_name_the_call() throws Exception {
    MockHttpServletResponse kept = ask(put(DRAFT).header("If-Match", "\"0\""), RIGHT, editor);
    String call = json(kept, "Kept").path("call").stringValue();
    assertThat(kept.getHeader("ETag")).isEqualTo("\"1\"");
    JsonNode receipt = json(submit("eerste"), 201, "Receipt");

    Submission round = reporting.rounds(JINC_Q1).getFirst();
    assertThat(round.values())
        .extracting(Measurement::value)
        .containsExactly(
            new Measurement.Value.Count(120),
            new Measurement.Value.Count(1045),
            new Measurement.Value.Count(0));
    Source source = round.values().getFirst().source().orElseThrow();
    assertThat(source.kind()).isEqualTo(Source.Kind.API);
    assertThat(source.place()).isEqualTo(call).matches("API-\\d{6}");
    assertThat(source.by().value()).isEqualTo("jinc-invuller");
    assertThat(round.by().value()).isEqualTo("jinc");
    assertThat(receipt.path("contentHash").stringValue()).isEqualTo(round.contentHash());
    String byProgram = round.contentHash();
    assertThat(hashOfTheSameTyped()).isEqualTo(byProgram);
  }

  /** In another world with the same case the same figures are typed on the screen. */
  private String hashOfTheSameTyped() {
    world.clean();
    world.itIs("2025-01-10");
    situation.jincReports();
    world.timePassesTo("2025-04-02");
    situation.jincSubmits();
    return reporting.rounds(JINC_Q1).getFirst().contentHash();
  }

  @Test
  void the_receipt_is_read_as_json_and_as_pdf_once_there_is_one() throws Exception {
    assertProblem(ask(get(PERIOD + "/receipt"), signatory), 404, "kernel.notFound");
    ask(put(DRAFT).header("If-Match", "*"), RIGHT, signatory);
    MockHttpServletResponse handedIn = submit("eerste");

    assertThat(handedIn.getHeader("Location")).isEqualTo(PERIOD + "/receipt");
    JsonNode receipt = json(ask(get(PERIOD + "/receipt"), editor), "Receipt");
    assertThat(receipt).isEqualTo(JsonMapper.shared().readTree(text(handedIn)));
    MockHttpServletResponse paper = ask(get(PERIOD + "/receipt").accept("application/pdf"), editor);
    assertThat(paper.getContentType()).isEqualTo("application/pdf");
    assertThat(new String(paper.getContentAsByteArray(), 0, 4, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF");
    assertThat(json(ask(get(PERIOD), editor), "Form").path("period").path("state").stringValue())
        .isEqualTo("SUBMITTED");
  }

  @Test
  void a_draft_is_put_changed_and_read_as_json_and_csv() throws Exception {
    ask(put(DRAFT).header("If-Match", "\"0\""), RIGHT, editor);
    MockHttpServletResponse changed =
        ask(
            patch(DRAFT),
            "{\"version\": 1, \"fields\": {\"ontmoetingen/bliksemstage\": \"0121\","
                + " \"story/1#consent\": true, \"explanation\": null}}",
            editor);
    assertThat(json(changed, "Kept").path("version").longValue()).isEqualTo(2);

    MockHttpServletResponse read = ask(get(DRAFT), editor);
    assertThat(read.getHeader("ETag")).isEqualTo("\"2\"");
    assertThat(json(read, "Draft").path("fields"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"ontmoetingen/bliksemstage": "121", "ontmoetingen/carriere-coach": "0",
                     "ontmoetingen/sollicitatietraining": "1045", "story/1#consent": "ja"}
                    """));

    ask(
        put(DRAFT).header("If-Match", "\"2\""),
        "{\"fields\": {\"risks\": \"Geen, denk ik\"}}",
        editor);
    assertThat(text(ask(get(DRAFT).accept("text/csv"), editor)))
        .isEqualTo("field,value\r\nrisks,\"Geen, denk ik\"\r\n");
  }

  @Test
  void csv_of_a_spreadsheet_is_read_with_mark_quotes_and_semicolons() throws Exception {
    String csv =
        "\ufefffield;value\r\nontmoetingen/bliksemstage;120\r\n"
            + "explanation;\"Het ging; zei zij, \"\"goed\"\".\"\r\n";
    MockHttpServletResponse kept =
        send(
            put(DRAFT).header("If-Match", "\"0\""),
            "text/csv",
            csv.getBytes(StandardCharsets.UTF_8),
            editor);

    json(kept, "Kept");
    assertThat(
            json(ask(get(DRAFT), editor), "Draft").path("fields").path("explanation").stringValue())
        .isEqualTo("Het ging; zei zij, \"goed\".");
    MockHttpServletResponse wrong =
        send(
            patch(DRAFT).header("If-Match", "\"1\""),
            "text/csv",
            "field,value\na,b,c".getBytes(StandardCharsets.UTF_8),
            editor);
    assertThat(assertProblem(wrong, 400, "reporting.CsvFields.line").path("detail").stringValue())
        .contains("Regel 2");
    assertProblem(
        send(
            patch(DRAFT).header("If-Match", "\"1\""),
            "text/csv",
            new byte[] {'f', (byte) 0xff},
            editor),
        400,
        "reporting.Body.utf8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1.045,00\"", "\"1,5\"", "\"twaalf\"", "\"€ 5\"", "1e99", "\"1 045\""})
  void a_number_in_another_notation_is_refused_with_the_rule_of_the_screen(String value)
      throws Exception {
    MockHttpServletResponse answer =
        ask(
            patch(DRAFT).header("If-Match", "*"),
            "{\"fields\": {\"ontmoetingen/bliksemstage\": " + value + "}}",
            editor);

    JsonNode finding = assertProblem(answer, 422, "figures").path("findings").get(0);
    assertThat(finding.path("rule").stringValue()).isEqualTo("count.whole");
    assertThat(finding.path("field").stringValue()).isEqualTo("ontmoetingen/bliksemstage");
    assertThat(json(ask(get(DRAFT), editor), "Draft").path("fields")).isEmpty();
  }

  /** 1.045 in JSON is a little more than one, whatever it looks like in Dutch. */
  @ParameterizedTest
  @ValueSource(strings = {"1.045", "\"1.045\"", "-1"})
  void a_point_is_before_decimals_and_never_between_thousands(String value) throws Exception {
    ask(
        patch(DRAFT).header("If-Match", "*"),
        "{\"fields\": {\"ontmoetingen/bliksemstage\": " + value + "}}",
        editor);
    JsonNode found = json(ask(post(PERIOD + "/check"), editor), "Findings");

    assertThat(found.path("maySubmit").booleanValue()).isFalse();
    assertThat(
            found
                .path("findings")
                .valueStream()
                .filter(f -> f.path("field").stringValue().equals("ontmoetingen/bliksemstage"))
                .map(f -> f.path("rule").stringValue()))
        .containsExactly(value.equals("-1") ? "count.negative" : "count.whole");
  }

  @Test
  void figures_can_be_checked_without_being_kept() throws Exception {
    JsonNode found = json(ask(post(PERIOD + "/check"), RIGHT, editor), "Findings");

    assertThat(found.path("maySubmit").booleanValue()).isTrue();
    assertThat(json(ask(get(DRAFT), editor), "Draft").path("version").longValue()).isZero();
    JsonNode english =
        JsonMapper.shared()
            .readTree(text(ask(post(PERIOD + "/check").header("Accept-Language", "en"), editor)));
    assertThat(english.path("findings").get(0).path("message").stringValue()).doesNotContain("Vul");
  }

  @Test
  void what_stands_in_the_way_of_handing_in_is_told_with_the_rules() throws Exception {
    JsonNode problem = assertProblem(submit("leeg"), 422, "figures");

    assertThat(problem.path("findings").valueStream().map(f -> f.path("rule").stringValue()))
        .contains("complete.value");
    description.assertFits("Problem", problem.toString());
    ask(put(DRAFT).header("If-Match", "*"), RIGHT, editor);
    assertThat(submit("leeg").getStatus()).as("a refused call leaves its key free").isEqualTo(201);
  }

  @Test
  void an_editors_key_hands_nothing_in() throws Exception {
    ask(put(DRAFT).header("If-Match", "*"), RIGHT, editor);
    MockHttpServletResponse answer =
        ask(post(PERIOD + "/submission").header("Idempotency-Key", "x"), editor);

    assertProblem(answer, 403, "access.duty.SIGNATORY");
    assertThat(reporting.rounds(JINC_Q1)).isEmpty();
  }

  @Test
  void after_handing_in_nothing_can_be_changed() throws Exception {
    ask(put(DRAFT).header("If-Match", "*"), RIGHT, signatory);
    submit("eerste");

    for (MockHttpServletRequestBuilder late :
        List.of(
            patch(DRAFT).header("If-Match", "*").contentType("application/json").content(RIGHT),
            post(PERIOD + "/check"),
            post(PERIOD + "/submission").header("Idempotency-Key", "nog-een"),
            post(PERIOD + "/evidence?field=explanation&name=a.pdf").header("Idempotency-Key", "f"),
            delete(PERIOD + "/evidence/2f0a8a5e-0000-0000-0000-000000000000"))) {
      assertProblem(ask(late, signatory), 409, "reporting.notOpen.submitted");
    }
    assertProblem(
        ask(post("/api/v1/periods/2025-jinc-q2/check"), signatory),
        409,
        "reporting.notOpen.planned");
  }

  @Test
  void two_who_change_one_field_both_stand_in_the_answer_and_nothing_is_kept() throws Exception {
    ask(put(DRAFT).header("If-Match", "\"0\""), RIGHT, signatory);
    MockHttpServletResponse answer =
        ask(
            patch(DRAFT).header("If-Match", "\"0\""),
            "{\"fields\": {\"ontmoetingen/sollicitatietraining\": 7, \"risks\": \"Geen\"}}",
            editor);

    JsonNode problem = assertProblem(answer, 409, "conflict");
    description.assertFits("Problem", problem.toString());
    JsonNode conflict = problem.path("conflicts").get(0);
    assertThat(problem.path("conflicts")).hasSize(1);
    assertThat(conflict.path("mine").stringValue()).isEqualTo("7");
    assertThat(conflict.path("theirs").path("value").stringValue()).isEqualTo("1045");
    assertThat(problem.path("version").longValue()).isEqualTo(1);
    assertThat(json(ask(get(DRAFT), editor), "Draft").path("fields").has("risks")).isFalse();

    JsonNode others =
        json(
            ask(
                patch(DRAFT).header("If-Match", "\"0\""),
                "{\"fields\": {\"risks\": \"Geen\"}}",
                editor),
            "Kept");
    assertThat(others.path("others").valueStream().map(o -> o.path("field").stringValue()))
        .contains("ontmoetingen/sollicitatietraining");
  }

  @Test
  void a_version_that_is_not_there_overwrites_nothing() throws Exception {
    ask(put(DRAFT).header("If-Match", "\"0\""), RIGHT, signatory);

    assertProblem(
        ask(patch(DRAFT).header("If-Match", "\"2\""), "{\"fields\": {}}", editor),
        412,
        "reporting.DraftApi.unknownVersion");
  }

  @Test
  void a_signatory_signs_for_the_version_that_was_read() throws Exception {
    ask(put(DRAFT).header("If-Match", "\"0\""), RIGHT, editor);
    ask(patch(DRAFT).header("If-Match", "\"1\""), "{\"fields\": {\"risks\": \"Geen\"}}", editor);

    assertProblem(
        ask(
            post(PERIOD + "/submission").header("Idempotency-Key", "a").header("If-Match", "\"1\""),
            signatory),
        409,
        "reporting.draft.changedSince");
    assertThat(
            ask(
                    post(PERIOD + "/submission")
                        .header("Idempotency-Key", "b")
                        .header("If-Match", "\"2\""),
                    signatory)
                .getStatus())
        .isEqualTo(201);
  }

  @Test
  void a_file_is_added_listed_and_taken_away() throws Exception {
    MockHttpServletResponse added = attach("lijst.pdf", "een", PDF);
    String id = json(added, 201, "Evidence").path("id").stringValue();

    JsonNode all = json(ask(get(PERIOD + "/evidence"), editor), "EvidenceList");
    assertThat(all.path("evidence").get(0).path("id").stringValue()).isEqualTo(id);
    assertProblem(ask(delete(PERIOD + "/evidence/" + id), foreign), 404, "kernel.notFound");
    assertThat(ask(delete(PERIOD + "/evidence/" + id), editor).getStatus()).isEqualTo(204);
    assertProblem(ask(delete(PERIOD + "/evidence/" + id), editor), 404, "kernel.notFound");
    assertProblem(ask(delete(PERIOD + "/evidence/geen-id"), editor), 404, "kernel.notFound");
    assertProblem(attach("lijst.exe", "twee", PDF), 422, "reporting.evidence.type");
    assertProblem(attach("lijst.png", "drie", PDF), 422, "reporting.evidence.disguised");
    assertThat(
            send(
                    post(PERIOD + "/evidence?field=explanation&name=a.pdf")
                        .header("Idempotency-Key", "g"),
                    "application/x-www-form-urlencoded",
                    PDF,
                    editor)
                .getStatus())
        .isEqualTo(415);
  }

  @Test
  void the_same_call_again_gets_the_same_answer_and_does_nothing() throws Exception {
    MockHttpServletResponse first = attach("lijst.pdf", "een", PDF);
    MockHttpServletResponse second = attach("lijst.pdf", "een", PDF);

    assertThat(second.getStatus()).isEqualTo(201);
    assertThat(text(second)).isEqualTo(text(first));
    assertThat(second.getHeader("Location")).isEqualTo(first.getHeader("Location"));
    assertThat(first.getHeader("Idempotent-Replayed")).isNull();
    assertThat(second.getHeader("Idempotent-Replayed")).isEqualTo("true");
    assertThat(files()).isEqualTo(1);
    assertProblem(attach("ander.pdf", "een", PDF), 422, "reporting.call.reused");
    assertThat(attach("lijst.pdf", "een", PDF, signatory).getStatus())
        .as("another person has other keys")
        .isEqualTo(201);
    ask(put(DRAFT).header("If-Match", "*").header("Idempotency-Key", "d"), RIGHT, editor);
    MockHttpServletResponse again =
        ask(put(DRAFT).header("If-Match", "*").header("Idempotency-Key", "d"), RIGHT, editor);
    assertThat(again.getHeader("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void a_receipt_that_did_not_arrive_is_asked_for_by_the_same_call() throws Exception {
    ask(put(DRAFT).header("If-Match", "*"), RIGHT, signatory);

    assertThat(text(submit("eerste"))).isEqualTo(text(submit("eerste")));
    assertThat(reporting.rounds(JINC_Q1)).hasSize(1);
  }

  @Test
  void two_that_arrive_at_once_do_it_once() throws Exception {
    ask(put(DRAFT).header("If-Match", "*"), RIGHT, signatory);
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(
          () -> {
            MockHttpServletResponse answer = submit("tegelijk");
            return answer.getStatus() + text(answer);
          });
    }
    Set<String> answers = new TreeSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<String> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).singleElement().asString().startsWith("201");
    assertThat(reporting.rounds(JINC_Q1)).hasSize(1);
    assertThat(world.happened(JINC)).filteredOn(what -> what.contains("submitted")).hasSize(1);
  }

  @Test
  void what_was_answered_is_forgotten_after_seven_days() throws Exception {
    attach("lijst.pdf", "een", PDF);
    world.itIs("2025-04-10");
    attach("tweede.pdf", "twee", PDF);

    assertThat(jdbc.sql("SELECT key FROM reporting.call_once").query(String.class).list())
        .containsExactly("twee");
    assertThat(attach("ander.pdf", "een", PDF).getStatus()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/draft", "/evidence", "/receipt"})
  void the_period_of_another_organisation_does_not_exist(String what) throws Exception {
    ask(put(DRAFT).header("If-Match", "*"), RIGHT, signatory);
    submit("eerste");
    MockHttpServletResponse theirs = ask(get(PERIOD + what), foreign);
    MockHttpServletResponse nobodys = ask(get("/api/v1/periods/2025-niets-q1" + what), foreign);

    assertProblem(theirs, 404, "kernel.notFound");
    assertThat(text(theirs).replace("2025-jinc-q1", ""))
        .isEqualTo(text(nobodys).replace("2025-niets-q1", ""));
    assertProblem(ask(get("/api/v1/periods/Geen Id!" + what), editor), 404, "kernel.notFound");
  }

  @Test
  void nobody_changes_the_period_of_another_organisation() throws Exception {
    assertProblem(ask(put(DRAFT).header("If-Match", "*"), RIGHT, foreign), 404, "kernel.notFound");
    assertProblem(ask(post(PERIOD + "/check"), foreign), 404, "kernel.notFound");
    assertProblem(attach("a.pdf", "een", PDF, foreign), 404, "kernel.notFound");
    assertProblem(
        ask(post(PERIOD + "/submission").header("Idempotency-Key", "x"), foreign),
        404,
        "kernel.notFound");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                              | reporting.SentDraft.json",
        "[]                                             | reporting.SentDraft.form",
        "{\"fields\": []}                               | reporting.SentDraft.form",
        "{\"fields\": {\"risks\": {}}}                  | reporting.SentDraft.form",
        "{\"field\": {}}                                | reporting.SentDraft.form",
        "{\"version\": \"1\", \"fields\": {}}           | reporting.SentDraft.form",
        "{\"fields\": {\"risks\": 1, \"risks\": 2}}     | reporting.SentDraft.json",
        "{\"version\": 3, \"fields\": {}}               | reporting.DraftApi.twoVersions"
      })
  void what_cannot_be_read_is_told(String body, String type) throws Exception {
    assertProblem(ask(put(DRAFT).header("If-Match", "\"0\""), body, editor), 400, type);
  }

  @Test
  void headers_that_must_be_there_are_asked_for() throws Exception {
    assertProblem(ask(put(DRAFT), RIGHT, editor), 428, "reporting.DraftApi.noVersion");
    assertProblem(
        ask(put(DRAFT).header("If-Match", "7"), RIGHT, editor), 400, "reporting.Asked.version");
    assertProblem(ask(post(PERIOD + "/submission"), signatory), 400, "reporting.Asked.key");
    assertProblem(
        ask(post(PERIOD + "/submission").header("Idempotency-Key", "met spatie"), signatory),
        422,
        "reporting.call.key");
    assertProblem(
        ask(post(PERIOD + "/evidence?name=a.pdf").header("Idempotency-Key", "a"), editor),
        400,
        "http.400");
    assertProblem(ask(get("/api/v1/periods?awaited=misschien"), editor), 400, "http.400");
  }

  @Test
  void a_field_that_the_form_does_not_have_is_named() throws Exception {
    MockHttpServletResponse answer =
        ask(patch(DRAFT).header("If-Match", "*"), "{\"fields\": {\"bezoekers\": 1}}", editor);

    assertThat(
            assertProblem(answer, 422, "reporting.field.unknown")
                .path("findings")
                .get(0)
                .path("field")
                .stringValue())
        .isEqualTo("bezoekers");
  }

  @Test
  void what_is_too_large_is_refused() throws Exception {
    byte[] large = new byte[1024 * 1024 + 1];
    assertProblem(
        send(put(DRAFT).header("If-Match", "*"), "application/json", large, editor),
        413,
        "reporting.Body.tooLarge");
    assertProblem(
        send(put(DRAFT).header("If-Match", "*"), "text/csv", new byte[5 * 1024 * 1024 + 1], editor),
        413,
        "reporting.Body.tooLarge");
    assertProblem(
        attach("a.pdf", "een", new byte[25 * 1024 * 1024 + 1]), 413, "reporting.Body.tooLarge");
  }

  @Test
  void another_form_or_method_is_refused_by_its_status() throws Exception {
    assertThat(send(put(DRAFT), "text/plain", PDF, editor).getStatus()).isEqualTo(415);
    assertThat(ask(post(DRAFT), editor).getStatus()).isEqualTo(405);
    assertThat(ask(get(DRAFT).accept("image/png"), editor).getStatus()).isEqualTo(406);
  }

  private long files() {
    return jdbc.sql("SELECT count(*) FROM dossier.document WHERE name LIKE '%.pdf'")
        .query(Long.class)
        .single();
  }

  private MockHttpServletResponse submit(String key) throws Exception {
    return ask(post(PERIOD + "/submission").header("Idempotency-Key", key), signatory);
  }

  private MockHttpServletResponse attach(String name, String key, byte[] file) throws Exception {
    return attach(name, key, file, editor);
  }

  private MockHttpServletResponse attach(String name, String key, byte[] file, String secret)
      throws Exception {
    return send(
        post(PERIOD + "/evidence?field=explanation&name=" + name).header("Idempotency-Key", key),
        "application/octet-stream",
        file,
        secret);
  }

  private MockHttpServletResponse ask(
      MockHttpServletRequestBuilder request, String body, String secret) throws Exception {
    return send(request, "application/json", body.getBytes(StandardCharsets.UTF_8), secret);
  }

  private MockHttpServletResponse send(
      MockHttpServletRequestBuilder request, String type, byte[] body, String secret)
      throws Exception {
    return ask(request.contentType(type).content(body), secret);
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, String secret)
      throws Exception {
    return program
        .perform(request.header("Authorization", "Bearer " + secret))
        .andReturn()
        .getResponse();
  }

  private JsonNode json(MockHttpServletResponse answer, String schema) throws Exception {
    return json(answer, 200, schema);
  }

  private JsonNode json(MockHttpServletResponse answer, int status, String schema)
      throws Exception {
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
    assertThat(answer.getContentType()).startsWith("application/json");
    description.assertFits(schema, text(answer));
    return JsonMapper.shared().readTree(text(answer));
  }

  private static JsonNode assertProblem(MockHttpServletResponse answer, int status, String type)
      throws Exception {
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(text(answer));
    assertThat(problem.path("type").stringValue()).isEqualTo("urn:rekenschap:problem:" + type);
    assertThat(problem.path("title").stringValue()).isNotBlank();
    assertThat(problem.path("detail").stringValue()).isNotBlank();
    assertThat(problem.path("status").intValue()).isEqualTo(status);
    return problem;
  }

  private static String text(MockHttpServletResponse answer) throws Exception {
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
