package nl.rekenschap.reporting.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.OwnPeriods;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks to open an accepted period again, takes a correction back, and tells what changed. */
@ProviderApi
@RolesAllowed(Names.PROVIDER_CONTACT)
class CorrectionsApi {

  private static final String REASON = "reason";

  private final OwnPeriods periods;
  private final Corrections corrections;
  private final WordCalls calls;

  CorrectionsApi(OwnPeriods periods, Corrections corrections, WordCalls calls) {
    this.periods = periods;
    this.corrections = corrections;
    this.calls = calls;
  }

  /** Every opening again of that period, oldest first. */
  @GetMapping("/api/v1/periods/{id}/reopenings")
  ReopeningJson.All all(@PathVariable String id) {
    return ReopeningJson.All.of(corrections.historyOf(periods.period(Asked.period(id)).id()));
  }

  /** Asks that an accepted period be opened again; an officer decides. */
  @PostMapping("/api/v1/periods/{id}/reopenings")
  ResponseEntity<String> request(
      @PathVariable String id,
      HttpServletRequest request)
      throws IOException {
    PeriodId period = Asked.period(id);
    return calls.once(
        request,
        Set.of(REASON),
        words -> {
          corrections.request(periods.period(period).id(), words.getOrDefault(REASON, ""));
          return new WordCalls.Done(
              HttpStatus.CREATED.value(),
              ReopeningJson.of(corrections.historyOf(period).getLast()),
              "/api/v1/periods/" + period + "/reopenings");
        });
  }

  /** Takes a correction back: the figures that were accepted stand as they were. */
  @PostMapping("/api/v1/periods/{id}/withdrawal")
  ResponseEntity<String> withdraw(
      @PathVariable String id,
      HttpServletRequest request)
      throws IOException {
    PeriodId period = Asked.period(id);
    return calls.once(
        request,
        Set.of(REASON),
        words -> {
          corrections.withdraw(periods.correction(period), words.getOrDefault(REASON, ""));
          return new WordCalls.Done(
              HttpStatus.OK.value(),
              ReopeningJson.of(corrections.historyOf(period).getLast()),
              "/api/v1/periods/" + period + "/reopenings");
        });
  }

  /** What changed in the figures since they were accepted, value by value. */
  @GetMapping("/api/v1/periods/{id}/changes")
  ChangeJson.All changes(@PathVariable String id) {
    return ChangeJson.All.of(corrections.differences(periods.period(Asked.period(id)).id()));
  }
}
