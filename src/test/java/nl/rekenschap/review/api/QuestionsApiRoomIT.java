package nl.rekenschap.review.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import nl.rekenschap.reporting.api.ApiSituation;
import nl.rekenschap.review.Questions;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** A registration system reads what the review asks, and answers. */
@RoomTest
class QuestionsApiRoomIT extends ApiSituation {

  private static final String ANSWER = "{\"answer\": \"De coach was ziek.\"}";

  @Autowired private Questions questions;

  private String question = "";

  @BeforeEach
  void the_officer_asks_about_a_zero() throws Exception {
    handIn("eerste");
    question =
        world.as(
            "officer",
            () ->
                questions
                    .ask(judging(), "ontmoetingen/carriere-coach", "Waarom staat deze op nul?")
                    .id()
                    .toString());
  }

  @Test
  void a_question_is_read_at_its_figure_and_answered_once() throws Exception {
    JsonNode asked = all().get(0);
    assertThat(asked.path("field").stringValue()).isEqualTo("ontmoetingen/carriere-coach");
    assertThat(asked.path("figure").stringValue()).contains(": ");
    assertThat(asked.path("question").stringValue()).isEqualTo("Waarom staat deze op nul?");
    assertThat(asked.path("open").booleanValue()).isTrue();

    JsonNode answered = json(answer("een"), 201, "Question");
    assertThat(answered.path("answer").path("words").stringValue()).isEqualTo("De coach was ziek.");
    assertThat(answered.path("open").booleanValue()).isFalse();
    assertThat(text(answer("een"))).as("the same call again").isEqualTo(answered.toString());
    assertProblem(answer("twee"), 409, "review.question.answered");
    assertThat(all().get(0)).isEqualTo(answered);
  }

  @Test
  void questions_of_another_organisation_do_not_exist() throws Exception {
    assertProblem(ask(get(PERIOD + "/questions"), foreign), 404, "kernel.notFound");
    assertProblem(ask(once(post(address(PERIOD)), "een"), ANSWER, foreign), 404, "kernel.notFound");
    assertProblem(
        ask(once(post(address("/api/v1/periods/2025-jinc-q2")), "een"), ANSWER, editor),
        404,
        "kernel.notFound");
    assertProblem(
        ask(once(post(PERIOD + "/questions/geen-id/answer"), "een"), ANSWER, editor),
        404,
        "kernel.notFound");
    assertThat(all().get(0).path("open").booleanValue()).isTrue();
  }

  private JsonNode all() throws Exception {
    return json(ask(get(PERIOD + "/questions"), editor), "Questions").path("questions");
  }

  private MockHttpServletResponse answer(String key) throws Exception {
    return ask(once(post(address(PERIOD)), key), ANSWER, editor);
  }

  private String address(String period) {
    return period + "/questions/" + question + "/answer";
  }
}
