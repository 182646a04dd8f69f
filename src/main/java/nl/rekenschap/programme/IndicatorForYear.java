package nl.rekenschap.programme;

import java.util.List;
import java.util.Optional;

/**
 * An indicator as it holds in one year.
 *
 * @param code stays the same over all versions; unique within its intervention
 * @param version 1-based; a new version means a new wording
 * @param wording as the plan or the evaluation plan writes it, in Dutch
 * @param unit Dutch word for what is counted
 * @param continuesPrevious whether numbers may be compared with those of the version before; true
 *     for version 1
 * @param provisional whether the plan says that the indicator is still to be settled
 */
public record IndicatorForYear(
    String code,
    int version,
    int year,
    String wording,
    String unit,
    Counts counts,
    Reach reach,
    Breakdown breakdown,
    Optional<String> definition,
    Target target,
    boolean continuesPrevious,
    boolean provisional,
    String source) {

  /**
   * Whether values of several periods may be summed. Encounters and activities add up; unique
   * persons do not, since one may be counted in each period.
   */
  public boolean addsUpOverPeriods() {
    return switch (counts) {
      case ENCOUNTERS, CONTACTS, ACTIVITIES, HOURS, RESULTS -> true;
      case PERSONS, TEXT -> false;
    };
  }

  public Kind kind() {
    return counts == Counts.TEXT ? Kind.QUALITATIVE : Kind.QUANTITATIVE;
  }

  /** A number or a description. */
  public enum Kind {
    QUANTITATIVE,
    QUALITATIVE
  }

  /** What one unit of the value is. */
  public enum Counts {
    /** Meetings of a pupil with a working life; not unique persons. */
    ENCOUNTERS,
    CONTACTS,
    PERSONS,
    ACTIVITIES,
    HOURS,
    /** What comes out of it: advices given, referrals made. */
    RESULTS,
    TEXT
  }

  /**
   * Which people a value counts; anything but {@link #NONE} can reveal someone when it is small.
   */
  public enum Reach {
    NONE,
    CHILDREN,
    PARENTS,
    CHILDREN_AND_PARENTS,
    PROFESSIONALS
  }

  /**
   * How a value is split.
   *
   * @param parts the known parts in the plan's order; empty when the plan does not name them
   */
  public record Breakdown(By by, List<Part> parts) {

    /** Along what the value is split. */
    public enum By {
      NONE,
      SCHOOL,
      AREA,
      PROJECT,
      TRAJECTORY
    }

    /** One school, area or project. */
    public record Part(String code, String name) {}
  }
}
