package nl.rekenschap.terms;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.kernel.Refused;

/**
 * What is asked of the calendar.
 *
 * @param from the day of the event; a forward term begins to run on the day after it (Awb 6:8, and
 *     the custom for all terms), a back-counted one ends so long before it
 * @param interruptions in any order
 * @param extensions in any order
 */
public record TermQuestion(
    LocalDate from,
    TermLength length,
    Origin origin,
    Direction direction,
    List<Interruption> interruptions,
    List<Extension> extensions) {

  /** Days outside these years are typing errors. */
  static final int FIRST_YEAR = 1900;

  static final int LAST_YEAR = 2199;
  private static final int MOST_EVENTS = 100;

  /** Where the term stands. */
  public enum Origin {
    /** In an act or an order in council: the Algemene termijnenwet rules. */
    LEGAL,
    /** In a by-law, a scheme, a decision or a letter: whether it rolls is local policy. */
    LOCAL
  }

  /** Which way is counted. */
  public enum Direction {
    FORWARD,
    BACK
  }

  /**
   * More time for the decision, told before the term ended (Awb 4:14, 7:10).
   *
   * @param toldOn day on which the applicant was told
   */
  public record Extension(LocalDate toldOn, TermLength length) {

    public Extension {
      requireYear("toldOn", toldOn);
    }
  }

  /**
   * @throws Refused {@code terms.year} at field {@code from}; {@code terms.tooMany}; {@code
   *     terms.back} when a back-counted term is interrupted or extended
   */
  public TermQuestion {
    requireYear("from", from);
    interruptions = List.copyOf(interruptions);
    extensions = List.copyOf(extensions);
    if (interruptions.size() + extensions.size() > MOST_EVENTS) {
      throw new Refused("terms.tooMany", MOST_EVENTS);
    }
    if (direction == Direction.BACK && !(interruptions.isEmpty() && extensions.isEmpty())) {
      throw Refused.at("direction", "terms.back");
    }
  }

  /** A forward legal term that nothing interrupts. */
  public static TermQuestion legal(LocalDate from, TermLength length) {
    return new TermQuestion(from, length, Origin.LEGAL, Direction.FORWARD, List.of(), List.of());
  }

  static void requireYear(String field, LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw Refused.at(
          field, "terms.year", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
    }
  }
}
