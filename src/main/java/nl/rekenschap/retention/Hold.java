package nl.rekenschap.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;

/**
 * Why a case may not go for now, whatever its term says.
 *
 * @param until last day; absent when it holds until somebody ends it
 * @param ended who ended it and why; absent while nobody did
 */
public record Hold(
    long id,
    CaseId caseId,
    String reason,
    LocalDate from,
    Optional<LocalDate> until,
    String placedBy,
    Instant placedAt,
    Optional<Ended> ended) {

  /** That it was ended before its time. */
  public record Ended(Instant at, String by, String because) {}

  /** Whether it keeps the case on that day. */
  public boolean holdsOn(LocalDate day) {
    return ended.isEmpty() && until.filter(last -> last.isBefore(day)).isEmpty();
  }
}
