package nl.rekenschap.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.Calls;
import nl.rekenschap.reporting.Change;
import nl.rekenschap.reporting.Draft;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.OwnPeriods;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.Saved;
import nl.rekenschap.reporting.Source;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what was typed so far, as JSON and as CSV. */
@ProviderApi
@RolesAllowed(Names.PROVIDER_CONTACT)
class DraftApi {

  private static final String DRAFT = "/api/v1/periods/{id}/draft";
  private static final String CSV = "text/csv";
  private static final int JSON_MEGABYTES = 1;
  private static final int CSV_MEGABYTES = 5;
  private static final int UNREADABLE = 400;
  private static final int CONDITION_MISSING = 428;

  private final OwnPeriods periods;
  private final Reporting reporting;
  private final Calls calls;
  private final SentDraft.Reader reader;
  private final JsonMapper json;

  DraftApi(
      OwnPeriods periods,
      Reporting reporting,
      Calls calls,
      SentDraft.Reader reader,
      JsonMapper json) {
    this.periods = periods;
    this.reporting = reporting;
    this.calls = calls;
    this.reader = reader;
    this.json = json;
  }

  @GetMapping(path = DRAFT, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DraftJson> draft(@PathVariable String id) {
    DraftJson draft = read(id);
    return ResponseEntity.ok().eTag(draft.etag()).body(draft);
  }

  @GetMapping(path = DRAFT, produces = CSV)
  ResponseEntity<String> csv(@PathVariable String id) {
    DraftJson draft = read(id);
    String rows =
        draft.fields().entrySet().stream()
            .map(field -> CsvFields.cell(field.getKey()) + "," + CsvFields.cell(field.getValue()))
            .collect(Collectors.joining("\r\n"));
    return ResponseEntity.ok()
        .eTag(draft.etag())
        .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
        .body("field,value\r\n" + rows + "\r\n");
  }

  private DraftJson read(String id) {
    PeriodId period = Asked.period(id);
    return DraftJson.of(periods.form(period), periods.edition(period));
  }

  /** PUT makes the draft exactly this; PATCH changes these fields and leaves the others. */
  @RequestMapping(
      path = DRAFT,
      method = {RequestMethod.PUT, RequestMethod.PATCH},
      consumes = {MediaType.APPLICATION_JSON_VALUE, CSV})
  ResponseEntity<String> save(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = Asked.IDEMPOTENCY_KEY, required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    PeriodId period = Asked.period(id);
    boolean csv = MediaType.valueOf(CSV).includes(MediaType.valueOf(request.getContentType()));
    Body body = Body.read(request, csv ? CSV_MEGABYTES : JSON_MEGABYTES);
    SentDraft sent =
        csv ? new SentDraft(null, CsvFields.read(body.text())) : reader.read(body.text());
    Save save =
        new Save(
            period,
            version(ifMatch, sent.version()),
            sent.fields(),
            RequestMethod.PUT.name().equals(request.getMethod()));
    return Asked.answer(calls.once(key, body.requestHash(), call -> save(save, call)));
  }

  /**
   * What is asked of a draft.
   *
   * @param read the version that the program has read
   * @param whole whether fields that are not named are emptied
   */
  private record Save(
      PeriodId period, DraftVersion read, Map<String, String> fields, boolean whole) {}

  private Calls.Answer save(Save asked, String call) {
    FigureForm form = periods.form(asked.period());
    TaskId task = periods.task(asked.period());
    DraftVersion now = now(asked.period(), form);
    now.requireKnown(asked.read());
    PlainNumbers numbers = new PlainNumbers(form);
    Map<String, String> texts = numbers.typed(asked.fields());
    if (asked.whole()) {
      form.typed().keySet().forEach(field -> texts.putIfAbsent(field, ""));
    }
    Saved saved = keep(task, texts, asked.read().number(), call);
    if (!saved.conflicts().isEmpty()) {
      // All or nothing: a program cannot look at a form that is half its own.
      throw new Conflicting(now, saved, numbers);
    }
    DraftVersion kept = new DraftVersion(now.edition(), saved.version());
    return new Calls.Answer(
        HttpStatus.OK.value(),
        json.writeValueAsString(DraftJson.Kept.of(call, kept, saved, numbers)),
        null,
        kept.etag());
  }

  private DraftVersion now(PeriodId period, FigureForm form) {
    return new DraftVersion(periods.edition(period), form.draft().map(Draft::version).orElse(0L));
  }

  private Saved keep(TaskId task, Map<String, String> texts, long version, String call) {
    List<Change> changes =
        texts.entrySet().stream()
            .map(text -> new Change(text.getKey(), text.getValue(), version))
            .toList();
    Map<String, String> places = new LinkedHashMap<>();
    texts.keySet().forEach(field -> places.put(field, call));
    return reporting.save(task, changes, version, Source.Kind.API, places);
  }

  private static DraftVersion version(@Nullable String ifMatch, @Nullable DraftVersion inBody) {
    Optional<DraftVersion> header = DraftVersion.fromHeader(ifMatch);
    if (header.isPresent() && inBody != null && !inBody.equals(header.get())) {
      throw new Unreadable(UNREADABLE, "reporting.DraftApi.twoVersions");
    }
    return header
        .or(() -> Optional.ofNullable(inBody))
        .orElseThrow(() -> new Unreadable(CONDITION_MISSING, "reporting.DraftApi.noVersion"));
  }
}
