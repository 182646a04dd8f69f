package nl.rekenschap.mandate;

import java.time.Instant;
import java.util.Optional;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.Money;

/**
 * Up to which amount a role decides for the college (Awb 10:3, 10:5).
 *
 * @param upTo absent when there is no limit
 * @param basis the decision of the college that it rests on
 */
public record MandateLimit(
    Role role, Optional<Money> upTo, String basis, String setBy, Instant setAt) {

  boolean covers(Money amount) {
    return upTo.filter(limit -> amount.compareTo(limit) > 0).isEmpty();
  }
}
