package nl.rekenschap.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.rekenschap.kernel.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationTest {

  private static final Deviation USUAL = new Deviation(10, Money.of(5_000));

  @ParameterizedTest
  @CsvSource({
    "1000,1100,false",
    "1000,1100.01,true",
    "1000,900,false",
    "1000,899.99,true",
    "100000,105000,false",
    "100000,105000.01,true",
    "100000,94999.99,true",
    "0,0,false",
    "0,0.01,true",
    "0.01,0.01,false"
  })
  void more_than_ten_percent_or_five_thousand_euro_must_be_explained(
      String granted, String realised, boolean passed) {
    assertThat(USUAL.isPassed(Money.of(granted), Money.of(realised))).isEqualTo(passed);
  }

  @ParameterizedTest
  @CsvSource({"15000,16749.50,11.7", "100,50,-50.0", "3,4,33.3"})
  void the_percentage_is_of_what_was_granted(String granted, String realised, BigDecimal percent) {
    assertThat(Deviation.percentage(Money.of(granted), Money.of(realised))).contains(percent);
    assertThat(Deviation.percentage(Money.ZERO, Money.of(realised))).isEmpty();
  }

  @Property
  void as_much_more_weighs_as_heavy_as_as_much_less(
      @ForAll @LongRange(max = 99_999_999) long granted,
      @ForAll @LongRange(max = 99_999_999) long off) {
    long less = Math.min(granted, off);

    assertThat(USUAL.isPassed(cents(granted), cents(granted + less)))
        .isEqualTo(USUAL.isPassed(cents(granted), cents(granted - less)));
  }

  @Property
  void what_must_be_explained_must_be_when_it_is_further_off_too(
      @ForAll @LongRange(max = 99_999_999) long granted,
      @ForAll @LongRange(max = 99_999_999) long off) {
    if (USUAL.isPassed(cents(granted), cents(granted + off))) {
      assertThat(USUAL.isPassed(cents(granted), cents(granted + off + 1))).isTrue();
    }
  }

  private static Money cents(long cents) {
    return new Money(BigDecimal.valueOf(cents, 2));
  }
}
