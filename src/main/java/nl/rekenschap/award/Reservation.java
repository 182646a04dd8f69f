package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A reservation for a budget that was not adopted when the subsidy was awarded (Awb 4:34), once
 * that budget is adopted.
 *
 * @param decision by which the budget was adopted
 * @param lastDay on which the reservation can be invoked
 * @param endedOn day on which it was invoked or lapsed; absent until then
 */
public record Reservation(
    LocalDate adoptedOn,
    String decision,
    LocalDate recordedOn,
    String recordedBy,
    Outcome outcome,
    LocalDate lastDay,
    Optional<LocalDate> endedOn) {

  /** What became of it. */
  public enum Outcome {
    OPEN,
    INVOKED,
    LAPSED
  }
}
