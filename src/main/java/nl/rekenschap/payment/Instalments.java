package nl.rekenschap.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.award.AdvanceSchedule;
import nl.rekenschap.kernel.Money;

/** How an amount is laid out over days. Pure; the parts always sum to what is laid out. */
final class Instalments {

  private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

  private Instalments() {}

  /** How much of an award is paid ahead of the determination; never more than the award. */
  static Money limit(AdvanceSchedule schedule, Money awarded) {
    return switch (schedule) {
      case AT_ONCE, QUARTERLY -> awarded;
      case NINETY_TEN ->
          new Money(awarded.amount().multiply(NINE_TENTHS).setScale(2, RoundingMode.DOWN));
    };
  }

  /**
   * The first layout. Days that have passed, and today, are put together into the first part.
   *
   * @param quarterDays days of the quarters of that year, in their order
   */
  static List<Instalment> of(
      AdvanceSchedule schedule, Money awarded, List<LocalDate> quarterDays, LocalDate today) {
    Money total = limit(schedule, awarded);
    return switch (schedule) {
      case AT_ONCE, NINETY_TEN -> spread(total, List.of(today), today);
      case QUARTERLY -> spread(total, quarterDays, today);
    };
  }

  /** What is left after an amendment: over the days that are still to come, or else today. */
  static List<Instalment> rest(
      AdvanceSchedule schedule, Money left, List<LocalDate> quarterDays, LocalDate today) {
    List<LocalDate> toCome =
        schedule == AdvanceSchedule.QUARTERLY
            ? quarterDays.stream().filter(day -> day.isAfter(today)).toList()
            : List.of();
    return spread(left, toCome.isEmpty() ? List.of(today) : toCome, today);
  }

  /** Equal parts in whole cents; the last one takes what is left over. */
  private static List<Instalment> spread(Money total, List<LocalDate> days, LocalDate today) {
    Money part =
        new Money(total.amount().divide(BigDecimal.valueOf(days.size()), 2, RoundingMode.DOWN));
    List<Instalment> parts = new ArrayList<>();
    Money atOnce = Money.ZERO;
    Money left = total;
    for (int i = 0; i < days.size(); i++) {
      Money amount = i == days.size() - 1 ? left : part;
      left = left.minus(amount);
      if (days.get(i).isAfter(today)) {
        add(parts, days.get(i), amount);
      } else {
        atOnce = atOnce.plus(amount);
      }
    }
    List<Instalment> all = new ArrayList<>();
    add(all, today, atOnce);
    all.addAll(parts);
    return List.copyOf(all);
  }

  private static void add(List<Instalment> parts, LocalDate on, Money amount) {
    if (!amount.isZero()) {
      parts.add(new Instalment(on, amount));
    }
  }
}
