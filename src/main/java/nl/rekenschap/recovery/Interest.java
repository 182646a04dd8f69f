package nl.rekenschap.recovery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.rekenschap.kernel.Money;

/**
 * Statutory interest on what is paid too late (Awb 4:97, 4:98; Burgerlijk Wetboek 6:119): from the
 * day after the term up to and with the day on which it was paid. After each whole year the
 * interest of that year bears interest too, as long as something of the debt is open.
 *
 * <p>A day counts for a 365th of a year, in a leap year for a 366th. Nothing is rounded before the
 * end of such a year; then half a cent goes up.
 */
final class Interest {

  /** What was paid, or given up, on that day. */
  record Settled(LocalDate on, Money amount) {}

  private static final BigDecimal USUAL = BigDecimal.valueOf(36_500);
  private static final BigDecimal LEAP = BigDecimal.valueOf(36_600);

  private final TreeMap<LocalDate, BigDecimal> rates = new TreeMap<>();

  Interest(List<Rate> rates) {
    rates.forEach(rate -> this.rates.put(rate.from(), rate.percent()));
  }

  /**
   * The interest on those debts up to and with that day. What was settled goes to the oldest debt
   * first, and to the debt itself before its interest.
   *
   * @return empty when there is no rate for a day that it runs over
   */
  Optional<Money> upTo(LocalDate day, List<Instalment> debts, List<Settled> settled) {
    List<Instalment> oldestFirst =
        debts.stream().sorted(Comparator.comparing(Instalment::dueOn)).toList();
    List<Settled> inOrder = settled.stream().sorted(Comparator.comparing(Settled::on)).toList();
    Money total = Money.ZERO;
    Money before = Money.ZERO;
    for (Instalment debt : oldestFirst) {
      TreeMap<LocalDate, Money> open = open(debt.amount(), before, inOrder);
      before = before.plus(debt.amount());
      if (!isLate(debt, open, day)) {
        continue;
      }
      if (rates.floorKey(debt.dueOn().plusDays(1)) == null) {
        return Optional.empty();
      }
      total = total.plus(of(debt, open, day));
    }
    return Optional.of(total);
  }

  /** What of a debt is open from the start of which day; debts before it are settled first. */
  private static TreeMap<LocalDate, Money> open(Money amount, Money before, List<Settled> settled) {
    TreeMap<LocalDate, Money> open = new TreeMap<>();
    open.put(LocalDate.MIN, amount);
    Money sum = Money.ZERO;
    for (Settled one : settled) {
      sum = sum.plus(one.amount());
      Money left = amount.minus(sum.minus(before));
      open.put(one.on().plusDays(1), between(left, amount));
    }
    return open;
  }

  private static Money between(Money left, Money most) {
    if (left.isNegative()) {
      return Money.ZERO;
    }
    return left.compareTo(most) > 0 ? most : left;
  }

  private static boolean isLate(Instalment debt, TreeMap<LocalDate, Money> open, LocalDate day) {
    LocalDate first = debt.dueOn().plusDays(1);
    return !first.isAfter(day) && !open.floorEntry(first).getValue().isZero();
  }

  private Money of(Instalment debt, TreeMap<LocalDate, Money> open, LocalDate day) {
    Money interest = Money.ZERO;
    LocalDate from = debt.dueOn().plusDays(1);
    for (int year = 1; !from.isAfter(day); year++) {
      LocalDate next = debt.dueOn().plusDays(1).plusYears(year);
      LocalDate last = next.isAfter(day) ? day : next.minusDays(1);
      interest = interest.plus(ofYear(from, last, open, interest));
      from = next;
    }
    return interest;
  }

  /** Over days of one year of default; {@code more} is the interest of the years before it. */
  private Money ofYear(LocalDate from, LocalDate last, TreeMap<LocalDate, Money> open, Money more) {
    BigDecimal usual = BigDecimal.ZERO;
    BigDecimal leap = BigDecimal.ZERO;
    List<LocalDate> starts = starts(from, last, open);
    for (int i = 0; i < starts.size(); i++) {
      LocalDate start = starts.get(i);
      LocalDate next = i + 1 < starts.size() ? starts.get(i + 1) : last.plusDays(1);
      Money debt = open.floorEntry(start).getValue();
      Money base = debt.isZero() ? debt : debt.plus(more);
      BigDecimal part =
          base.amount()
              .multiply(rates.floorEntry(start).getValue())
              .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(start, next)));
      if (start.isLeapYear()) {
        leap = leap.add(part);
      } else {
        usual = usual.add(part);
      }
    }
    return new Money(
        usual
            .multiply(LEAP)
            .add(leap.multiply(USUAL))
            .divide(USUAL.multiply(LEAP), 2, RoundingMode.HALF_UP));
  }

  /** Days from which something else counts: another rate, another amount, another year. */
  private List<LocalDate> starts(LocalDate from, LocalDate last, TreeMap<LocalDate, Money> open) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(from);
    for (int year = from.getYear() + 1; year <= last.getYear(); year++) {
      days.add(LocalDate.of(year, 1, 1));
    }
    within(rates, from, last, days);
    within(open, from, last, days);
    return new ArrayList<>(days);
  }

  private static void within(
      TreeMap<LocalDate, ?> changes, LocalDate from, LocalDate last, TreeSet<LocalDate> days) {
    for (Map.Entry<LocalDate, ?> change : changes.subMap(from, true, last, true).entrySet()) {
      days.add(change.getKey());
    }
  }
}
