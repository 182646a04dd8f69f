package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** An app for codes, for tests that log in over HTTP. */
public final class TotpOfTests {

  /** A code is sent well before it is over, also on a machine that is busy. */
  private static final int SECONDS_LEFT = 6;

  private static final int STEP = 30;

  private TotpOfTests() {}

  /** The code that counts now, and some seconds more. */
  public static String code(byte[] secret) {
    return Totp.code(secret, step());
  }

  /** The step of now; at its end this waits for the next. */
  static long step() {
    Awaitility.await("the next step")
        .atMost(Duration.ofSeconds(STEP))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> STEP - Instant.now().getEpochSecond() % STEP > SECONDS_LEFT);
    return Totp.step(Instant.now());
  }

  /** The secret that stands on the page on which the second step is set. */
  public static byte[] secretOn(String page) {
    Matcher secret = Pattern.compile("class=\"secret\">([A-Z2-7 ]+)<").matcher(page);
    assertThat(secret.find()).isTrue();
    return LoginRoomIT.bytes(secret.group(1).replace(" ", ""));
  }
}
