package nl.rekenschap.programme;

import java.math.BigDecimal;
import nl.rekenschap.kernel.Money;

/** Amounts as data files and sentences about them write them. */
final class Euros {

  private Euros() {}

  /** {@code 65000}, and with cents only when there are any: {@code 9500.50}. */
  static String plain(Money money) {
    BigDecimal amount = money.amount();
    return amount.stripTrailingZeros().scale() > 0
        ? amount.toPlainString()
        : amount.toBigInteger().toString();
  }
}
