package nl.rekenschap.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The days on which something in a programme can begin: the first of a quarter. */
final class QuarterDay {

  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

  private QuarterDay() {}

  static boolean looksLikeDay(String text) {
    return DAY.matcher(text).matches();
  }

  /** {@code 2024} or {@code 2024-07-01}; empty for anything else. */
  static Optional<LocalDate> parse(String text) {
    if (YEAR.matcher(text).matches()) {
      return Optional.of(LocalDate.of(Integer.parseInt(text), 1, 1));
    }
    if (!looksLikeDay(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** As a file writes it: the year alone for its first day. */
  static String text(LocalDate day) {
    return day.getDayOfYear() == 1 ? Integer.toString(day.getYear()) : day.toString();
  }
}
