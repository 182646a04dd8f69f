package nl.rekenschap.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.rekenschap.kernel.CannotStart;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.recovery.Interest.Settled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Percentages here are made up: which one holds is a setting. */
class InterestTest {

  private static final LocalDate DUE = LocalDate.parse("2026-04-13");
  private static final List<Instalment> DEBT = List.of(new Instalment(DUE, Money.of("36500")));

  @Test
  void a_day_counts_from_the_day_after_the_term() {
    assertThat(at("2026-04-13", rate(4), DEBT)).contains(Money.ZERO);
    assertThat(at("2026-04-14", rate(4), DEBT)).contains(Money.of("4.00"));
    assertThat(at("2026-05-13", rate(4), DEBT)).contains(Money.of("120.00"));
  }

  @Test
  void without_a_rate_there_is_no_amount_and_not_nothing() {
    assertThat(at("2026-05-13", List.of(), DEBT)).isEmpty();
    assertThat(at("2026-05-13", List.of(Rate.of("2026-05-01=4")), DEBT)).isEmpty();
    assertThat(at("2026-04-13", List.of(), DEBT)).contains(Money.ZERO);
  }

  @Test
  void a_new_rate_holds_from_its_day() {
    List<Rate> rates = List.of(Rate.of("2026-01-01=4"), Rate.of("2026-04-24=6"));

    // Ten days of 4 euro, then 6 euro a day.
    assertThat(at("2026-04-23", rates, DEBT)).contains(Money.of("40.00"));
    assertThat(at("2026-04-24", rates, DEBT)).contains(Money.of("46.00"));
  }

  @Test
  void what_was_paid_bears_interest_up_to_and_with_the_day_on_which_it_came_in() {
    List<Settled> half = List.of(new Settled(LocalDate.parse("2026-04-14"), Money.of("18250")));

    assertThat(interest(rate(4)).upTo(LocalDate.parse("2026-04-15"), DEBT, half))
        .contains(Money.of("6.00"));
  }

  @Test
  void what_is_paid_in_time_bears_none() {
    List<Settled> all = List.of(new Settled(DUE, Money.of("36500")));

    assertThat(interest(rate(4)).upTo(LocalDate.parse("2030-01-01"), DEBT, all))
        .contains(Money.ZERO);
    assertThat(interest(List.of()).upTo(LocalDate.parse("2030-01-01"), DEBT, all))
        .contains(Money.ZERO);
  }

  @Test
  void after_a_whole_year_its_interest_bears_interest() {
    // 14 April 2026 to 13 April 2027 is a whole year: 4 percent of 36,500 is 1,460.
    assertThat(at("2027-04-13", rate(4), DEBT)).contains(Money.of("1460.00"));
    // One day more of 37,960: 4.16.
    assertThat(at("2027-04-14", rate(4), DEBT)).contains(Money.of("1464.16"));
  }

  @Test
  void a_day_of_a_leap_year_is_a_366th() {
    List<Instalment> debt =
        List.of(new Instalment(LocalDate.parse("2027-12-31"), Money.of("36600")));

    assertThat(at("2028-01-01", rate(4), debt)).contains(Money.of("4.00"));
    assertThat(at("2028-12-31", rate(4), debt)).contains(Money.of("1464.00"));
  }

  @Test
  void payments_go_to_the_oldest_instalment_first() {
    List<Instalment> debts =
        List.of(
            new Instalment(DUE, Money.of("18250")),
            new Instalment(LocalDate.parse("2026-05-13"), Money.of("18250")));
    List<Settled> first = List.of(new Settled(DUE, Money.of("18250")));

    assertThat(interest(rate(4)).upTo(LocalDate.parse("2026-05-13"), debts, first))
        .contains(Money.ZERO);
    assertThat(interest(rate(4)).upTo(LocalDate.parse("2026-05-14"), debts, first))
        .contains(Money.of("2.00"));
  }

  @Test
  void a_rate_that_cannot_be_read_keeps_the_product_from_starting() {
    for (String wrong : List.of("4", "2026-01-01", "2026-01-01=x", "2026-13-01=4", "a=b=c")) {
      assertThatThrownBy(() -> Rate.of(wrong)).as(wrong).isInstanceOf(CannotStart.class);
    }
    assertThatThrownBy(() -> Rate.of("2026-01-01=-1")).isInstanceOf(CannotStart.class);
    assertThatThrownBy(() -> Rate.of("2026-01-01=101")).isInstanceOf(CannotStart.class);
  }

  @Test
  void without_a_minimum_every_cent_is_asked_for() {
    assertThat(InterestDue.of(Optional.of(Money.of("0.01")), Optional.empty()))
        .isEqualTo(new InterestDue.Owed(Money.of("0.01")));
    assertThat(InterestDue.of(Optional.empty(), Optional.empty()))
        .isEqualTo(new InterestDue.NotReckoned());
  }

