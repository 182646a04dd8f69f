package nl.rekenschap.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what was typed so far, as JSON and as CSV. */
@RestController
@RolesAllowed(Names.PROVIDER_CONTACT)
class DraftApi {

  private static final String DRAFT = "/api/v1/periods/{id}/draft";
  private static final String CSV = "text/csv";
  private static final int JSON_MEGABYTES = 1;
  private static final int CSV_MEGABYTES = 5;
  private static final int UNREADABLE = 400;
  private static final int NOT_THAT_VERSION = 412;
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

  @GetMapping(path = "/api/v1/periods/{id}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<DraftJson> draft(@PathVariable String id) {
    DraftJson draft = DraftJson.of(periods.form(Asked.period(id)));
    return ResponseEntity.ok().eTag(Asked.etag(draft.version())).body(draft);
  }

  @GetMapping(path = "/api/v1/periods/{id}/draft", produces = CSV)
  ResponseEntity<String> csv(@PathVariable String id) {
    DraftJson draft = DraftJson.of(periods.form(Asked.period(id)));
    String rows =
        draft.fields().entrySet().stream()
            .map(field -> CsvFields.cell(field.getKey()) + "," + CsvFields.cell(field.getValue()))
            .collect(Collectors.joining("\r\n"));
    return ResponseEntity.ok()
        .eTag(Asked.etag(draft.version()))
        .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
        .body("field,value\r\n" + rows + "\r\n");
  }

  /** Makes the draft exactly this. */
  @PutMapping(path = DRAFT, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> replace(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = Asked.IDEMPOTENCY_KEY, required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    return save(new Save(Asked.period(id), ifMatch, key, true), json(request));
  }

  /** Changes these fields and leaves the others. */
  @PatchMapping(path = DRAFT, consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> change(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = Asked.IDEMPOTENCY_KEY, required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    return save(new Save(Asked.period(id), ifMatch, key, false), json(request));
  }

  /** Makes the draft exactly this. */
  @PutMapping(path = DRAFT, consumes = CSV)
  ResponseEntity<String> replaceByCsv(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = Asked.IDEMPOTENCY_KEY, required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    return save(new Save(Asked.period(id), ifMatch, key, true), csv(request));
  }

  /** Changes these fields and leaves the others. */
  @PatchMapping(path = DRAFT, consumes = CSV)
  ResponseEntity<String> changeByCsv(
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = Asked.IDEMPOTENCY_KEY, required = false) @Nullable String key,
      HttpServletRequest request)
      throws IOException {
    return save(new Save(Asked.period(id), ifMatch, key, false), csv(request));
  }

  /**
   * What is asked of a draft.
   *
   * @param whole whether fields that are not named are emptied
   */
  private record Save(
      PeriodId period, @Nullable String ifMatch, @Nullable String key, boolean whole) {}

  /** What was sent, with the hash of the request. */
  private record Sent(SentDraft draft, String requestHash) {}

  private Sent json(HttpServletRequest request) throws IOException {
    Body body = Body.read(request, JSON_MEGABYTES);
    return new Sent(reader.read(body.text()), body.requestHash());
  }

  private static Sent csv(HttpServletRequest request) throws IOException {
    Body body = Body.read(request, CSV_MEGABYTES);
    return new Sent(new SentDraft(null, CsvFields.read(body.text())), body.requestHash());
  }

  private ResponseEntity<String> save(Save asked, Sent sent) {
    long version = version(asked, sent.draft());
    return Asked.answer(
        calls.once(
            asked.key(),
            sent.requestHash(),
            call -> {
              FigureForm form = periods.form(asked.period());
              TaskId task = periods.task(asked.period());
              requireKnown(version, form);
              PlainNumbers numbers = new PlainNumbers(form);
              Map<String, String> texts = numbers.typed(sent.draft().fields());
              if (asked.whole()) {
                form.typed().keySet().forEach(field -> texts.putIfAbsent(field, ""));
              }
              Saved saved = keep(task, texts, version, call, form);
              return new Calls.Answer(
                  200,
                  json.writeValueAsString(DraftJson.Kept.of(call, saved, numbers)),
                  null,
                  Asked.etag(saved.version()));
            }));
  }

  /** All or nothing: a program cannot look at a form that is half its own. */
  private Saved keep(
      TaskId task, Map<String, String> texts, long version, String call, FigureForm form) {
    List<Change> changes =
        texts.entrySet().stream()
            .map(text -> new Change(text.getKey(), text.getValue(), version))
            .toList();
    Map<String, String> places = new LinkedHashMap<>();
    texts.keySet().forEach(field -> places.put(field, call));
    Saved saved = reporting.save(task, changes, version, Source.Kind.API, places);
    if (!saved.conflicts().isEmpty()) {
      long now = form.draft().map(Draft::version).orElse(0L);
      throw new Conflicting(now, saved, new PlainNumbers(form));
    }
    return saved;
  }

  /** Versions begin anew in each round: one that is not there yet was read in a round before. */
  private static void requireKnown(long version, FigureForm form) {
    if (version != Long.MAX_VALUE && version > form.draft().map(Draft::version).orElse(0L)) {
      throw new Unreadable(NOT_THAT_VERSION, "reporting.DraftApi.unknownVersion");
    }
  }

  private static long version(Save asked, SentDraft draft) {
    OptionalLong header = Asked.version(asked.ifMatch());
    Long inBody = draft.version();
    if (header.isPresent() && inBody != null && inBody != header.getAsLong()) {
      throw new Unreadable(UNREADABLE, "reporting.DraftApi.twoVersions");
    }
    if (header.isEmpty() && inBody == null) {
      throw new Unreadable(CONDITION_MISSING, "reporting.DraftApi.noVersion");
    }
    return header.orElseGet(() -> inBody == null ? 0 : inBody);
  }
}
