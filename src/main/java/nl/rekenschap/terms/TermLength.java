package nl.rekenschap.terms;

import java.time.LocalDate;
import nl.rekenschap.kernel.Refused;

/**
 * How long a term is, as the law or a rule says it.
 *
 * @param amount 1 and more; at most a century
 */
public record TermLength(int amount, Unit unit) {

  /** In what a term is said. */
  public enum Unit {
    DAYS(36_500),
    WEEKS(5_200),
    MONTHS(1_200),
    YEARS(100);

    private final int most;

    Unit(int most) {
      this.most = most;
    }
  }

  /**
   * @throws Refused {@code terms.length} at field {@code amount}
   */
  public TermLength {
    if (amount < 1 || amount > unit.most) {
      throw Refused.at("amount", "terms.length", 1, unit.most);
    }
  }

  public static TermLength days(int amount) {
    return new TermLength(amount, Unit.DAYS);
  }

  public static TermLength weeks(int amount) {
    return new TermLength(amount, Unit.WEEKS);
  }

  public static TermLength months(int amount) {
    return new TermLength(amount, Unit.MONTHS);
  }

  public static TermLength years(int amount) {
    return new TermLength(amount, Unit.YEARS);
  }

  /**
   * The last day of a term that begins to run on the day after that one. Months and years end on
   * the day with the same number; where that month is too short, on its last day.
   */
  LocalDate after(LocalDate day) {
    return switch (unit) {
      case DAYS -> day.plusDays(amount);
      case WEEKS -> day.plusWeeks(amount);
      case MONTHS -> day.plusMonths(amount);
      case YEARS -> day.plusYears(amount);
    };
  }

  /** So long before that day. */
  LocalDate before(LocalDate day) {
    return switch (unit) {
      case DAYS -> day.minusDays(amount);
      case WEEKS -> day.minusWeeks(amount);
      case MONTHS -> day.minusMonths(amount);
      case YEARS -> day.minusYears(amount);
    };
  }

  /** Whether the Algemene termijnenwet leaves a term so long alone (article 4, under a). */
  boolean isTooLongForTheAct() {
    return switch (unit) {
      case DAYS -> amount > 90;
      case WEEKS -> amount > 12;
      case MONTHS -> amount > 3;
      case YEARS -> true;
    };
  }
}
