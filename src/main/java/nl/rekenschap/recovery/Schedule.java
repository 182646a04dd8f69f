package nl.rekenschap.recovery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Money;

/**
 * What must be paid by when, and where that stands.
 *
 * @param instalments in the order of their days
 * @param waitUntil last day that is waited for after a reminder or a warrant
 * @param remindedOn day of the newest reminder
 */
record Schedule(
    List<Instalment> instalments, Optional<LocalDate> waitUntil, Optional<LocalDate> remindedOn) {

  Schedule {
    instalments = List.copyOf(instalments);
  }

  /** What is overdue of what is open: all that is not due on a day to come. */
  Money behind(Money outstanding, LocalDate today) {
    Money notYet =
        Money.sum(
            instalments.stream()
                .filter(one -> !one.dueOn().isBefore(today))
                .map(Instalment::amount)
                .toList());
    Money behind = outstanding.minus(notYet);
    return behind.isNegative() ? Money.ZERO : behind;
  }

  /** Those of which the day is past. */
  List<Instalment> past(LocalDate today) {
    return instalments.stream().filter(one -> one.dueOn().isBefore(today)).toList();
  }

  /** Whether something must be done because too little was paid. */
  boolean asksForMore(Money outstanding, LocalDate today) {
    return !waits(today) && !behind(outstanding, today).isZero();
  }

  /** Whether no reminder went out yet for what fell due last (Awb 4:112). */
  boolean needsReminder(LocalDate today) {
    Optional<LocalDate> lastDue =
        past(today).stream().map(Instalment::dueOn).reduce((one, later) -> later);
    return remindedOn.isEmpty()
        || lastDue.filter(due -> !due.isBefore(remindedOn.get())).isPresent();
  }

  /** The first day on which somebody has to look whether enough was paid. */
  LocalDate nextMoment(Money outstanding, LocalDate today) {
    if (waits(today)) {
      return waitUntil.orElseThrow().plusDays(1);
    }
    if (!behind(outstanding, today).isZero()) {
      return today;
    }
    return instalments.stream()
        .map(Instalment::dueOn)
        .filter(due -> !due.isBefore(today))
        .findFirst()
        .orElse(today)
        .plusDays(1);
  }

  private boolean waits(LocalDate today) {
    return waitUntil.filter(day -> !day.isBefore(today)).isPresent();
  }
}
