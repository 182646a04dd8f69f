package nl.rekenschap.award;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.Target;

/** Dutch words for letters and the record, whatever the language of the screen. */
final class AwardWords {

  private static final Locale DUTCH = Locale.of("nl", "NL");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

  private AwardWords() {}

  static String date(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code € 65.000,00}: a decision names the cents too. */
  static String money(Money money) {
    NumberFormat format = NumberFormat.getNumberInstance(DUTCH);
    format.setMinimumFractionDigits(2);
    return "€\u00a0" + format.format(money.amount());
  }

  static String number(long number) {
    return NumberFormat.getIntegerInstance(DUTCH).format(number);
  }

  static String target(Target target) {
    TargetWords words = TargetWords.of(target);
    return new MessageFormat(text(words.key()), DUTCH)
        .format(words.arguments().stream().map(AwardWords::readable).toArray());
  }

  static String text(String key) {
    return ResourceBundle.getBundle("vaadin-i18n.translations", DUTCH).getString(key);
  }

  private static Object readable(Object argument) {
    return argument instanceof Long number ? number(number) : argument;
  }
}
