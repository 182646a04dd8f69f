package nl.rekenschap.terms;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar answers.
 *
 * @param firstDay first day that counts; for a back-counted term the day that it ends on
 * @param bare last day before the Algemene termijnenwet moves it; while the term stands still: as
 *     if it ran on from there
 * @param lastDay last day on which it is in time; empty while the term stands still
 * @param stoppedSince first day of the standstill that still lasts
 * @param stopped the days on which the term stood still, in order, none overlapping; the one that
 *     lasts has no end
 * @param steps how it came about, in the order of the calendar
 */
public record Reckoning(
    LocalDate firstDay,
    LocalDate bare,
    Optional<LocalDate> lastDay,
    Optional<LocalDate> stoppedSince,
    List<Standstill> stopped,
    List<Step> steps) {

  /**
   * Days on which a term stood still.
   *
   * @param until last of them; null while it lasts
   */
  public record Standstill(LocalDate from, @Nullable LocalDate until) {

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** How many of its days lie up to and with that one. */
    long daysUntil(LocalDate day) {
      LocalDate last = until == null || until.isAfter(day) ? day : until;
      return Math.max(0, ChronoUnit.DAYS.between(from, last) + 1);
    }
  }

  /**
   * One step of the reckoning.
   *
   * @param lastDay the last day after this step
   * @param arguments days, numbers and names for its sentence {@code terms.step.<kind>}
   */
  public record Step(Kind kind, LocalDate lastDay, List<Object> arguments) {

    /** What happens in a step. */
    public enum Kind {
      STARTS,
      COUNTED_BACK,
      STOPS,
      STOPS_STILL,
      REQUEST_WITHOUT_TERM,
      STOP_OUTSIDE_TERM,
      EXTENDED,
      EXTENSION_TOO_LATE,
      ROLLS_WEEKEND,
      ROLLS_HOLIDAY,
      ROLLS_EQUATED,
      TWO_WORKING_DAYS,
      STAYS_LONG,
      STAYS_LOCAL,
      STAYS_BACK
    }
  }

  /** Days of the term that have run at the end of that day. */
  public long daysUsed(LocalDate day) {
    LocalDate last = lastDay.filter(end -> end.isBefore(day)).orElse(day);
    long passed = Math.max(0, ChronoUnit.DAYS.between(firstDay, last) + 1);
    return passed - stopped.stream().mapToLong(still -> still.daysUntil(last)).sum();
  }

  /** Days that are left after that day; negative when it is past; what is left while it stands. */
  public long daysLeft(LocalDate day) {
    if (stoppedSince.isPresent() && !stoppedSince.get().isAfter(day)) {
      return Math.max(0, ChronoUnit.DAYS.between(stoppedSince.get().minusDays(1), bare));
    }
    return ChronoUnit.DAYS.between(day, lastDay.orElse(bare));
  }
}
