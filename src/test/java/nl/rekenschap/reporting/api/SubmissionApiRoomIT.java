package nl.rekenschap.reporting.api;

import static nl.rekenschap.reporting.ReportingSituation.JINC_Q1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Source;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registration system hands in. */
@RoomTest
class SubmissionApiRoomIT extends ApiSituation {

  @Test
  void figures_of_a_program_are_those_that_would_be_typed_and_name_the_call() throws Exception {
    MockHttpServletResponse kept = ask(put(DRAFT).header("If-Match", "\"1.0-0\""), RIGHT, editor);
    String call = json(kept, "Kept").path("call").stringValue();
    assertThat(kept.getHeader("ETag")).isEqualTo("\"1.0-1\"");
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

  @Test
  void who_reads_what_was_handed_in_by_a_program_is_recorded() throws Exception {
    handIn("eerste");
    assertThat(ask(get(PERIOD + "/submissions"), editor).getStatus()).isEqualTo(200);
    ask(get(PERIOD + "/submissions"), editor);

    assertThat(
            jdbc.sql("SELECT person || ' ' || item FROM dossier.reading WHERE kind = 'SUBMISSION'")
                .query(String.class)
                .list())
        .containsExactly("jinc-invuller 2025-jinc-q1/1");
    ask(get(PERIOD + "/submissions"), foreign);
    assertThat(jdbc.sql("SELECT count(*) FROM dossier.reading").query(Long.class).single())
        .isEqualTo(1);
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
  void what_stands_in_the_way_of_handing_in_is_told_with_the_rules() throws Exception {
    JsonNode problem = assertProblem(submit("leeg"), 422, "figures");

    assertThat(problem.path("findings").valueStream().map(f -> f.path("rule").stringValue()))
        .contains("complete.value");
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
  void a_signatory_signs_for_the_version_that_was_read() throws Exception {
    ask(put(DRAFT).header("If-Match", "\"1.0-0\""), RIGHT, editor);
    ask(
        patch(DRAFT).header("If-Match", "\"1.0-1\""),
        "{\"fields\": {\"risks\": \"Geen\"}}",
        editor);

    assertProblem(
        ask(
            post(PERIOD + "/submission")
                .header("Idempotency-Key", "a")
                .header("If-Match", "\"1.0-1\""),
            signatory),
        409,
        "reporting.draft.changedSince");
    assertThat(
            ask(
                    post(PERIOD + "/submission")
                        .header("Idempotency-Key", "b")
                        .header("If-Match", "\"1.0-2\""),
                    signatory)
                .getStatus())
        .isEqualTo(201);
  }
}
