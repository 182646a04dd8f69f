package nl.rekenschap.council;

import java.util.List;

/** What was realised on one indicator in one year, as far as the accepted figures say so. */
public sealed interface Realised {

  /** The sum over the periods; what has no figure is missing in it (see {@link #complete}). */
  record Total(long value, List<Figure.OfPeriod> periods) implements Realised {

    /** Whether every period of the year gave a number without gaps. */
    public boolean complete() {
      return periods.stream()
          .allMatch(p -> p.figure() instanceof Figure.Count count && count.gaps().isEmpty());
    }
  }

  /** Persons, who may be counted in several periods: no sum is made. */
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

  /** The periods it rests on, in order of time; empty when there are none. */
  default List<Figure.OfPeriod> periodFigures() {
    return switch (this) {
      case Total it -> it.periods();
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
