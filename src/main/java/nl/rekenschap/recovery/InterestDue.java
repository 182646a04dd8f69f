package nl.rekenschap.recovery;

import java.util.Optional;
import nl.rekenschap.kernel.Money;

/** What statutory interest somebody owes on what is too late (Awb 4:97, 4:98). */
public sealed interface InterestDue {

  /** No rate is set for a day that it runs over, or nothing was decided. */
  record NotReckoned() implements InterestDue {}

  /** There is some, and too little to ask for; it runs on. */
  record BelowMinimum(Money reckoned, Money minimum) implements InterestDue {}

  /** Also zero, when nothing is too late. */
  record Owed(Money amount) implements InterestDue {}

  /**
   * What is asked for of what was reckoned.
   *
   * @param minimum the least that is asked for; absent for every amount
   */
  static InterestDue of(Optional<Money> reckoned, Optional<Money> minimum) {
    if (reckoned.isEmpty()) {
      return new NotReckoned();
    }
    Money amount = reckoned.get();
    return minimum
        .filter(least -> !amount.isZero() && amount.compareTo(least) < 0)
        .<InterestDue>map(least -> new BelowMinimum(amount, least))
        .orElseGet(() -> new Owed(amount));
  }
}
