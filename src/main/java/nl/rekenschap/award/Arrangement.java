package nl.rekenschap.award;

import java.util.List;

/**
 * Which accountability goes with a subsidy of that size, by the decision table {@code arrangement}.
 *
 * @param documents what the year-end asks; empty when only a sample of such subsidies is asked
 * @param sampled whether this one is in the sample, and then gives an activity report
 */
public record Arrangement(Level level, List<YearEndDocument> documents, boolean sampled) {

  /** How much is asked. */
  public enum Level {
    LIGHT,
    MIDDLE,
    FULL
  }

  public Arrangement {
    documents = List.copyOf(documents);
  }

  public boolean asks(YearEndDocument document) {
    return documents.contains(document);
  }
}
