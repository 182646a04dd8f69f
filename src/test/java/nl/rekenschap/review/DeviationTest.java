package nl.rekenschap.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.reporting.Difference;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.Measurement.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTest {

  private final Deviation deviation = new Deviation(10, 25);

  @ParameterizedTest
  @CsvSource({
    "100, 110, false",
    "100, 111, true",
    "100, 90, false",
    "100, 89, true",
    "1000, 1025, false",
    "1000, 1026, true",
    "0, 1, true"
  })
  void aNumberMayMoveByATenthAndByTwentyFive(long before, long after, boolean exceeded) {
    assertThat(isExceeded(new Value.Count(before), new Value.Count(after))).isEqualTo(exceeded);
  }

  @Test
  void anAmountIsMeasuredByItsShareAlone() {
    assertThat(isExceeded(amount(1000), amount(1100))).isFalse();
    assertThat(isExceeded(amount(1000), amount(1101))).isTrue();
  }

  @Test
  void theSamePartOfAnotherWholeIsAnotherShare() {
    assertThat(isExceeded(new Value.Ratio(8, 10), new Value.Ratio(8, 11))).isFalse();
    assertThat(isExceeded(new Value.Ratio(8, 10), new Value.Ratio(8, 20))).isTrue();
  }

  @Test
  void aValueThatComesOrGoesIsAlwaysLookedAtTwice() {
    assertThat(isExceeded(new Value.NotAvailable("storing"), new Value.Count(1))).isTrue();
    assertThat(isExceeded(new Value.Count(1), new Value.NotAvailable("storing"))).isTrue();
  }

  @Test
  void wordsAreReadByTheJudge() {
    assertThat(isExceeded(new Value.Words("goed"), new Value.Words("beter"))).isFalse();
  }

  @Test
  void oneValueThatMovesTooFarIsEnough() {
    assertThat(
            deviation.isExceeded(
                List.of(
                    difference(new Value.Count(100), new Value.Count(101)),
                    difference(new Value.Count(100), new Value.Count(200)))))
        .isTrue();
    assertThat(deviation.isExceeded(List.of())).isFalse();
  }

  private boolean isExceeded(Value before, Value after) {
    return deviation.isExceeded(List.of(difference(before, after)));
  }

  private static Value amount(long euros) {
    return new Value.Amount(Money.of(euros));
  }

  private static Difference difference(Value before, Value after) {
    return new Difference(
        new FieldName("x", Optional.empty()),
        "x",
        Optional.empty(),
        Optional.of(before),
        Optional.of(after),
        Instant.EPOCH,
        "iemand");
  }
}
