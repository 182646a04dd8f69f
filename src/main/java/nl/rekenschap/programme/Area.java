package nl.rekenschap.programme;

import java.util.Optional;

/**
 * A part of the city.
 *
 * @param cbsCode WK and 6 or BU and 8 characters; absent when not established
 * @param parent code of the district a neighbourhood lies in
 * @param parentAssumed whether that is our assumption
 * @param focus whether the plan names it as an area of focus
 */
public record Area(
    String code,
    String name,
    Level level,
    Optional<String> cbsCode,
    Optional<String> parent,
    boolean parentAssumed,
    boolean focus,
    Optional<String> note,
    String source) {

  /** CBS calls a Nijmegen stadsdeel "wijk" (WK) and a Nijmegen wijk "buurt" (BU). */
  public enum Level {
    DISTRICT,
    NEIGHBOURHOOD,
    /** A name the plan uses that is no official division. */
    UNOFFICIAL
  }
}
