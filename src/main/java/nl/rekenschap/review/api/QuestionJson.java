package nl.rekenschap.review.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rekenschap.review.FigureQuestion;
import nl.rekenschap.review.Questions;
import org.jspecify.annotations.Nullable;

/**
 * A question at one figure, as {@code Question} in the description.
 *
 * @param figure how it is called, for people
 * @param answer null until somebody does
 * @param open whether it waits; not after an answer, and not after the figures were accepted
 */
record QuestionJson(
    UUID id,
    int round,
    String field,
    String figure,
    String question,
    Instant at,
    String byName,
    @Nullable Answer answer,
    boolean open) {

  record All(List<QuestionJson> questions) {

    static All of(Questions.Asked asked) {
      return new All(asked.questions().stream().map(one -> QuestionJson.of(asked, one)).toList());
    }
  }

  record Answer(String words, Instant at, String byName) {}

  static QuestionJson of(Questions.Asked asked, FigureQuestion question) {
    return new QuestionJson(
        question.id(),
        question.round(),
        question.field(),
        asked.figure(question),
        question.words(),
        question.at(),
        question.byName(),
        question.answer().map(a -> new Answer(a.words(), a.at(), a.byName())).orElse(null),
        question.isOpen());
  }
}
