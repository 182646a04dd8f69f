package nl.rekenschap.post;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.Dutch;

/**
 * Days, periods and amounts, which rooms give in Dutch, for who reads English. Only a value that is
 * nothing else is changed: what people wrote stays as they wrote it.
 */
final class EnglishValues {

  private static final DateTimeFormatter DUTCH_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Dutch.LOCALE);
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final Pattern SPAN =
      Pattern.compile("(?:het )?(?:(\\d)e (kwartaal|halfjaar) |jaar )(\\d{4})");
  private static final Pattern MONEY = Pattern.compile("€\u00a0(-?[\\d.]+)(?:,(\\d\\d))?");

  private EnglishValues() {}

  static String of(String value) {
    Matcher money = MONEY.matcher(value);
    if (money.matches()) {
      String cents = money.group(2);
      return "€" + money.group(1).replace('.', ',') + (cents == null ? "" : "." + cents);
    }
    Matcher span = SPAN.matcher(value);
    return span.matches() ? span(span) : day(value);
  }

  private static String span(Matcher span) {
    String number = span.group(1);
    if (number == null) {
      return span.group(3);
    }
    String part = span.group(2).equals("kwartaal") ? "quarter" : "half-year";
    return "the " + ordinal(number) + " " + part + " of " + span.group(3);
  }

  private static String ordinal(String digit) {
    return switch (digit) {
      case "1" -> "1st";
      case "2" -> "2nd";
      case "3" -> "3rd";
      default -> digit + "th";
    };
  }

  private static String day(String value) {
    try {
      return ENGLISH_DAY.format(LocalDate.parse(value, DUTCH_DAY));
    } catch (DateTimeParseException noDay) {
      return value;
    }
  }
}
