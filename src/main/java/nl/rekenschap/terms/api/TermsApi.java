package nl.rekenschap.terms.api;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Problem;
import nl.rekenschap.terms.Terms;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lets anyone check a date; nothing is asked of who asks, and nothing is kept. */
@RestController
@PermitAll
class TermsApi {

  private static final int MOST_BYTES = 64 * 1024;

  private final Terms terms;
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  TermsApi(Terms terms) {
    this.terms = terms;
  }

  @PostMapping("/api/v1/terms/calculate")
  ResponseEntity<?> calculate(HttpServletRequest request) throws IOException {
    Locale language = Problem.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return answer(Problem.of(HttpStatus.CONTENT_TOO_LARGE, language));
    }
    try {
      TermJson.Question question = json.readValue(body, TermJson.Question.class);
      return ResponseEntity.ok(TermJson.Answer.of(terms.reckon(question.asked()), language));
    } catch (JacksonException unreadable) {
      return answer(Problem.of(HttpStatus.BAD_REQUEST, language));
    } catch (Refused refused) {
      return answer(Problem.of(refused, HttpStatus.UNPROCESSABLE_CONTENT, language));
    }
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
