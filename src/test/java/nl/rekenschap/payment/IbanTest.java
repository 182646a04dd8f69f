package nl.rekenschap.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.rekenschap.kernel.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

  private static final String KNOWN = "NL91ABNA0417164300";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NL91ABNA0417164300",
        "nl91 abna 0417 1643 00",
        "NL44\u00a0RABO 0123456789",
        "DE89370400440532013000",
        "BE68539007547034",
        "MT84MALT011000012345MTLCAST001S",
        "FR1420041010050500013M02606",
        "GB29NWBK60161331926819"
      })
  void a_number_with_right_check_digits_is_taken_however_it_is_typed(String typed) {
    assertThat(Iban.typed("iban", typed).value()).matches("[A-Z0-9]+");
  }

  @ParameterizedTest
  @CsvSource({
    "'', payment.iban.missing",
    "NL92ABNA0417164300, payment.iban.wrong",
    "NL91ABNA041716430, payment.iban.length",
    "NL91ABNA04171643000, payment.iban.length",
    "US91ABNA0417164300, payment.iban.country",
    "0417164300, payment.iban.wrong",
    "NL91ABNA041716430é, payment.iban.wrong",
    "=NL91ABNA0417164300, payment.iban.wrong"
  })
  void what_is_no_account_number_is_refused_with_what_is_wrong(String typed, String sentence) {
    assertThatThrownBy(() -> Iban.typed("iban", typed))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.messageKey()).isEqualTo(sentence);
              assertThat(refused.field()).contains("iban");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {61, 10_000})
  void an_endless_text_is_refused(int length) {
    assertThatThrownBy(() -> Iban.typed("iban", "N".repeat(length))).isInstanceOf(Refused.class);
  }

  /** Mod 97 finds every single wrong digit. */
  @Property
  void one_wrong_digit_is_always_found(
      @ForAll @IntRange(min = 8, max = 17) int place, @ForAll @IntRange(min = 1, max = 9) int by) {
    char[] signs = KNOWN.toCharArray();
    signs[place] = Character.forDigit((Character.digit(signs[place], 10) + by) % 10, 10);

    assertThatThrownBy(() -> Iban.typed("iban", new String(signs))).isInstanceOf(Refused.class);
  }

  /** And every two neighbours that changed places. */
  @Property
  void two_digits_in_each_others_place_are_found(@ForAll @IntRange(min = 8, max = 16) int place) {
    char[] signs = KNOWN.toCharArray();
    if (signs[place] == signs[place + 1]) {
      return;
    }
    char first = signs[place];
    signs[place] = signs[place + 1];
    signs[place + 1] = first;

    assertThatThrownBy(() -> Iban.typed("iban", new String(signs))).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"NL91ABNA0417164300, NL91 ABNA 0417 1643 00, NL•• •••• 4300"})
  void it_is_shown_in_groups_and_masked_in_mail(String value, String groups, String masked) {
    assertThat(new Iban(value).inGroups()).isEqualTo(groups);
    assertThat(new Iban(value).masked()).isEqualTo(masked);
  }
}
