package nl.rekenschap.determination;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;

/** Texts that people type, checked; and dates and amounts as letters and the record say them. */
final class Words {

  private static final Locale DUTCH = Locale.of("nl", "NL");

  private Words() {}

  /**
   * A text without spaces around it.
   *
   * @throws Refused at that field: missing, too long, or with signs that are no text
   */
  static String required(String field, String text, int longest) {
    String bare = optional(field, text, longest);
    if (bare.isEmpty()) {
      throw Refused.at(field, "determination.text.missing");
    }
    return bare;
  }

  /** The same, but empty is fine. */
  static String optional(String field, String text, int longest) {
    String bare = text.replace("\r\n", "\n").strip();
    if (bare.length() > longest) {
      throw Refused.at(field, "determination.text.tooLong", longest, bare.length());
    }
    boolean strange =
        bare.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    if (strange) {
      throw Refused.at(field, "determination.text.control");
    }
    return bare;
  }

  static String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH).format(day);
  }

  static String money(Money money) {
    NumberFormat format = NumberFormat.getNumberInstance(DUTCH);
    int digits = money.amount().stripTrailingZeros().scale() > 0 ? 2 : 0;
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return "€\u00a0" + format.format(money.amount());
  }
}
