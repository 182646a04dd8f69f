package nl.rekenschap.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.ProviderId;

/**
 * Somebody may make an account for an organisation, once and before a moment. Who has done so, or
 * may no longer, leaves no invitation behind: only the record of people tells of it.
 *
 * @param validUntil the first moment at which the link no longer lets in
 */
public record Invitation(
    UUID id,
    ProviderId provider,
    String name,
    String email,
    Set<Duty> duties,
    String invitedBy,
    Instant validUntil) {

  public Invitation {
    duties = Set.copyOf(duties);
  }

  public boolean isValidAt(Instant moment) {
    return moment.isBefore(validUntil);
  }

  /** The last day on which the link lets in. */
  public LocalDate lastDay() {
    return validUntil.minusNanos(1).atZone(BusinessClock.ZONE).toLocalDate();
  }
}
