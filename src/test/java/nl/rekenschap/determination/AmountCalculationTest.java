package nl.rekenschap.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.rekenschap.award.Clauses.AmountKind;
import nl.rekenschap.kernel.Money;
import org.junit.jupiter.api.Test;

class AmountCalculationTest {

  private static final long MOST = 9_999_999_99L;

  @Test
  void what_counts_less_what_others_paid_is_the_amount() {
    AmountCalculation it = calculation(AmountKind.MAXIMUM, 6_500_000, 6_000_000, 400_000);

    assertThat(it.eligible()).isEqualTo(Money.of(56_000));
    assertThat(it.uncovered()).isEqualTo(Money.of(53_000));
    assertThat(it.amount()).isEqualTo(Money.of(53_000));
    assertThat(it.steps())
        .extracting(AmountCalculation.Step::name)
        .containsExactly(
            "realised",
            "leftOut",
            "eligible",
            "otherIncome",
            "ownContribution",
            "uncovered",
            "awarded",
            "amount");
  }

  @Test
  void without_costs_left_out_there_is_no_step_for_them() {
    AmountCalculation it =
        new AmountCalculation(
            Money.of(10), AmountKind.MAXIMUM, Money.of(10), List.of(), Money.ZERO, Money.ZERO);

    assertThat(it.steps())
        .extracting(AmountCalculation.Step::name)
        .doesNotContain("leftOut", "eligible");
  }

  @Property
  void a_maximum_is_never_passed_and_nothing_is_below_nothing(
      @ForAll @LongRange(max = MOST) long awarded,
      @ForAll @LongRange(max = MOST) long realised,
      @ForAll @LongRange(min = 1, max = MOST) long out) {
    AmountCalculation it = calculation(AmountKind.MAXIMUM, awarded, Math.max(realised, out), out);

    assertThat(it.amount()).isBetween(Money.ZERO, it.awarded());
    assertThat(it.amount())
        .isLessThanOrEqualTo(it.eligible().isZero() ? Money.ZERO : it.eligible());
  }

  @Property
  void leaving_out_more_never_gives_more(
      @ForAll @LongRange(max = MOST) long awarded,
      @ForAll @LongRange(min = 2, max = MOST) long realised,
      @ForAll @LongRange(min = 1, max = MOST) long some) {
    long out = Math.min(some, realised - 1);
    Money less = calculation(AmountKind.MAXIMUM, awarded, realised, out + 1).amount();

    assertThat(less)
        .isLessThanOrEqualTo(calculation(AmountKind.MAXIMUM, awarded, realised, out).amount());
  }

  @Property
  void a_fixed_amount_does_not_follow_the_costs(
      @ForAll @LongRange(max = MOST) long awarded,
      @ForAll @LongRange(min = 1, max = MOST) long realised) {
    assertThat(calculation(AmountKind.FIXED, awarded, realised, realised).amount())
        .isEqualTo(cents(awarded));
  }

  /** With 2,000 euro other income and 1,000 euro own contribution; amounts in cents. */
  private static AmountCalculation calculation(
      AmountKind kind, long awarded, long realised, long out) {
    return new AmountCalculation(
        cents(awarded),
        kind,
        cents(realised),
        List.of(new NotEligible(0, "Drukwerk", cents(out), "Voor iets anders")),
        Money.of(2_000),
        Money.of(1_000));
  }

  private static Money cents(long cents) {
    return new Money(java.math.BigDecimal.valueOf(cents, 2));
  }
}
