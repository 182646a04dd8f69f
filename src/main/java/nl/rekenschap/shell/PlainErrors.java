package nl.rekenschap.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
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
    String sentence =
        status.is5xxServerError()
            ? Texts.text("shell.Trouble.unknown", Trouble.number(thrown(request)))
            : Texts.text("kernel.notFound");
    if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .matches("/api(/.*)?")) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(ProblemDetail.forStatusAndDetail(status, sentence));
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .body(
            PAGE.formatted(
                Texts.text("shell.ErrorPage.title"), sentence, Texts.text("shell.ErrorPage.home")));
  }

  private static Throwable thrown(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable bug
        ? bug
        : new IllegalStateException("no exception came with the error");
  }
}
