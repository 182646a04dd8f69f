package nl.rekenschap.payment;

import java.util.Optional;

/** What became of an order, as the finance package says it. */
public enum Outcome {
  PAID,
  REFUSED;

  /** As it stands in a file, in Dutch or English; absent when it is none. */
  static Optional<Outcome> read(String text) {
    return switch (text.strip().toLowerCase(java.util.Locale.ROOT)) {
      case "betaald", "paid" -> Optional.of(PAID);
      case "geweigerd", "refused", "rejected" -> Optional.of(REFUSED);
      default -> Optional.empty();
    };
  }
}
