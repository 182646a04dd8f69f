package nl.rekenschap.reporting;

import java.time.LocalDate;
import java.util.List;

/**
 * The reminders of one period, each a number of days from the due day. A step whose day has passed
 * when the ladder is set is skipped, so that nobody gets several mails at once; only the last one,
 * the escalation, always comes.
 *
 * @param days ascending
 */
record Ladder(List<Integer> days) {

  /** What a step says; each has a letter of its own. */
  enum Rung {
    DUE_SOON("reporting/due-soon"),
    DUE_TODAY("reporting/due-today"),
    OVERDUE("reporting/overdue"),
    SECOND("reporting/second-reminder"),
    ESCALATION("reporting/escalated");

    private final String letter;

    Rung(String letter) {
      this.letter = letter;
    }

    String letter() {
      return letter;
    }
  }

  Ladder {
    days = List.copyOf(days);
    if (days.isEmpty() || !days.equals(days.stream().sorted().distinct().toList())) {
      throw new IllegalArgumentException("reminder days must ascend: " + days);
    }
  }

  private int last() {
    return days.size() - 1;
  }

  LocalDate day(LocalDate due, int step) {
    return due.plusDays(days.get(step));
  }

  /** The first step from {@code from} on whose day is still to come; else the escalation. */
  int next(LocalDate due, int from, LocalDate today) {
    for (int step = from; step < last(); step++) {
      if (day(due, step).isAfter(today)) {
        return step;
      }
    }
    return last();
  }

  /** The step to take today: the newest of those whose day has come. */
  int reached(LocalDate due, int from, LocalDate today) {
    for (int step = last(); step > from; step--) {
      if (!day(due, step).isAfter(today)) {
        return step;
      }
    }
    return from;
  }

  /** Whether all steps were taken, the escalation included. */
  boolean isPassed(int nextStep) {
    return nextStep > last();
  }

  Rung rung(int step) {
    if (step == last()) {
      return Rung.ESCALATION;
    }
    int day = days.get(step);
    if (day <= 0) {
      return day < 0 ? Rung.DUE_SOON : Rung.DUE_TODAY;
    }
    boolean first = step == 0 || days.get(step - 1) <= 0;
    return first ? Rung.OVERDUE : Rung.SECOND;
  }
}
