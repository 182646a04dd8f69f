package nl.rekenschap.kernel;

import java.time.LocalDate;
import java.util.List;

/**
 * A part of a calendar year that is reported on as one: a quarter, half-year or the year.
 *
 * @param index 1-based place within the year
 */
public record Span(int year, Frequency frequency, int index) implements Comparable<Span> {

  private static final List<String> QUARTERS = List.of("q1", "q2", "q3", "q4");
  private static final List<String> HALVES = List.of("h1", "h2");

  public Span {
    if (frequency == Frequency.NONE || index < 1 || index > frequency.perYear()) {
      throw new IllegalArgumentException("no such span: " + frequency + " " + index);
    }
    if (year < 2000 || year > 2100) {
      throw new IllegalArgumentException("year out of range: " + year);
    }
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, 1 + (index - 1) * months(), 1);
  }

  public LocalDate lastDay() {
    return firstDay().plusMonths(months()).minusDays(1);
  }

  /** Short code within the year: {@code q1}…{@code q4}, {@code h1}, {@code h2}, {@code y}. */
  public String code() {
    return switch (frequency) {
      case QUARTER -> QUARTERS.get(index - 1);
      case HALF_YEAR -> HALVES.get(index - 1);
      case YEAR -> "y";
      case NONE -> throw new IllegalStateException("no span");
    };
  }

  private int months() {
    return 12 / frequency.perYear();
  }

  @Override
  public int compareTo(Span other) {
    int byYear = Integer.compare(year, other.year);
    return byYear != 0
        ? byYear
        : Integer.compare((index - 1) * months(), (other.index - 1) * other.months());
  }
}
