package nl.rekenschap.council;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.rekenschap.kernel.Money;

/** Amounts, numbers and days as they are written in the Netherlands. */
final class Dutch {

  static final Locale LOCALE = Locale.of("nl", "NL");

  private Dutch() {}

  /** {@code € 65.000}; cents only when there are any. */
  static String money(Money money) {
    NumberFormat format = NumberFormat.getNumberInstance(LOCALE);
    int digits = money.amount().stripTrailingZeros().scale() > 0 ? 2 : 0;
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return "€\u00a0" + format.format(money.amount());
  }

  /** {@code 1.140}. */
  static String number(long number) {
    return NumberFormat.getIntegerInstance(LOCALE).format(number);
  }

  /** {@code 31 januari 2026}. */
  static String date(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", LOCALE).format(day);
  }
}
