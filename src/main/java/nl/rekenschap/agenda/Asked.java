package nl.rekenschap.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.workflow.Ahead.Whose;

/**
 * What somebody asks of the calendar.
 *
 * @param from a Monday
 * @param weeks 1 to {@link #MOST_WEEKS}
 * @param whose whose tasks; for anything but all, only tasks are shown
 * @param line code of a programme line; empty for all
 * @param kinds what is shown; never empty
 */
public record Asked(
    LocalDate from,
    int weeks,
    Whose whose,
    Optional<ProviderId> provider,
    String line,
    Set<Coming.Kind> kinds) {

  /** Most weeks at once. */
  public static final int MOST_WEEKS = 26;

  private static final int LONGEST_CODE = 80;

  public Asked {
    if (weeks < 1 || weeks > MOST_WEEKS || line.length() > LONGEST_CODE || kinds.isEmpty()) {
      throw new IllegalArgumentException("calendar out of range");
    }
    if (from.getYear() < 2000 || from.getYear() > 2100) {
      throw new IllegalArgumentException("calendar out of range");
    }
    from = monday(from);
    kinds = Set.copyOf(kinds);
  }

  /** Everything of all that one may see, from the week of that day. */
  public static Asked all(LocalDate day, int weeks) {
    return new Asked(
        day, weeks, new Whose.All(), Optional.empty(), "", EnumSet.allOf(Coming.Kind.class));
  }

  /** The Monday of that day's week. */
  public static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Last day that is shown. */
  public LocalDate until() {
    return from.plusWeeks(weeks).minusDays(1);
  }

  /** Whether that sort is asked for; what is not a task is nobody's in particular. */
  boolean wants(Coming.Kind kind) {
    return kinds.contains(kind) && (kind == Coming.Kind.TASK || whose instanceof Whose.All);
  }
}
