package nl.rekenschap.programme;

import java.util.Optional;

/** What the council wants to see every year, apart from the indicators of interventions. */
public record CouncilIndicator(
    String code, Kind kind, String wording, Optional<String> note, String source) {

  /** Promised by the plan, or set by the council with the municipal budget. */
  public enum Kind {
    KEY,
    BUDGET
  }
}
