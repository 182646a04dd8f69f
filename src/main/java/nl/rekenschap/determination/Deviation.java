package nl.rekenschap.determination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import nl.rekenschap.kernel.Money;

/**
 * From which difference between granted and realised a line must be explained. The law names no
 * such limit, so both are settings.
 *
 * @param percent of what was granted; more than this must be explained
 * @param amount more than this must be explained, whatever the percentage
 */
public record Deviation(int percent, Money amount) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Whether that line must be explained; exactly on a limit it need not. */
  public boolean isPassed(Money granted, Money realised) {
    BigDecimal off = realised.minus(granted).amount().abs();
    BigDecimal limit = granted.amount().multiply(BigDecimal.valueOf(percent));
    return off.compareTo(amount.amount()) > 0 || off.multiply(HUNDRED).compareTo(limit) > 0;
  }

  /** The difference in percent of what was granted, one decimal; absent when that was nothing. */
  public static Optional<BigDecimal> percentage(Money granted, Money realised) {
    if (granted.isZero()) {
      return Optional.empty();
    }
    return Optional.of(
        realised
            .minus(granted)
            .amount()
            .multiply(HUNDRED)
            .divide(granted.amount(), 1, RoundingMode.HALF_UP));
  }
}
