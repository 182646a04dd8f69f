package nl.rekenschap.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An amount in euro, exact to the cent.
 *
 * <p>Between -999,999,999.99 and 999,999,999.99; more than two decimals is refused, never rounded.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

  private static final BigDecimal LIMIT = new BigDecimal("999999999.99");

  // After the limit, against which its making checks it.
  public static final Money ZERO = new Money(BigDecimal.ZERO);

  /**
   * @throws Refused {@code kernel.Money.decimals} with more than two decimals, {@code
   *     kernel.Money.tooLarge} beyond the limit
   */
  public Money {
    if (amount.stripTrailingZeros().scale() > 2) {
      throw new Refused("kernel.Money.decimals", amount.toPlainString());
    }
    if (amount.abs().compareTo(LIMIT) > 0) {
      throw new Refused("kernel.Money.tooLarge");
    }
    amount = amount.setScale(2, RoundingMode.UNNECESSARY);
  }

  public static Money of(String amount) {
    return new Money(new BigDecimal(amount));
  }

  public static Money of(long euros) {
    return new Money(BigDecimal.valueOf(euros));
  }

  public static Money sum(Collection<Money> amounts) {
    return amounts.stream().reduce(ZERO, Money::plus);
  }

  public Money plus(Money other) {
    return new Money(amount.add(other.amount));
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(other.amount));
  }

  /** That many times as much. */
  public Money times(long number) {
    return new Money(amount.multiply(BigDecimal.valueOf(number)));
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(other.amount);
  }

  /** Plain decimal with a point, as in data files: {@code 65000.00}. */
  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
