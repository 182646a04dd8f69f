package nl.rekenschap.retention;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;

/**
 * One case on a destruction list.
 *
 * @param endedOn from when its term runs
 * @param on from when it may go
 * @param source what the term rests on
 * @param excepted why it stays although it is due
 * @param leftWhy message key of why it did not go after all
 */
public record ListLine(
    CaseId caseId,
    String name,
    int year,
    ResultType result,
    LocalDate endedOn,
    int years,
    LocalDate on,
    String source,
    State state,
    Optional<Excepted> excepted,
    Optional<String> leftWhy) {

  /** What became of it. */
  public enum State {
    LISTED,
    EXCEPTED,
    DESTROYED,
    LEFT
  }

  /** Why it stays, by whom. */
  public record Excepted(String because, String by) {}
}
