package nl.rekenschap.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import nl.rekenschap.programme.Calculation.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalculationTest {

  private static final Optional<Value> MISSING = Optional.empty();

  @Test
  void encounters_of_four_quarters_add_up() {
    assertThat(Calculation.SUM.of(List.of(number(300), number(310), number(0), number(420))))
        .contains(Value.of(1030));
  }

  @Test
  void a_cumulative_figure_is_the_newest_one_and_an_older_gap_does_not_matter() {
    assertThat(Calculation.LAST.of(List.of(number(10), MISSING, number(25))))
        .contains(Value.of(25));
  }

  @Test
  void without_the_newest_figure_a_cumulative_one_is_incomplete() {
    Value last = Calculation.LAST.of(List.of(number(10), number(25), MISSING)).orElseThrow();

    assertThat(last.number()).contains(new BigDecimal("25"));
    assertThat(last.complete()).isFalse();
  }

  @Test
  void of_persons_the_highest_quarter_is_certain() {
    assertThat(Calculation.MAXIMUM.of(List.of(number(40), number(50), number(45))))
        .contains(Value.of(50));
  }

  @Test
  void an_average_is_an_exact_decimal_and_what_is_missing_is_no_zero_in_it() {
    assertThat(Calculation.AVERAGE.of(List.of(number(1), number(2))).orElseThrow().number())
        .contains(new BigDecimal("1.5"));
    Value third = Calculation.AVERAGE.of(List.of(number(1), number(1), MISSING)).orElseThrow();
    assertThat(third.number()).contains(BigDecimal.ONE);
    assertThat(third.complete()).isFalse();
  }

  @Test
  void a_ratio_over_the_year_is_the_sums_divided_and_not_the_average_of_ratios() {
    Value year = Calculation.RATIO_OF_SUMS.of(List.of(ratio(1, 2), ratio(90, 100))).orElseThrow();

    assertThat(year).isEqualTo(Value.ratio(new BigDecimal(91), new BigDecimal(102)));
    assertThat(year.number()).contains(new BigDecimal("0.8921568627"));
  }

  @Test
  void a_ratio_of_nobody_is_no_number() {
    assertThat(Calculation.RATIO_OF_SUMS.of(List.of(ratio(0, 0))).orElseThrow().number()).isEmpty();
  }

  @Test
  void cents_add_up_exactly() {
    assertThat(Calculation.SUM.of(List.of(euro("0.10"), euro("0.20"))).orElseThrow().number())
        .contains(new BigDecimal("0.3"));
  }

  @Test
  void nothing_known_is_absent_and_a_reported_zero_is_zero() {
    assertThat(Calculation.SUM.of(List.of())).isEmpty();
    assertThat(Calculation.SUM.of(List.of(MISSING, MISSING))).isEmpty();
    assertThat(Calculation.SUM.of(List.of(number(0)))).contains(Value.of(0));
  }

  @Test
  void what_is_not_put_together_gives_nothing() {
    assertThat(Calculation.NONE.of(List.of(number(1), number(2)))).isEmpty();
  }

  @Test
  void a_gap_in_a_school_makes_the_quarter_and_the_year_incomplete() {
    Optional<Value> first = Calculation.SUM.of(List.of(number(5), MISSING));
    Value year = Calculation.SUM.of(List.of(first, number(7))).orElseThrow();

    assertThat(year.number()).contains(new BigDecimal("12"));
    assertThat(year.complete()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"SUM", "MAXIMUM", "AVERAGE"})
  void a_ratio_is_never_taken_for_a_number(Calculation calculation) {
    assertThatThrownBy(() -> calculation.of(List.of(ratio(1, 2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Calculation.RATIO_OF_SUMS.of(List.of(number(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sums_and_maxima_of_any_numbers_agree_with_plain_arithmetic_whatever_their_order() {
    Random random = new Random(2026);
    for (int round = 0; round < 200; round++) {
      List<Long> numbers =
          new ArrayList<>(
              IntStream.range(0, 1 + random.nextInt(12))
                  .mapToObj(i -> random.nextLong(1_000_000))
                  .toList());
      long sum = numbers.stream().mapToLong(Long::longValue).sum();
      long most = numbers.stream().mapToLong(Long::longValue).max().orElseThrow();
      java.util.Collections.shuffle(numbers, random);
      List<Optional<Value>> values = numbers.stream().map(CalculationTest::number).toList();

      assertThat(Calculation.SUM.of(values)).contains(Value.of(sum));
      assertThat(Calculation.MAXIMUM.of(values)).contains(Value.of(most));
      BigDecimal average = Calculation.AVERAGE.of(values).orElseThrow().number().orElseThrow();
      assertThat(average.multiply(BigDecimal.valueOf(values.size())))
          .isCloseTo(
              BigDecimal.valueOf(sum),
              org.assertj.core.api.Assertions.within(new BigDecimal("0.00001")));
    }
  }

  private static Optional<Value> number(long number) {
    return Optional.of(Value.of(number));
  }

  private static Optional<Value> euro(String amount) {
    return Optional.of(Value.of(new BigDecimal(amount)));
  }

  private static Optional<Value> ratio(long numerator, long denominator) {
    return Optional.of(Value.ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)));
  }
}
