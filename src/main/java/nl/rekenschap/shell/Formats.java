package nl.rekenschap.shell;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;

/**
 * Dates as people read them, in the language of the screen. Amounts and numbers are Dutch in both
 * languages: one amount must not read as another.
 */
public final class Formats {

  private Formats() {}

  /** {@code 31 januari 2026}. */
  public static String date(LocalDate day) {
    return date(day, locale());
  }

  static String date(LocalDate day, Locale language) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
  }

  /** {@code 31-01-2026 14:03}, Amsterdam time. */
  public static String moment(Instant moment) {
    return DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm", locale())
        .format(moment.atZone(BusinessClock.ZONE));
  }

  /** {@code € 65.000}; cents only when there are any. */
  public static String money(Money money) {
    return Dutch.money(money);
  }

  /** {@code 1.140}. */
  public static String number(long number) {
    return Dutch.number(number);
  }

  /** {@code 12,5}: at most two decimals. */
  public static String number(java.math.BigDecimal number) {
    return Dutch.number(number);
  }

  static Locale locale() {
    UI ui = UI.getCurrent();
    return ui == null ? Dutch.LOCALE : ui.getLocale();
  }
}
