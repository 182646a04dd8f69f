package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An app for codes, for tests that log in over HTTP. */
public final class TotpOfTests {

  private TotpOfTests() {}

  /** The code that counts now. */
  public static String code(byte[] secret) {
    return Totp.code(secret, Totp.step(InstantSource.system().instant()));
  }

  /** The secret that stands on the page on which the second step is set. */
  public static byte[] secretOn(String page) {
    Matcher secret = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<").matcher(page);
    assertThat(secret.find()).isTrue();
    return LoginRoomIT.bytes(secret.group(1).replace(" ", ""));
  }
}
