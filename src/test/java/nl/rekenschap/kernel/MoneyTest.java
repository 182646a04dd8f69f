package nl.rekenschap.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @Test
  void one_amount_written_in_two_ways_is_one_amount() {
    assertThat(Money.of("65000"))
        .isEqualTo(Money.of("65000.00"))
        .isEqualTo(Money.of(65_000))
        .hasSameHashCodeAs(Money.of("65000.0"))
        .hasToString("65000.00");
  }

  @Test
  void a_tenth_and_two_tenths_are_three_tenths() {
    assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
    assertThat(Money.of("0.30").minus(Money.of("0.20"))).isEqualTo(Money.of("0.10"));
  }

  @Test
  void the_sum_of_nothing_is_nothing() {
    assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
    assertThat(Money.ZERO.isZero()).isTrue();
  }

  @Test
  void less_than_nothing_is_an_amount_too_and_orders_before_it() {
    Money debt = Money.ZERO.minus(Money.of("0.01"));

    assertThat(debt.isNegative()).isTrue();
    assertThat(debt).isLessThan(Money.ZERO);
    assertThat(Money.ZERO.isNegative()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "-1.999", "1e-3"})
  void parts_of_a_cent_are_refused_and_never_rounded(String amount) {
    assertThat(refusal(() -> Money.of(amount)).messageKey()).isEqualTo("kernel.Money.decimals");
  }

  @Test
  void zeros_behind_the_cents_are_no_parts_of_a_cent() {
    assertThat(Money.of("1.5000")).isEqualTo(Money.of("1.50"));
  }

  @Test
  void the_largest_amount_is_one_and_a_cent_more_is_not() {
    Money largest = Money.of("999999999.99");

    assertThat(refusal(() -> largest.plus(Money.of("0.01"))).messageKey())
        .isEqualTo("kernel.Money.tooLarge");
    assertThat(refusal(() -> Money.of("-1000000000")).messageKey())
        .isEqualTo("kernel.Money.tooLarge");
  }

  private static Refused refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return catchThrowableOfType(Refused.class, work);
  }
}
