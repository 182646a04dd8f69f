package nl.rekenschap.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a registration system is asked for, and what the rules say. */
@RoomTest
class PeriodsApiRoomIT extends ApiSituation {

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
    assertThat(json(ask(get(DRAFT), editor), "Draft").path("version").stringValue())
        .isEqualTo("1.0-0");
    JsonNode english =
        JsonMapper.shared()
            .readTree(text(ask(post(PERIOD + "/check").header("Accept-Language", "en"), editor)));
    assertThat(english.path("findings").get(0).path("message").stringValue()).doesNotContain("Vul");
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
}
