package nl.rekenschap.award;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Frequency;

/**
 * Which accountability goes with a subsidy of that size, by the decision table {@code arrangement}.
 *
 * @param documents what the year-end asks; empty when only a sample of such subsidies is asked
 * @param sampled whether this one is in the sample, and then gives an activity report
 * @param mostOften how often it is reported between at the most; absent in awards that are older
 */
public record Arrangement(
    Level level, List<YearEndDocument> documents, boolean sampled, Optional<Frequency> mostOften) {

  /** How much is asked. */
  public enum Level {
    LIGHT,
    MIDDLE,
    FULL
  }

  public Arrangement {
    documents = List.copyOf(documents);
  }

  /** Whether it is reported on more often than goes with it. */
  public boolean isExceededBy(Reports reports) {
    return mostOften.filter(reports::isMoreOftenThan).isPresent();
  }

  public boolean asks(YearEndDocument document) {
    return documents.contains(document);
  }
}
