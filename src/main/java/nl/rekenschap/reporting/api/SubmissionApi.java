package nl.rekenschap.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Calls;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.OwnPeriods;
import nl.rekenschap.reporting.Prepared;
import nl.rekenschap.reporting.Receipt;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.json.JsonMapper;

/** Hands in, and gives the proof of it. */
@ProviderApi
@RolesAllowed(Names.PROVIDER_CONTACT)
class SubmissionApi {

  private static final int JSON_MEGABYTES = 1;

  private final OwnPeriods periods;
  private final Reporting reporting;
  private final Calls calls;
  private final Dossier dossier;
  private final JsonMapper json;

  SubmissionApi(
      OwnPeriods periods, Reporting reporting, Calls calls, Dossier dossier, JsonMapper json) {
    this.periods = periods;
    this.reporting = reporting;
    this.calls = calls;
    this.dossier = dossier;
    this.json = json;
  }

  /** Hands in the draft as it is; with {@code If-Match} only when it still is that version. */
  @PostMapping("/api/v1/periods/{id}/submission")
  ResponseEntity<String> submit(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = Asked.IDEMPOTENCY_KEY, required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    PeriodId period = Asked.period(id);
    String once = Asked.required(key);
    Optional<DraftVersion> version = DraftVersion.fromHeader(ifMatch);
    Body body = Body.read(request, JSON_MEGABYTES);
    return Asked.answer(
        calls.once(
            once,
            body.requestHash(),
            () -> prepare(period, version.orElse(DraftVersion.ANY)),
            prepared ->
                new Calls.Answer(
                    HttpStatus.CREATED.value(),
                    json.writeValueAsString(ReceiptJson.of(reporting.submit(prepared))),
                    "/api/v1/periods/" + period + "/receipt",
                    null)));
  }

  private Prepared prepare(PeriodId period, DraftVersion read) {
    TaskId task = periods.task(period);
    if (read.isAny()) {
      return reporting.prepare(task, null);
    }
    new DraftVersion(periods.edition(period), Long.MAX_VALUE).requireKnown(read);
    return reporting.prepare(task, read.number());
  }

  /** Every round as it was handed in, oldest first. */
  @GetMapping("/api/v1/periods/{id}/submissions")
  SubmissionJson.All all(@PathVariable String id) {
    FigureForm form = periods.handedIn(Asked.period(id));
    PlainNumbers numbers = new PlainNumbers(form);
    return new SubmissionJson.All(
        form.rounds().stream()
            .map(round -> SubmissionJson.of(round, numbers.sent(periods.typed(round))))
            .toList());
  }

  /** The newest receipt of that period. */
  @GetMapping(path = "/api/v1/periods/{id}/receipt", produces = MediaType.APPLICATION_JSON_VALUE)
  ReceiptJson receipt(@PathVariable String id) {
    return ReceiptJson.of(newest(id));
  }

  @GetMapping(path = "/api/v1/periods/{id}/receipt", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> paper(@PathVariable String id) {
    Receipt receipt = newest(id);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(receipt.number() + ".pdf").build().toString())
        .body(dossier.content(receipt.document()));
  }

  private Receipt newest(String id) {
    List<Submission> rounds = periods.form(Asked.period(id)).rounds();
    return rounds.reversed().stream()
        .flatMap(round -> round.receipt().stream())
        .findFirst()
        .orElseThrow(Refused::notFound);
  }
}
