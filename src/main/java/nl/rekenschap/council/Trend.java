package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Item;

/** How this year stands to the year before; a word, since a colour or an arrow alone says nothing. */
enum Trend {
  UP,
  DOWN,
  LEVEL,
  /** Some indicators up, others down. */
  MIXED,
  /** A year is missing, incomplete, or counted otherwise. */
  UNKNOWN;

  static Trend of(Goal goal) {
    Optional<BigDecimal> before = number(goal.previous());
    Optional<BigDecimal> now = number(goal.realised());
    if (before.isEmpty()
        || now.isEmpty()
        || !goal.previous().getClass().equals(goal.realised().getClass())) {
      return UNKNOWN;
    }
    return switch (Integer.signum(now.get().compareTo(before.get()))) {
      case 1 -> UP;
      case -1 -> DOWN;
      default -> LEVEL;
    };
  }

  /** Of those of its indicators that have one. */
  static Trend of(Item item) {
    Set<Trend> all =
        item.goals().stream()
            .map(Trend::of)
            .filter(trend -> trend != UNKNOWN)
            .collect(Collectors.toSet());
    return switch (all.size()) {
      case 0 -> UNKNOWN;
      case 1 -> List.copyOf(all).getFirst();
      default -> MIXED;
    };
  }

  private static Optional<BigDecimal> number(Realised realised) {
    return switch (realised) {
      case Realised.Total total when total.complete() -> Optional.of(total.value());
      case Realised.AtLeast least -> Optional.of(least.value());
      default -> Optional.empty();
    };
  }
}
