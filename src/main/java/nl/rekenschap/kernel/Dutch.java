package nl.rekenschap.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * How letters, the record and public pages say days, amounts and texts: in Dutch, whatever the
 * language of anybody's screen.
 */
public final class Dutch {

  public static final Locale LOCALE = Locale.of("nl", "NL");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", LOCALE);

  private Dutch() {}

  /** {@code 30 april 2025}. */
  public static String date(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code € 65.000}; cents only when there are any. */
  public static String money(Money money) {
    return euros(money, money.amount().stripTrailingZeros().scale() > 0 ? 2 : 0);
  }

  /** {@code € 65.000,00}: a decision names the cents too. */
  public static String moneyInCents(Money money) {
    return euros(money, 2);
  }

  /** {@code 1.140}. */
  public static String number(long number) {
    return NumberFormat.getIntegerInstance(LOCALE).format(number);
  }

  /** {@code 1.140}, {@code 12,5}; at most two decimals, rounded half up. */
  public static String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(LOCALE);
    format.setMaximumFractionDigits(2);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  /** The same texts as the screens have. */
  public static String text(String key, Object... arguments) {
    String text = ResourceBundle.getBundle("vaadin-i18n.translations", LOCALE).getString(key);
    return arguments.length == 0 ? text : new MessageFormat(text, LOCALE).format(arguments);
  }

  private static String euros(Money money, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(LOCALE);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return "€\u00a0" + format.format(money.amount());
  }
}
