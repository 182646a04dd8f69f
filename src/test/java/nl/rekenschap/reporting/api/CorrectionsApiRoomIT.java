package nl.rekenschap.reporting.api;

import static nl.rekenschap.reporting.ReportingSituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** A registration system corrects figures that were accepted. */
@RoomTest
class CorrectionsApiRoomIT extends ApiSituation {

  private static final String REASON = "{\"reason\": \"Een school telde dubbel.\"}";

  @Autowired private Corrections corrections;

  @BeforeEach
  void the_first_quarter_was_accepted() throws Exception {
    handIn("eerste");
    accept();
  }

  @Test
  void an_opening_is_asked_for_and_told_with_its_decision() throws Exception {
    assertThat(reopenings()).isEmpty();
    JsonNode asked = json(request("een"), 201, "Reopening");
    assertThat(asked.path("requested").booleanValue()).isTrue();
    assertThat(asked.path("decision").isNull()).isTrue();
    assertThat(request("een").getHeader("Idempotent-Replayed")).isEqualTo("true");
    assertProblem(request("twee"), 409, "reporting.reopening.asked");

    grant();

    JsonNode one = reopenings().get(0);
    assertThat(one.path("decision").path("granted").booleanValue()).isTrue();
    assertThat(one.path("reason").stringValue()).isEqualTo("Een school telde dubbel.");
    assertThat(awaited()).isTrue();
  }

  @Test
  void corrected_figures_are_typed_handed_in_and_told_as_changes() throws Exception {
    reopen();
    JsonNode draft = json(ask(get(DRAFT), editor), "Draft");
    assertThat(draft.path("version").stringValue()).isEqualTo("2.1-0");
    assertThat(draft.path("fields").path("ontmoetingen/bliksemstage").stringValue())
        .isEqualTo("120");
    json(
        ask(
            patch(DRAFT).header("If-Match", "\"2.1-0\""),
            "{\"fields\": {\"ontmoetingen/bliksemstage\": 121}}",
            editor),
        "Kept");
    json(submit("tweede"), 201, "Receipt");

    JsonNode changes = json(ask(get(PERIOD + "/changes"), editor), "Changes").path("changes");
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).path("before").path("value").stringValue()).isEqualTo("120");
    assertThat(changes.get(0).path("after").path("value").stringValue()).isEqualTo("121");
    JsonNode rounds =
        json(ask(get(PERIOD + "/submissions"), editor), "Submissions").path("submissions");
    assertThat(rounds.valueStream().map(round -> round.path("fields")))
        .extracting(fields -> fields.path("ontmoetingen/bliksemstage").stringValue())
        .containsExactly("120", "121");
  }

  @Test
  void a_signatory_takes_a_correction_back_and_an_editor_does_not() throws Exception {
    assertProblem(withdraw("nul", signatory), 409, "reporting.reopening.none");
    reopen();

    assertProblem(withdraw("een", editor), 403, "access.duty.SIGNATORY");
    JsonNode ended = json(withdraw("twee", signatory), "Reopening");

    assertThat(ended.path("ended").path("how").stringValue()).isEqualTo("WITHDRAWN");
    assertThat(awaited()).isFalse();
  }

  /** Its round is given free again, and the next correction has the same. */
  @Test
  void a_version_of_a_correction_that_was_taken_back_matches_nothing() throws Exception {
    reopen();
    String read =
        String.valueOf(
            ask(
                    patch(DRAFT).header("If-Match", "\"2.1-0\""),
                    "{\"fields\": {\"risks\": \"Geen\"}}",
                    editor)
                .getHeader("ETag"));
    json(withdraw("een", signatory), "Reopening");
    json(request("weer"), 201, "Reopening");
    grant();
    ask(patch(DRAFT).header("If-Match", "*"), "{\"fields\": {\"risks\": \"Ziek\"}}", editor);

    assertThat(read).isEqualTo("\"2.1-1\"");
    assertThat(ask(get(DRAFT), editor).getHeader("ETag")).isEqualTo("\"2.2-1\"");
    assertProblem(
        ask(patch(DRAFT).header("If-Match", read), "{\"fields\": {\"risks\": \"\"}}", editor),
        412,
        "reporting.DraftVersion.unknown");
  }

  @Test
  void words_come_as_one_object_with_that_text_and_nothing_else() throws Exception {
    for (String wrong : new String[] {"{}", "[]", "{\"reason\": 1}", "{\"why\": \"Zo.\"}"}) {
      assertProblem(
          ask(once(post(PERIOD + "/reopenings"), "w"), wrong, editor),
          400,
          "reporting.WordCalls.form");
    }
    assertProblem(
        ask(once(post(PERIOD + "/reopenings"), "w"), "{\"reason\": \"x\"}", editor),
        422,
        "kernel.prose.short");
    assertProblem(
        ask(once(post(PERIOD + "/reopenings"), "w"), REASON, foreign), 404, "kernel.notFound");
    assertProblem(ask(get(PERIOD + "/changes"), foreign), 404, "kernel.notFound");
    assertThat(reopenings()).isEmpty();
  }

  private void reopen() throws Exception {
    json(request("heropen"), 201, "Reopening");
    grant();
  }

  private void grant() {
    world.as(
        "officer",
        () -> corrections.decide(world.task(JINC, ReportingTask.DECIDE_ON_REOPENING), true, ""));
  }

  private MockHttpServletResponse request(String key) throws Exception {
    return ask(once(post(PERIOD + "/reopenings"), key), REASON, editor);
  }

  private MockHttpServletResponse withdraw(String key, String secret) throws Exception {
    return ask(once(post(PERIOD + "/withdrawal"), key), REASON, secret);
  }

  private JsonNode reopenings() throws Exception {
    return json(ask(get(PERIOD + "/reopenings"), editor), "Reopenings").path("reopenings");
  }

  private boolean awaited() throws Exception {
    return json(ask(get(PERIOD), editor), "Form").path("period").path("awaited").booleanValue();
  }
}
