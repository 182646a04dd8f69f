package nl.rekenschap.retention;

import java.time.LocalDate;
import java.util.Map;

/** Works out the day from which a case may go. */
final class Reckoning {

  private final Map<ResultType, RetentionPeriod> terms;
  private final boolean wholeYears;

  /**
   * @param wholeYears whether a term runs from the first of January after the end
   */
  Reckoning(Map<ResultType, RetentionPeriod> terms, boolean wholeYears) {
    this.terms = Map.copyOf(terms);
    this.wholeYears = wholeYears;
  }

  Fate of(CaseEnd end) {
    LocalDate day = end.endedOn().orElse(null);
    if (day == null) {
      return new Fate.NotKnown("retention.unknown.running");
    }
    if (!end.running().isEmpty()) {
      return new Fate.NotKnown(end.running().getFirst());
    }
    ResultType result = end.result().orElse(null);
    RetentionPeriod term = result == null ? null : terms.get(result);
    if (result == null || term == null) {
      return new Fate.NotKnown("retention.unknown.result");
    }
    if (term.permanent()) {
      return new Fate.StaysForGood(result, term.source());
    }
    return term.years()
        .<Fate>map(
            years -> new Fate.Goes(result, day, years, from(day).plusYears(years), term.source()))
        .orElseGet(() -> new Fate.NotKnown("retention.unknown.term"));
  }

  private LocalDate from(LocalDate day) {
    return wholeYears ? LocalDate.of(day.getYear() + 1, 1, 1) : day;
  }
}
