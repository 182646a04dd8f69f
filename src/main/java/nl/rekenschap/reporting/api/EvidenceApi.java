package nl.rekenschap.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Calls;
import nl.rekenschap.reporting.Evidence;
import nl.rekenschap.reporting.OwnPeriods;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.upload.Door;
import nl.rekenschap.upload.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.json.JsonMapper;

/** Files that show a value. */
@ProviderApi
@RolesAllowed(Names.PROVIDER_CONTACT)
class EvidenceApi {

  /** Response header: {@code clean}, {@code waiting}, or {@code unscanned} where nothing scans. */
  private static final String SCAN = "Virus-Scan";

  private final OwnPeriods periods;
  private final Reporting reporting;
  private final Calls calls;
  private final JsonMapper json;
  private final Uploads uploads;

  EvidenceApi(
      OwnPeriods periods, Reporting reporting, Calls calls, JsonMapper json, Uploads uploads) {
    this.uploads = uploads;
    this.periods = periods;
    this.reporting = reporting;
    this.calls = calls;
    this.json = json;
  }

  @GetMapping("/api/v1/periods/{id}/evidence")
  EvidenceJson.All all(@PathVariable String id) {
    return new EvidenceJson.All(
        periods.form(Asked.period(id)).evidence().stream().map(EvidenceJson::of).toList());
  }

  /**
   * Adds a file; the body is the file. Forms are not among the types: reading their parameters
   * would eat the file.
   *
   * @param field which value it shows
   * @param name of the file, with the ending that tells its sort
   */
  @PostMapping(
      path = "/api/v1/periods/{id}/evidence",
      consumes = {
        "application/octet-stream",
        "application/pdf",
        "image/png",
        "image/jpeg",
        "text/csv",
        "text/plain",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet"
      })
  ResponseEntity<String> attach(
      @PathVariable String id,
      @RequestParam String field,
      @RequestParam String name,
      @RequestHeader(name = Asked.IDEMPOTENCY_KEY, required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    PeriodId period = Asked.period(id);
    String once = Asked.required(key);
    // Whose period it is comes before a large file is taken in.
    periods.task(period);
    try (Arrived came = Body.receive(uploads, Door.EVIDENCE, name, request)) {
      ResponseEntity<String> answer = keep(period, field, once, Body.hash(request, came), came);
      return ResponseEntity.status(answer.getStatusCode())
          .headers(answer.getHeaders())
          .header(SCAN, came.verdict().name().toLowerCase(Locale.ROOT))
          .body(answer.getBody());
    }
  }

  private ResponseEntity<String> keep(
      PeriodId period, String field, String once, String requestHash, Arrived came) {
    return Asked.answer(
        calls.once(
            once,
            requestHash,
            call -> {
              Evidence file = reporting.attach(periods.task(period), field, came);
              return new Calls.Answer(
                  HttpStatus.CREATED.value(),
                  json.writeValueAsString(EvidenceJson.of(file)),
                  "/api/v1/periods/" + period + "/evidence",
                  null);
            }));
  }

  /** The file itself, always to be saved and never to be shown: others made it. */
  @GetMapping("/api/v1/periods/{id}/evidence/{document}")
  ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String document) {
    OwnPeriods.File file = periods.file(Asked.period(id), uuid(document));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.content());
  }

  @DeleteMapping("/api/v1/periods/{id}/evidence/{document}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void detach(@PathVariable String id, @PathVariable String document) {
    reporting.detach(periods.task(Asked.period(id)), uuid(document));
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }
}
