package nl.rekenschap.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.rekenschap.award.AdvanceSchedule;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import org.junit.jupiter.api.Test;

/** What holds for every amount, schedule and day. */
class InstalmentsTest {

  private static final List<LocalDate> QUARTERS =
      List.of(
          LocalDate.of(2025, 1, 1),
          LocalDate.of(2025, 4, 1),
          LocalDate.of(2025, 7, 1),
          LocalDate.of(2025, 10, 1));

  @Provide
  static Arbitrary<Money> amounts() {
    return Arbitraries.longs().between(1, 99_999_999_999L).map(cents -> cents(cents));
  }

  @Provide
  static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-200, 600).map(LocalDate.of(2025, 1, 1)::plusDays);
  }

  @Property
  void instalments_sum_to_the_cent_and_come_after_one_another(
      @ForAll("amounts") Money awarded,
      @ForAll AdvanceSchedule schedule,
      @ForAll("days") LocalDate today) {
    List<Instalment> laid = Instalments.of(schedule, awarded, QUARTERS, today);

    assertThat(sum(laid)).isEqualTo(Instalments.limit(schedule, awarded));
    assertOrdered(laid, today);
  }

  @Property
  void what_is_left_after_an_amendment_is_laid_out_to_the_cent(
      @ForAll("amounts") Money left,
      @ForAll AdvanceSchedule schedule,
      @ForAll("days") LocalDate today) {
    List<Instalment> laid = Instalments.rest(schedule, left, QUARTERS, today);

    assertThat(sum(laid)).isEqualTo(left);
    assertOrdered(laid, today);
  }

  @Property
  void nine_tenths_are_never_more_than_nine_tenths_and_less_than_a_cent_below(
      @ForAll("amounts") Money awarded) {
    BigDecimal exact = awarded.amount().multiply(new BigDecimal("0.9"));
    BigDecimal first = Instalments.limit(AdvanceSchedule.NINETY_TEN, awarded).amount();

    assertThat(first).isLessThanOrEqualTo(exact);
    assertThat(exact.subtract(first)).isLessThan(new BigDecimal("0.01"));
  }

  @Property
  void quarters_differ_by_the_remainder_only(@ForAll("amounts") Money awarded) {
    List<Instalment> laid =
        Instalments.of(AdvanceSchedule.QUARTERLY, awarded, QUARTERS, LocalDate.of(2024, 12, 1));

    BigDecimal last = laid.getLast().amount().amount();
    assertThat(laid.stream().limit(laid.size() - 1L).map(part -> part.amount()).distinct())
        .hasSizeLessThan(2);
    laid.forEach(
        part ->
            assertThat(last.subtract(part.amount().amount()))
                .isBetween(BigDecimal.ZERO, new BigDecimal("0.03")));
  }

  @Test
  void the_last_quarter_takes_the_odd_cents() {
    assertThat(
            Instalments.of(
                AdvanceSchedule.QUARTERLY, Money.of("100.03"), QUARTERS, LocalDate.of(2024, 12, 1)))
        .extracting(part -> part.amount().toString())
        .containsExactly("25.00", "25.00", "25.00", "25.03");
  }

  @Test
  void too_precise_or_too_large_amounts_are_no_money_to_lay_out() {
    assertThatThrownBy(() -> Money.of("0.001")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> Money.of("1000000000")).isInstanceOf(Refused.class);
  }

  private static void assertOrdered(List<Instalment> laid, LocalDate today) {
    assertThat(laid).extracting(Instalment::on).isSorted().doesNotHaveDuplicates();
    assertThat(laid).allMatch(part -> !part.on().isBefore(today));
    assertThat(laid).allMatch(part -> !part.amount().isZero() && !part.amount().isNegative());
  }

  private static Money sum(List<Instalment> laid) {
    return Money.sum(laid.stream().map(Instalment::amount).toList());
  }

  private static Money cents(long cents) {
    return new Money(BigDecimal.valueOf(cents, 2));
  }
}
