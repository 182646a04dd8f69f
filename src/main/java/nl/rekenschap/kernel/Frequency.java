package nl.rekenschap.kernel;

import java.util.List;
import java.util.stream.IntStream;

/** How often a case reports in a calendar year. */
public enum Frequency {
  NONE(0),
  YEAR(1),
  HALF_YEAR(2),
  QUARTER(4);

  private final int perYear;

  Frequency(int perYear) {
    this.perYear = perYear;
  }

  public int perYear() {
    return perYear;
  }

  /** The spans of one calendar year, in order; none for {@link #NONE}. */
  public List<Span> spansOf(int year) {
    return IntStream.rangeClosed(1, perYear).mapToObj(i -> new Span(year, this, i)).toList();
  }
}
