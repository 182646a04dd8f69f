package nl.rekenschap.retention;

import java.time.LocalDate;

/** What becomes of a case, and why. */
public sealed interface Fate {

  /**
   * It may go from that day on.
   *
   * @param endedOn from when the term runs
   * @param source what the term rests on
   */
  record Goes(ResultType result, LocalDate endedOn, int years, LocalDate on, String source)
      implements Fate {}

  /** It is kept for good. */
  record StaysForGood(ResultType result, String source) implements Fate {}

  /**
   * Nothing can be said.
   *
   * @param why message key
   */
  record NotKnown(String why) implements Fate {}
}
