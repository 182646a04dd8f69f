package nl.rekenschap.reporting.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.reporting.RefusedFigures;
import nl.rekenschap.reporting.Saved;
import nl.rekenschap.shell.Problem;
import nl.rekenschap.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Tells programs what went wrong, with the rule ids of the screen. */
@RestControllerAdvice(annotations = ProviderApi.class)
class ApiProblems {

  private static final String FIGURES = "figures";
  private static final String NOTHING = "kernel.notFound";
  // Nothing is wrong with what was sent; it is not the moment for it.
  private static final List<String> MOMENT =
      List.of(
          "reporting.notOpen.",
          "reporting.draft.changedSince",
          "reporting.locked",
          "reporting.ready.empty",
          "reporting.reopening.",
          "review.question.answered",
          "determination.figures.kept",
          "workflow.");
  private static final int UNREADABLE = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int CONTENT = 422;

  @ExceptionHandler
  ResponseEntity<ProblemDetail> figures(RefusedFigures refused, HttpServletRequest request) {
    return findings(refused.findings(), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notation(WrongNotation wrong, HttpServletRequest request) {
    return findings(wrong.findings(), request);
  }

  private static ResponseEntity<ProblemDetail> findings(
      List<Finding> findings, HttpServletRequest request) {
    Locale language = language(request);
    ProblemDetail problem =
        problem(CONTENT, FIGURES, Texts.in(language, "reporting.ApiProblems.figures"), language);
    problem.setProperty(
        "findings", findings.stream().map(f -> FindingJson.of(f, language)).toList());
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused, HttpServletRequest request) {
    Locale language = language(request);
    String key = refused.messageKey();
    if (key.equals(NOTHING)) {
      return answer(
          problem(
              NOT_FOUND,
              key,
              Problem.of(HttpStatusCode.valueOf(NOT_FOUND), language).getDetail(),
              language));
    }
    return answer(Problem.of(refused, HttpStatusCode.valueOf(status(key)), language));
  }

  private static int status(String key) {
    if (key.startsWith("access.")) {
      return FORBIDDEN;
    }
    return MOMENT.stream().anyMatch(key::startsWith) ? CONFLICT : CONTENT;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> conflicting(Conflicting both, HttpServletRequest request) {
    Locale language = language(request);
    ProblemDetail problem =
        problem(
            CONFLICT, "conflict", Texts.in(language, "reporting.ApiProblems.conflict"), language);
    problem.setProperty("version", both.version().toString());
    problem.setProperty(
        "conflicts", both.saved().conflicts().stream().map(c -> conflict(c, both)).toList());
    return answer(problem);
  }

  private static DraftJson.Conflict conflict(Saved.Conflict conflict, Conflicting both) {
    PlainNumbers numbers = both.numbers();
    return new DraftJson.Conflict(
        conflict.field(),
        numbers.plain(conflict.field(), conflict.mine()),
        DraftJson.Theirs.of(conflict.theirs(), both.version(), numbers));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(Unreadable wrong, HttpServletRequest request) {
    Locale language = language(request);
    return answer(
        problem(
            wrong.status(),
            wrong.messageKey(),
            Texts.in(language, wrong.messageKey(), wrong.arguments().toArray()),
            language));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> denied(AccessDeniedException denied, HttpServletRequest request) {
    return answer(Problem.of(HttpStatusCode.valueOf(FORBIDDEN), language(request)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mistyped(
      MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
    return answer(Problem.of(HttpStatusCode.valueOf(UNREADABLE), language(request)));
  }

  /** Two calls met in the database, and one had to give way: it can be made again. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> met(ConcurrencyFailureException met, HttpServletRequest request) {
    return refused(new Refused("workflow.busy"), request);
  }

  /** The framework's own refusals keep their status; the rest is a bug. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> other(Exception other, HttpServletRequest request) {
    return answer(
        other instanceof ErrorResponse known
            ? Problem.of(known.getStatusCode(), language(request))
            : Problem.unknown(other, language(request)));
  }

  private static ProblemDetail problem(
      int status, String type, @Nullable String detail, Locale language) {
    return Problem.of(HttpStatusCode.valueOf(status), type, detail, language);
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static Locale language(HttpServletRequest request) {
    return Problem.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
