package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.programme.Calculation;

/** What was realised on one indicator in one year, as far as the accepted figures say so. */
public sealed interface Realised {

  /**
   * The periods as one number; what has no figure is missing in it (see {@link #complete}).
   *
   * @param calculation how; absent in reports from before it was chosen for each indicator, which
   *     were sums, and for a year of one period
   */
  record Total(BigDecimal value, Optional<Calculation> calculation, List<Figure.OfPeriod> periods)
      implements Realised {

    /** Whether every period that matters gave a number without gaps. */
    public boolean complete() {
      return calculation
          .orElse(Calculation.SUM)
          .isComplete(
              periods.stream()
                  .map(Figure.OfPeriod::figure)
                  .filter(Realised::isDue)
                  .map(Realised::isWhole)
                  .toList());
    }
  }

  /** The highest number of persons in a period: the lowest number that is certain for the year. */
  record AtLeast(BigDecimal value, List<Figure.OfPeriod> periods) implements Realised {}

  /** There is a number, and it is not shown; see {@link Figure.Suppressed}. */
  record Suppressed(List<Figure.OfPeriod> periods) implements Realised {}

  /** Numbers of periods or parts that are not put together. */
  record PerPeriod(List<Figure.OfPeriod> periods) implements Realised {}

  /** A description for each period. */
  record Described(List<Figure.OfPeriod> periods) implements Realised {}

  /** Closed, and nothing was received. */
  record NotReceived(List<Figure.OfPeriod> periods) implements Realised {}

  /** Accepted, but only reasons why there is no figure. */
  record NotAvailable(List<Figure.OfPeriod> periods) implements Realised {}

  /** Nothing has been accepted yet. */
  record Pending(List<Figure.OfPeriod> periods) implements Realised {}

  /** The indicator did not exist in that year. */
  record NotApplicable() implements Realised {}

  /** The indicator had another meaning in that year. */
  record NotComparable() implements Realised {}

  /** The system has no data about that year. */
  record NoData() implements Realised {}

  /** Whether the indicator existed in that period, so that a figure was to be expected. */
  static boolean isDue(Figure figure) {
    return !(figure instanceof Figure.NotApplicable || figure instanceof Figure.NotComparable);
  }

  private static boolean isWhole(Figure figure) {
    return figure instanceof Figure.Count count && count.gaps().isEmpty()
        || figure instanceof Figure.Suppressed hidden && hidden.gaps().isEmpty();
  }

  /** The periods it rests on, in order of time; empty when there are none. */
  default List<Figure.OfPeriod> periodFigures() {
    return switch (this) {
      case Total it -> it.periods();
      case AtLeast it -> it.periods();
      case Suppressed it -> it.periods();
      case PerPeriod it -> it.periods();
      case Described it -> it.periods();
      case NotReceived it -> it.periods();
      case NotAvailable it -> it.periods();
      case Pending it -> it.periods();
      case NotApplicable it -> List.of();
      case NotComparable it -> List.of();
      case NoData it -> List.of();
    };
  }
}