  @Test
  void from_the_minimum_on_all_of_it_is_asked_for() {
    Optional<Money> minimum = Optional.of(Money.of(10));

    assertThat(InterestDue.of(Optional.of(Money.of("9.99")), minimum))
        .isEqualTo(new InterestDue.BelowMinimum(Money.of("9.99"), Money.of(10)));
    assertThat(InterestDue.of(Optional.of(Money.of("10")), minimum))
        .isEqualTo(new InterestDue.Owed(Money.of(10)));
    assertThat(InterestDue.of(Optional.of(Money.ZERO), minimum))
        .as("nothing is too late")
        .isEqualTo(new InterestDue.Owed(Money.ZERO));
    assertThat(InterestDue.of(Optional.empty(), minimum)).isEqualTo(new InterestDue.NotReckoned());
  }

  @Test
  void a_minimum_that_is_no_amount_keeps_the_product_from_starting() {
    assertThat(settings(null).minimum()).isEmpty();
    assertThat(settings("7.50").minimum()).contains(Money.of("7.50"));
    for (String wrong : List.of("-0.01", "7.505")) {
      assertThatThrownBy(() -> settings(wrong)).as(wrong).isInstanceOf(CannotStart.class);
    }
  }

  private static RecoverySettings settings(@Nullable String minimum) {
    return new RecoverySettings(
        6,
        52,
        14,
        42,
        182,
        14,
        7,
        14,
        List.of(),
        minimum == null ? null : new BigDecimal(minimum),
        "");
  }

  /** Within one year of default it is the sum over all days of what was open on each. */
  @Property(tries = 300)
  void it_is_the_sum_of_its_days(
      @ForAll @LongRange(min = 1, max = 99_999_999) long cents,
      @ForAll @IntRange(min = 0, max = 365) int days,
      @ForAll @IntRange(min = 0, max = 400) int paidAfter,
      @ForAll @IntRange(min = 1, max = 99) int share,
      @ForAll @IntRange(min = 0, max = 1200) int permille,
      @ForAll @IntRange(min = 0, max = 800) int start) {
    LocalDate due = LocalDate.parse("2026-04-13").plusDays(start);
    Money debt = new Money(BigDecimal.valueOf(cents, 2));
    Money paid = part(debt, share);
    LocalDate paidOn = due.plusDays(paidAfter);
    BigDecimal percent = BigDecimal.valueOf(permille, 2);
    LocalDate day = due.plusDays(days);

    BigDecimal usual = BigDecimal.ZERO;
    BigDecimal leap = BigDecimal.ZERO;
    for (LocalDate one = due.plusDays(1); !one.isAfter(day); one = one.plusDays(1)) {
      Money open = one.isAfter(paidOn) ? debt.minus(paid) : debt;
      BigDecimal part = open.amount().multiply(percent);
      usual = one.isLeapYear() ? usual : usual.add(part);
      leap = one.isLeapYear() ? leap.add(part) : leap;
    }
    Money expected =
        new Money(
            usual
                .multiply(BigDecimal.valueOf(366))
                .add(leap.multiply(BigDecimal.valueOf(365)))
                .divide(BigDecimal.valueOf(100L * 365 * 366), 2, RoundingMode.HALF_UP));

    assertThat(
            interest(List.of(new Rate(LocalDate.EPOCH, percent)))
                .upTo(day, List.of(new Instalment(due, debt)), List.of(new Settled(paidOn, paid))))
        .contains(expected);
  }

  @Property(tries = 300)
  void it_never_becomes_less_from_day_to_day(
      @ForAll @LongRange(min = 1, max = 9_999_999) long cents,
      @ForAll @IntRange(min = 0, max = 2_000) int days) {
    List<Instalment> debt = List.of(new Instalment(DUE, new Money(BigDecimal.valueOf(cents, 2))));
    Interest interest = interest(rate(4));

    Money today = interest.upTo(DUE.plusDays(days), debt, List.of()).orElseThrow();
    Money tomorrow = interest.upTo(DUE.plusDays(days + 1L), debt, List.of()).orElseThrow();

    assertThat(tomorrow).isGreaterThanOrEqualTo(today);
  }

  private static Money part(Money whole, int percent) {
    return new Money(
        whole
            .amount()
            .multiply(BigDecimal.valueOf(percent))
            .movePointLeft(2)
            .setScale(2, RoundingMode.DOWN));
  }

  private static Optional<Money> at(String day, List<Rate> rates, List<Instalment> debts) {
    return interest(rates).upTo(LocalDate.parse(day), debts, List.of());
  }

  private static Interest interest(List<Rate> rates) {
    return new Interest(rates);
  }

  private static List<Rate> rate(int percent) {
    return List.of(new Rate(LocalDate.parse("2020-01-01"), BigDecimal.valueOf(percent)));
  }
}
