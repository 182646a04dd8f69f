package nl.rekenschap.review.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.OwnPeriods;
import nl.rekenschap.reporting.api.Asked;
import nl.rekenschap.reporting.api.ProviderApi;
import nl.rekenschap.reporting.api.WordCalls;
import nl.rekenschap.review.FigureQuestion;
import nl.rekenschap.review.Questions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Reads what the review asks about figures, and answers. */
@ProviderApi
@RolesAllowed(Names.PROVIDER_CONTACT)
class QuestionsApi {

  private static final String ANSWER = "answer";

  private final OwnPeriods periods;
  private final Questions questions;
  private final WordCalls calls;

  QuestionsApi(OwnPeriods periods, Questions questions, WordCalls calls) {
    this.periods = periods;
    this.questions = questions;
    this.calls = calls;
  }

  /** Every question about a period with its answer, oldest first. */
  @GetMapping("/api/v1/periods/{id}/questions")
  QuestionJson.All all(@PathVariable String id) {
    return QuestionJson.All.of(asked(Asked.period(id)));
  }

  /** Answers a question; of two people the first one does. */
  @PostMapping("/api/v1/periods/{id}/questions/{question}/answer")
  ResponseEntity<String> answer(
      @PathVariable String id,
      @PathVariable String question,
      HttpServletRequest request)
      throws IOException {
    PeriodId period = Asked.period(id);
    return calls.once(
        request,
        Set.of(ANSWER),
        words -> {
          questions.answer(one(period, question).id(), words.getOrDefault(ANSWER, ""));
          Questions.Asked now = asked(period);
          return new WordCalls.Done(
              HttpStatus.CREATED.value(),
              QuestionJson.of(now, one(now, question)),
              "/api/v1/periods/" + period + "/questions");
        });
  }

  private FigureQuestion one(PeriodId period, String question) {
    return one(asked(period), question);
  }

  private static FigureQuestion one(Questions.Asked asked, String question) {
    return asked.questions().stream()
        .filter(one -> one.id().equals(uuid(question)))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  private Questions.Asked asked(PeriodId period) {
    return questions.asked(periods.period(period).id());
  }
}
