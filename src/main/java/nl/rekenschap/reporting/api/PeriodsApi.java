package nl.rekenschap.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.reporting.OwnPeriods;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.shell.Problem;
import nl.rekenschap.workflow.TaskId;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is due, what is asked, and what the rules say. */
@ProviderApi
@RolesAllowed(Names.PROVIDER_CONTACT)
class PeriodsApi {

  private static final int JSON_MEGABYTES = 1;

  private final OwnPeriods periods;
  private final Reporting reporting;
  private final SentDraft.Reader reader;

  PeriodsApi(OwnPeriods periods, Reporting reporting, SentDraft.Reader reader) {
    this.periods = periods;
    this.reporting = reporting;
    this.reader = reader;
  }

  /**
   * All periods of the own organisation.
   *
   * @param awaited only those for which figures can be sent now
   */
  @GetMapping("/api/v1/periods")
  PeriodJson.All all(@RequestParam(defaultValue = "false") boolean awaited) {
    List<PeriodJson> all =
        periods.all().stream()
            .map(own -> PeriodJson.of(own.period(), own.title()))
            .filter(period -> !awaited || period.awaited())
            .toList();
    return new PeriodJson.All(all);
  }

  @GetMapping("/api/v1/periods/{id}")
  FormJson form(@PathVariable String id) {
    Map<String, String> rules =
        periods.rules().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    rule -> rule.getValue().name(),
                    (one, other) -> one,
                    java.util.LinkedHashMap::new));
    PeriodId period = Asked.period(id);
    return FormJson.of(periods.form(period), periods.marked(period), rules, periods.largestCount());
  }

  /** Checks the draft; or, when figures come along, those, and nothing of them is kept. */
  @PostMapping("/api/v1/periods/{id}/check")
  FindingJson.All check(@PathVariable String id, HttpServletRequest request) throws IOException {
    Body body = Body.read(request, JSON_MEGABYTES);
    FigureForm form = periods.form(Asked.period(id));
    TaskId task = periods.task(form.period().id());
    Map<String, String> typed =
        body.isEmpty()
            ? form.typed()
            : new PlainNumbers(form).typed(reader.read(body.text()).fields());
    List<Finding> findings = reporting.check(task, typed);
    return FindingJson.All.of(
        findings, typed, Problem.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
