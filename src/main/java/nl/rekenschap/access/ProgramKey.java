package nl.rekenschap.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;

/**
 * With which a program acts as a person. The secret that belongs to it is known to nobody but that
 * person.
 *
 * @param id the part of the key that may be seen
 * @param name what the person calls it, such as the name of the program
 * @param validUntil the first moment at which it no longer works
 * @param lastUsed to the minute; absent when it never was
 */
public record ProgramKey(
    String id,
    String name,
    Person person,
    Instant madeAt,
    Instant validUntil,
    Optional<Instant> lastUsed) {

  /** The last day on which it works. */
  public LocalDate lastDay() {
    return validUntil.minusMillis(1).atZone(BusinessClock.ZONE).toLocalDate();
  }

  boolean isExpiredAt(Instant now) {
    return !now.isBefore(validUntil);
  }
}
