package nl.rekenschap.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchNumberTest {

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "0|0",
        "1140|1140",
        "1.140|1140",
        " 1.234.567 |1234567",
        "007|7",
        "12,00|12",
        "-0|0",
        "9.999.999|9999999"
      })
  void a_count_as_people_type_it_is_read(String typed, long count) {
    assertThat(DutchNumber.count("deelnemers", typed)).isEqualTo(count);
  }

  @ParameterizedTest(name = "[{0}] {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "''|kernel.number.missing",
        "'   '|kernel.number.missing",
        "twaalf|kernel.number.notANumber",
        "-3|kernel.number.negative",
        "-1.140|kernel.number.negative",
        "2,5|kernel.number.whole",
        "1.234,5|kernel.number.whole",
        "1,234.5|kernel.number.english",
        "1,234,567|kernel.number.english",
        "1.23|kernel.number.english",
        "12,34.5|kernel.number.notANumber",
        "1.2345|kernel.number.english",
        "1..000|kernel.number.notANumber",
        ",5|kernel.number.notANumber",
        "5,|kernel.number.notANumber",
        "99999999999|kernel.number.tooLarge",
        "10.000.000|kernel.number.tooLarge",
        "11111111111111111111111111111111111111111|kernel.number.tooLong",
        "٣|kernel.number.notANumber",
        "1e3|kernel.number.notANumber",
        "NaN|kernel.number.notANumber",
        "0x10|kernel.number.notANumber",
        "+5|kernel.number.notANumber",
        "€ 5|kernel.number.notANumber"
      })
  void what_is_no_count_is_refused_at_its_field_with_what_is_wrong(String typed, String key) {
    assertRefused(DutchNumber::count, typed, key);
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "65.000|65000.00",
        "€ 65.000|65000.00",
        "€65000,5|65000.50",
        "1.234,56|1234.56",
        "0|0.00",
        "48250,500|48250.50"
      })
  void an_amount_as_people_type_it_is_read(String typed, String amount) {
    assertThat(DutchNumber.money("bedrag", typed)).isEqualTo(Money.of(amount));
  }

  @ParameterizedTest(name = "[{0}] {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "''|kernel.number.missing",
        "€|kernel.number.missing",
        "1,234.50|kernel.number.english",
        "65000.50|kernel.number.english",
        "-1|kernel.number.negative",
        "0,001|kernel.Money.decimals",
        "1.000.000.000|kernel.Money.tooLarge",
        "duizend|kernel.number.notANumber",
        "€ € 5|kernel.number.notANumber"
      })
  void what_is_no_amount_is_refused_at_its_field_with_what_is_wrong(String typed, String key) {
    assertRefused(DutchNumber::money, typed, key);
  }

  @Test
  void an_amount_copied_from_our_own_screen_is_read_back() {
    String shown = nl.rekenschap.shell.Formats.money(Money.of("65000.50"));

    assertThat(DutchNumber.money("bedrag", shown)).isEqualTo(Money.of("65000.50"));
    assertThat(DutchNumber.count("bereik", "\u00a01.140\u00a0")).isEqualTo(1140);
  }

  @Test
  void the_refusal_repeats_what_was_typed() {
    Refused refused =
        catchThrowableOfType(Refused.class, () -> DutchNumber.count("bereik", " 1,234.5 "));

    assertThat(refused.arguments()).isEqualTo(List.of("1,234.5"));
  }

  private static void assertRefused(
      BiFunction<String, String, Object> reading, String typed, String key) {
    Refused refused = catchThrowableOfType(Refused.class, () -> reading.apply("veld", typed));

    assertThat(refused).as(typed).isNotNull();
    assertThat(refused.messageKey()).isEqualTo(key);
    assertThat(refused.field()).contains("veld");
  }
}
