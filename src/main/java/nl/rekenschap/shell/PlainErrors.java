package nl.rekenschap.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Errors outside the screens, as a plain page, or as a problem (RFC 9457) to who asks below {@code
 * /api}: what happened and what to do, nothing inside.
 */
@RestController
class PlainErrors implements ErrorController {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>Rekenschap</title><link rel="icon" href="/icon/rekenschap.svg">
      <link rel="stylesheet" href="/assets/rekenschap.css"></head>
      <body><main class="page"><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
      """;

  @RequestMapping("/error")
  ResponseEntity<Object> error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode status =
        code instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
    if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .matches("/api(/.*)?")) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem(status, request));
    }
    String sentence =
        status.is5xxServerError()
            ? Texts.text("shell.Trouble.unknown", Trouble.number(thrown(request)))
            : Texts.text("kernel.notFound");
    return ResponseEntity.status(status)
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .body(
            PAGE.formatted(
                Texts.text("shell.ErrorPage.title"), sentence, Texts.text("shell.ErrorPage.home")));
  }

  private static ProblemDetail problem(HttpStatusCode status, HttpServletRequest request) {
    Locale language = Problem.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    ProblemDetail problem =
        status.value() == HttpStatus.INTERNAL_SERVER_ERROR.value()
            ? Problem.unknown(thrown(request), language)
            : Problem.of(status, language);
    asked(request).ifPresent(problem::setInstance);
    return problem;
  }

  /** The address that was asked, not that of this page; absent when it is no address. */
  private static Optional<URI> asked(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
          .map(uri -> URI.create(uri.toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Throwable thrown(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable bug
        ? bug
        : new IllegalStateException("no exception came with the error");
  }
}
