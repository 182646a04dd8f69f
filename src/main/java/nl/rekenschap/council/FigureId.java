package nl.rekenschap.council;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Name of one figure of a report; its passport bears the same. Made of codes of the programme, so
 * that the same figure has the same name in every edition.
 */
public record FigureId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.~_-]{0,199}");

  public FigureId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no figure: " + value);
    }
  }

  /** Amounts of money of a budget line, a programme line, a place or the whole. */
  public enum Amount {
    PLAN,
    AWARDED,
    PAID,
    SETTLED,
    REST
  }

  /** What was realised on an indicator in the report's year. */
  static FigureId realised(String item, String indicator) {
    return of("realised", item, indicator);
  }

  /** What was realised on it in the year before. */
  static FigureId previous(String item, String indicator) {
    return of("previous", item, indicator);
  }

  static FigureId target(String item, String indicator) {
    return of("target", item, indicator);
  }

  /** Percentage of the target. */
  static FigureId share(String item, String indicator) {
    return of("share", item, indicator);
  }

  /** What one period says; {@code span} as {@code q1}. */
  static FigureId period(String item, String indicator, String span) {
    return of("period", item, indicator, span);
  }

  /** What one period says about one school, area, project or trajectory. */
  static FigureId part(String item, String indicator, String span, String part) {
    return of("part", item, indicator, span, part);
  }

  static FigureId money(String item, Amount amount) {
    return of("money", item, amount.name());
  }

  /** All budget lines of a programme line together. */
  static FigureId line(String line, Amount amount) {
    return of("line", line, amount.name());
  }

  /** The whole programme. */
  static FigureId total(Amount amount) {
    return of("total", amount.name());
  }

  /** Anything else, by what it is and of what. */
  static FigureId other(String... parts) {
    return of("other", String.join("~", parts));
  }

  private static FigureId of(String... parts) {
    return new FigureId(
        String.join("~", parts).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9~._-]", "-"));
  }

  @Override
  public String toString() {
    return value;
  }
}
