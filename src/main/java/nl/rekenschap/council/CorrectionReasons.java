package nl.rekenschap.council;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Reopening;
import nl.rekenschap.reporting.Reporting;
import org.springframework.stereotype.Component;

/** Why a figure was corrected, as its reporter or an officer said. */
@Component
class CorrectionReasons {

  private static final Set<String> OF_THIS_YEAR = Set.of("realised", "share", "period", "part");
  private static final int SPAN = 3;

  private final Reporting reporting;
  private final Corrections corrections;

  CorrectionReasons(Reporting reporting, Corrections corrections) {
    this.reporting = reporting;
    this.corrections = corrections;
  }

  /**
   * The reasons of the corrections that were accepted since that moment; absent when the figure
   * comes from no period, or none of its periods was corrected.
   */
  Optional<String> of(String figure, int year, Instant since) {
    List<String> parts = List.of(figure.split("~"));
    if (parts.size() < SPAN) {
      return Optional.empty();
    }
    String kind = parts.getFirst();
    if (OF_THIS_YEAR.contains(kind)) {
      Optional<String> span =
          parts.size() > SPAN ? Optional.of(parts.get(SPAN)) : Optional.empty();
      return reasons(CaseId.of(year, parts.get(1)), span, since);
    }
    return kind.equals("previous")
        ? reasons(CaseId.of(year - 1, parts.get(1)), Optional.empty(), since)
        : Optional.empty();
  }

  private Optional<String> reasons(CaseId caseId, Optional<String> span, Instant since) {
    Set<String> reasons = new LinkedHashSet<>();
    for (Period period : reporting.periodsOf(caseId)) {
      if (span.isEmpty() || span.get().equals(period.span().code())) {
        corrections.historyOf(period.id()).stream()
            .filter(reopening -> isAcceptedAfter(reopening, since))
            .map(Reopening::reason)
            .forEach(reasons::add);
      }
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
  }

  private static boolean isAcceptedAfter(Reopening reopening, Instant since) {
    return reopening
        .ended()
        .filter(end -> end.how() == Reopening.How.ACCEPTED && end.at().isAfter(since))
        .isPresent();
  }
}
