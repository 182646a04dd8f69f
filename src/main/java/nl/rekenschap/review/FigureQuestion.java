package nl.rekenschap.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.rekenschap.kernel.PeriodId;

/**
 * A question at one figure, answered there without the whole round going back.
 *
 * @param field see {@link nl.rekenschap.reporting.FieldName}
 * @param lapsed whether the figures were accepted without waiting for the answer
 */
public record FigureQuestion(
    UUID id,
    PeriodId period,
    int round,
    String field,
    String words,
    Instant at,
    String byName,
    Optional<Answer> answer,
    boolean lapsed) {

  /** What the reporter answered. */
  public record Answer(String words, Instant at, String byName) {}

  public boolean isOpen() {
    return answer.isEmpty() && !lapsed;
  }
}
