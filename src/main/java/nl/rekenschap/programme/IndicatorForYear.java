package nl.rekenschap.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Span;

/**
 * An indicator as it holds in one year, or in one part of it.
 *
 * @param code stays the same over all versions; unique within its intervention
 * @param version 1-based; a new version means a new wording
 * @param validFrom the first day of this version
 * @param validUntil the last day of the indicator, when another one takes over from it
 * @param wording as the plan or the evaluation plan writes it, in Dutch
 * @param unit Dutch word for what is counted
 * @param overPeriods how values of several periods become one; chosen in the file, never guessed
 * @param overPlaces how values of several schools, areas, projects or trajectories become one
 * @param ratio what is divided by what; only for {@link Counts#RATIO}
 * @param target the one that holds at the end of the year or part asked for
 * @param targets all of the year in order of time; more than one when it changed within the year
 * @param continuesPrevious whether numbers may be compared with those before: of the version
 *     before, or of the indicator it maps from; true for a version 1 that maps from none
 * @param mapsFrom code of the indicator from which this one takes over
 * @param provisional whether the plan says that the indicator is still to be settled
 */
public record IndicatorForYear(
    String code,
    int version,
    int year,
    LocalDate validFrom,
    Optional<LocalDate> validUntil,
    String wording,
    String unit,
    Counts counts,
    Reach reach,
    Breakdown breakdown,
    Optional<String> definition,
    Calculation overPeriods,
    Calculation overPlaces,
    Optional<RatioParts> ratio,
    Limits limits,
    Target target,
    List<Target.Since> targets,
    boolean continuesPrevious,
    Optional<String> mapsFrom,
    boolean provisional,
    String source) {

  /** Whether values of several periods may be summed: encounters may, unique persons may not. */
  public boolean addsUpOverPeriods() {
    return overPeriods == Calculation.SUM;
  }

  /**
   * Whether values of a part of the year belong to this indicator. Before it began and after
   * another took over nothing is due: "niet van toepassing", which is not 0. Values from before a
   * new wording belong to it when they may be compared.
   */
  public boolean appliesTo(Span span) {
    boolean begun = !startsAfter(span) || version > 1 && continuesPrevious;
    return begun && validUntil.map(day -> !day.isBefore(span.firstDay())).orElse(true);
  }

  /** Whether this version counts only from a day after that part of the year. */
  public boolean startsAfter(Span span) {
    return validFrom.getYear() >= span.year() && validFrom.isAfter(span.lastDay());
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
    /** Euro. */
    MONEY,
    /** A numerator and a denominator; see {@link RatioParts}. */
    RATIO,
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

    /** Whether the plan splits without naming the parts: the award or the reporter names them. */
    public boolean isOpen() {
      return by != By.NONE && parts.isEmpty();
    }

    /** One school, area or project. */
    public record Part(String code, String name) {}
  }
}
