package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  /** RFC 6238, appendix B, for SHA-1. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codes_are_those_of_the_standard(long seconds, String code) {
    byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    long step = Totp.step(Instant.ofEpochSecond(seconds));

    assertThat(Totp.code(secret, step, 8)).isEqualTo(code);
    assertThat(Totp.code(secret, step)).isEqualTo(code.substring(2));
  }

  /** RFC 4648, chapter 10. */
  @ParameterizedTest
  @CsvSource({
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void a_secret_is_written_as_the_standard_says(String text, String base32) {
    assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
  }

  @Test
  void each_secret_is_another_of_160_bits() {
    assertThat(Totp.base32(Totp.secret())).hasSize(32).isNotEqualTo(Totp.base32(Totp.secret()));
  }
}
