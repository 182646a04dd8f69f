package nl.rekenschap.programme;

import java.util.List;
import java.util.Optional;

/**
 * A motion of the council that the programme answers.
 *
 * @param date as precise as the sources are: a day or a year
 * @param votes in words
 * @param items codes of the items it is about; empty for the whole programme
 * @param answer where and how it was answered
 */
public record Motion(
    String code,
    String title,
    Optional<String> date,
    Outcome outcome,
    Optional<String> votes,
    List<String> items,
    Optional<Fact> answer,
    String source) {

  /** What the council decided. */
  public enum Outcome {
    ADOPTED,
    PARTLY_ADOPTED,
    NOT_STATED
  }
}
