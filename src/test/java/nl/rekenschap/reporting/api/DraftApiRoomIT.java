package nl.rekenschap.reporting.api;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a registration system types. */
@RoomTest
class DraftApiRoomIT extends ApiSituation {

  @Test
  void a_draft_is_put_changed_and_read_as_json_and_csv() throws Exception {
    ask(put(DRAFT).header("If-Match", "\"1.0-0\""), RIGHT, editor);
    MockHttpServletResponse changed =
        ask(
            patch(DRAFT),
            "{\"version\": \"1.0-1\", \"fields\": {\"ontmoetingen/bliksemstage\": \"0121\","
                + " \"story/1#consent\": true, \"explanation\": null}}",
            editor);
    assertThat(json(changed, "Kept").path("version").stringValue()).isEqualTo("1.0-2");

    MockHttpServletResponse read = ask(get(DRAFT), editor);
    assertThat(read.getHeader("ETag")).isEqualTo("\"1.0-2\"");
    assertThat(json(read, "Draft").path("fields"))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"ontmoetingen/bliksemstage": "121", "ontmoetingen/carriere-coach": "0",
                     "ontmoetingen/sollicitatietraining": "1045", "story/1#consent": "ja"}
                    """));

    ask(
        put(DRAFT).header("If-Match", "\"1.0-2\""),
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
            put(DRAFT).header("If-Match", "\"1.0-0\""),
            "text/csv",
            csv.getBytes(StandardCharsets.UTF_8),
            editor);

    json(kept, "Kept");
    assertThat(
            json(ask(get(DRAFT), editor), "Draft").path("fields").path("explanation").stringValue())
        .isEqualTo("Het ging; zei zij, \"goed\".");
    MockHttpServletResponse wrong =
        send(
            patch(DRAFT).header("If-Match", "\"1.0-1\""),
            "text/csv",
            "field,value\na,b,c".getBytes(StandardCharsets.UTF_8),
            editor);
    assertThat(assertProblem(wrong, 400, "reporting.CsvFields.line").path("detail").stringValue())
        .contains("Regel 2");
    assertProblem(
        send(
            patch(DRAFT).header("If-Match", "\"1.0-1\""),
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

  @Test
  void two_who_change_one_field_both_stand_in_the_answer_and_nothing_is_kept() throws Exception {
    ask(put(DRAFT).header("If-Match", "\"1.0-0\""), RIGHT, signatory);
    MockHttpServletResponse answer =
        ask(
            patch(DRAFT).header("If-Match", "\"1.0-0\""),
            "{\"fields\": {\"ontmoetingen/sollicitatietraining\": 7, \"risks\": \"Geen\"}}",
            editor);

    JsonNode problem = assertProblem(answer, 409, "conflict");
    JsonNode conflict = problem.path("conflicts").get(0);
    assertThat(problem.path("conflicts")).hasSize(1);
    assertThat(conflict.path("mine").stringValue()).isEqualTo("7");
    assertThat(conflict.path("theirs").path("value").stringValue()).isEqualTo("1045");
    assertThat(problem.path("version").stringValue()).isEqualTo("1.0-1");
    assertThat(json(ask(get(DRAFT), editor), "Draft").path("fields").has("risks")).isFalse();

    JsonNode others =
        json(
            ask(
                patch(DRAFT).header("If-Match", "\"1.0-0\""),
                "{\"fields\": {\"risks\": \"Geen\"}}",
                editor),
            "Kept");
    assertThat(others.path("others").valueStream().map(o -> o.path("field").stringValue()))
        .contains("ontmoetingen/sollicitatietraining");
  }

  @Test
  void a_version_that_is_not_there_overwrites_nothing() throws Exception {
    ask(put(DRAFT).header("If-Match", "\"1.0-0\""), RIGHT, signatory);

    assertProblem(
        ask(patch(DRAFT).header("If-Match", "\"1.0-2\""), "{\"fields\": {}}", editor),
        412,
        "reporting.DraftVersion.unknown");
  }

  @Test
  void a_version_of_the_round_before_matches_nothing_however_like_the_newest_it_looks()
      throws Exception {
    ask(put(DRAFT).header("If-Match", "\"1.0-0\""), RIGHT, editor);
    submit("eerste");
    giveBack();
    ask(patch(DRAFT).header("If-Match", "*"), "{\"fields\": {\"risks\": \"Geen\"}}", editor);
    String change = "{\"fields\": {\"risks\": \"\"}}";

    assertThat(ask(get(DRAFT), editor).getHeader("ETag")).isEqualTo("\"2.0-1\"");
    for (String old : new String[] {"\"1.0-1\"", "W/\"1.0-1\"", "\"1\"", "\"0\""}) {
      assertProblem(
          ask(patch(DRAFT).header("If-Match", old), change, editor),
          412,
          "reporting.DraftVersion.unknown");
      assertProblem(
          ask(once(post(PERIOD + "/submission"), "s").header("If-Match", old), signatory),
          412,
          "reporting.DraftVersion.unknown");
    }
    assertThat(ask(patch(DRAFT).header("If-Match", "W/\"2.0-1\""), change, editor).getStatus())
        .as("a proxy that packs answers weakens their ETag")
        .isEqualTo(200);
  }

  @Test
  void an_editor_says_that_it_is_ready_and_a_change_takes_that_back() throws Exception {
    assertProblem(ready("nul"), 409, "reporting.ready.empty");
    ask(put(DRAFT).header("If-Match", "*"), RIGHT, editor);

    JsonNode draft = json(ready("een"), "Draft");
    assertThat(draft.path("ready").path("byName").stringValue()).startsWith("Invuller");
    assertThat(text(ready("een"))).isEqualTo(draft.toString());
    assertThat(world.happened(JINC)).filteredOn(what -> what.endsWith(".ready")).hasSize(1);

    ask(patch(DRAFT).header("If-Match", "*"), "{\"fields\": {\"risks\": \"Geen\"}}", editor);
    assertThat(json(ask(get(DRAFT), editor), "Draft").path("ready").isNull()).isTrue();
  }

  private MockHttpServletResponse ready(String key) throws Exception {
    return ask(once(post(PERIOD + "/ready"), key), editor);
  }

  @Test
  void a_part_that_the_plan_does_not_name_is_named_and_asked_from_then_on() throws Exception {
    CaseId school = new CaseId("2025-jongerenwerk-vo");
    situation.plan(school, "jongerenwerk-vo", new ProviderId("bindkracht10"));
    situation.start(school, "Jongerenwerk VO", new ProviderId("bindkracht10"), 1);
    world.timePassesTo("2025-04-03");
    String secret = key("bindkracht10");
    String period = "/api/v1/periods/2025-jongerenwerk-vo-q1";
    JsonNode open = partsOpen(period, secret);
    String words =
        "{\"indicator\": \"%s\", \"name\": \"Citadel College\"}"
            .formatted(open.path("code").stringValue());

    JsonNode part = json(ask(once(post(period + "/parts"), "a"), words, secret), 201, "Part");

    assertThat(part.path("code").stringValue()).isEqualTo("citadel-college");
    assertThat(partsOpen(period, secret).path("fields").get(0).path("name").stringValue())
        .isEqualTo(open.path("code").stringValue() + "/citadel-college");
    assertProblem(
        ask(once(post(period + "/parts"), "b"), words, secret), 422, "reporting.part.there");
    assertProblem(
        ask(
            once(post(PERIOD + "/parts"), "c"),
            "{\"indicator\": \"ontmoetingen\", \"name\": \"Nieuw\"}",
            editor),
        422,
        "reporting.field.unknown");
  }

  private JsonNode partsOpen(String period, String secret) throws Exception {
    return json(ask(get(period), secret), "Form")
        .path("indicators")
        .valueStream()
        .filter(indicator -> indicator.path("partsOpen").booleanValue())
        .findFirst()
        .orElseThrow();
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                              | reporting.SentDraft.json",
        "[]                                             | reporting.SentDraft.form",
        "{\"fields\": []}                               | reporting.SentDraft.form",
        "{\"fields\": {\"risks\": {}}}                  | reporting.SentDraft.form",
        "{\"field\": {}}                                | reporting.SentDraft.form",
        "{\"version\": 1, \"fields\": {}}               | reporting.SentDraft.form",
        "{\"fields\": {\"risks\": 1, \"risks\": 2}}     | reporting.SentDraft.json",
        "{\"version\": \"1.0-3\", \"fields\": {}}       | reporting.DraftApi.twoVersions"
      })
  void what_cannot_be_read_is_told(String body, String type) throws Exception {
    assertProblem(ask(put(DRAFT).header("If-Match", "\"1.0-0\""), body, editor), 400, type);
  }

  @Test
  void headers_that_must_be_there_are_asked_for() throws Exception {
    assertProblem(ask(put(DRAFT), RIGHT, editor), 428, "reporting.DraftApi.noVersion");
    assertProblem(
        ask(put(DRAFT).header("If-Match", "7"), RIGHT, editor),
        400,
        "reporting.DraftVersion.header");
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
  void another_form_or_method_is_refused_by_its_status() throws Exception {
    assertThat(send(put(DRAFT), "text/plain", PDF, editor).getStatus()).isEqualTo(415);
    assertThat(ask(post(DRAFT), editor).getStatus()).isEqualTo(405);
    assertThat(ask(get(DRAFT).accept("image/png"), editor).getStatus()).isEqualTo(406);
  }
}
