package nl.rekenschap.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.reporting.Difference;
import nl.rekenschap.reporting.Measurement.Value;

/**
 * How much a correction may change before a second pair of eyes looks at it.
 *
 * @param percent of the accepted value
 * @param units of a number; of a ratio its numerator; not of an amount of money
 */
record Deviation(int percent, int units) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  boolean isExceeded(List<Difference> differences) {
    return differences.stream().anyMatch(this::isExceeded);
  }

  /** A value that comes or goes changes more than any number; words are read by the judge. */
  private boolean isExceeded(Difference difference) {
    Optional<BigDecimal> before = difference.before().flatMap(Deviation::number);
    Optional<BigDecimal> after = difference.after().flatMap(Deviation::number);
    if (before.isEmpty() || after.isEmpty()) {
      return before.isPresent() || after.isPresent();
    }
    BigDecimal change = after.get().subtract(before.get()).abs();
    boolean money = difference.after().get() instanceof Value.Amount;
    return isMoreThanShare(change, before.get())
        || !money && change.compareTo(BigDecimal.valueOf(units)) > 0
        || isOtherWhole(difference);
  }

  private boolean isMoreThanShare(BigDecimal change, BigDecimal before) {
    return change.multiply(HUNDRED).compareTo(before.abs().multiply(BigDecimal.valueOf(percent)))
        > 0;
  }

  /** The same part of another whole is another share. */
  private boolean isOtherWhole(Difference difference) {
    return difference.before().get() instanceof Value.Ratio before
        && difference.after().get() instanceof Value.Ratio after
        && isMoreThanShare(
            BigDecimal.valueOf(Math.abs(after.denominator() - before.denominator())),
            BigDecimal.valueOf(before.denominator()));
  }

  private static Optional<BigDecimal> number(Value value) {
    return switch (value) {
      case Value.Count count -> Optional.of(BigDecimal.valueOf(count.number()));
      case Value.Amount amount -> Optional.of(amount.money().amount());
      case Value.Ratio ratio -> Optional.of(BigDecimal.valueOf(ratio.numerator()));
      case Value.Words words -> Optional.empty();
      case Value.NotAvailable absent -> Optional.empty();
    };
  }
}
