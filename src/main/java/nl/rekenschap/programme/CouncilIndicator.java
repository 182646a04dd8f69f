package nl.rekenschap.programme;

import java.util.List;
import java.util.Optional;

/**
 * What the council wants to see every year, apart from the indicators of interventions.
 *
 * @param breaks where its series is broken, oldest first
 */
public record CouncilIndicator(
    String code,
    Kind kind,
    String wording,
    Optional<String> note,
    List<Break> breaks,
    String source) {

  public CouncilIndicator {
    breaks = List.copyOf(breaks);
  }

  /**
   * From here on values may not be compared with those before.
   *
   * @param before the first year or school year after the break
   */
  public record Break(String before, String why, String source) {}

  /** Promised by the plan, or set by the council with the municipal budget. */
  public enum Kind {
    KEY,
    BUDGET
  }
}
