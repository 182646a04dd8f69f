package nl.rekenschap.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.reporting.OwnPeriods;
import nl.rekenschap.reporting.Reporting;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What an editor does beside typing: names parts, and says that the draft is ready. */
@ProviderApi
@RolesAllowed(Names.PROVIDER_CONTACT)
class FormingApi {

  private final OwnPeriods periods;
  private final Reporting reporting;
  private final WordCalls calls;

  FormingApi(OwnPeriods periods, Reporting reporting, WordCalls calls) {
    this.periods = periods;
    this.reporting = reporting;
    this.calls = calls;
  }

  /** A named part, as {@code Part} in the description. */
  record PartJson(String indicator, String code, String name) {}

  /** Names a part where the plan splits an indicator without saying into what. */
  @PostMapping("/api/v1/periods/{id}/parts")
  ResponseEntity<String> addPart(
      @PathVariable String id,
      HttpServletRequest request)
      throws IOException {
    PeriodId period = Asked.period(id);
    return calls.once(
        request,
        Set.of("indicator", "name"),
        words -> {
          String indicator = words.getOrDefault("indicator", "");
          Part part =
              reporting.addPart(periods.task(period), indicator, words.getOrDefault("name", ""));
          return new WordCalls.Done(
              HttpStatus.CREATED.value(),
              new PartJson(indicator, part.code(), part.name()),
              "/api/v1/periods/" + period);
        });
  }

  /** Says that the draft can be handed in; whoever may sign is told. */
  @PostMapping("/api/v1/periods/{id}/ready")
  ResponseEntity<String> ready(
      @PathVariable String id,
      HttpServletRequest request)
      throws IOException {
    PeriodId period = Asked.period(id);
    return calls.once(
        request,
        Set.of(),
        nothing -> {
          reporting.markReady(periods.task(period));
          return new WordCalls.Done(
              HttpStatus.OK.value(),
              DraftJson.of(periods.form(period), periods.edition(period)),
              "/api/v1/periods/" + period + "/draft");
        });
  }
}
