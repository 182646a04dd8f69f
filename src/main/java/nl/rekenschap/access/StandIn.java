package nl.rekenschap.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.PersonId;

/**
 * Somebody does somebody else's work for a while.
 *
 * @param person who is away
 * @param standIn who does it meanwhile
 * @param until the last day
 * @param because why, when somebody else than the person named the stand-in; may be empty
 * @param ended absent while it holds until its last day
 */
public record StandIn(
    long id,
    PersonId person,
    String personName,
    PersonId standIn,
    String standInName,
    LocalDate from,
    LocalDate until,
    StandInScope scope,
    String because,
    String namedBy,
    Instant namedAt,
    Optional<Ended> ended) {

  /** When, by whom and why it was ended before its last day. */
  public record Ended(Instant at, String byName, String because) {}

  /**
   * What somebody asks for.
   *
   * @param person who is or will be away
   */
  public record Naming(
      PersonId person,
      PersonId standIn,
      LocalDate from,
      LocalDate until,
      StandInScope scope,
      String because) {}

  public boolean holdsOn(LocalDate day) {
    return ended.isEmpty() && !day.isBefore(from) && !day.isAfter(until);
  }

  /** Whether it holds, or will. */
  public boolean isAhead(LocalDate today) {
    return ended.isEmpty() && !today.isAfter(until);
  }

  boolean overlaps(LocalDate first, LocalDate last) {
    return !from.isAfter(last) && !until.isBefore(first);
  }
}
