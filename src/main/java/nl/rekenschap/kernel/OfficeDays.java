package nl.rekenschap.kernel;

import java.time.LocalDate;

/** On which days the office works; whoever keeps the calendar of the law answers. */
@FunctionalInterface
public interface OfficeDays {

  /** Whether that day is no Saturday, Sunday or holiday. */
  boolean isWorkingDay(LocalDate day);

  /** That day, or the first working day after it. */
  default LocalDate firstFrom(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }
}
