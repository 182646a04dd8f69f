package nl.rekenschap.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.terms.Reckoning.Step;

/** Which days are no Saturday, Sunday or holiday (Algemene termijnenwet, articles 1 and 3). */
record WorkingDays(Set<LocalDate> equated) {

  boolean isOne(LocalDate day) {
    return whyNot(day).isEmpty();
  }

  LocalDate firstFrom(LocalDate day) {
    LocalDate next = day;
    while (!isOne(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** Why a term cannot end on that day; a holiday is named before the weekend it falls in. */
  Optional<Step.Kind> whyNot(LocalDate day) {
    if (Holiday.on(day).isPresent()) {
      return Optional.of(Step.Kind.ROLLS_HOLIDAY);
    }
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return Optional.of(Step.Kind.ROLLS_WEEKEND);
    }
    return equated.contains(day) ? Optional.of(Step.Kind.ROLLS_EQUATED) : Optional.empty();
  }
}
