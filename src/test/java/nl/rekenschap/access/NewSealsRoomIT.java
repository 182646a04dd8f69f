package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import nl.rekenschap.kernel.CannotStart;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key of second steps is changed, and everybody's app goes on working. */
@RoomTest
@ExtendWith(OutputCaptureExtension.class)
class NewSealsRoomIT {

  private static final PersonId OFFICER = new PersonId("officer");
  private static final PersonId MANAGER = new PersonId("manager");

  @Autowired private JdbcClient jdbc;
  @TempDir private Path data;

  @Test
  void a_new_key_seals_anew_what_the_old_one_sealed_and_the_old_one_can_go(CapturedOutput output) {
    byte[] secret = Totp.secret();
    SecondStepStore store = new SecondStepStore(jdbc);
    SecretKeys old = keys("1", List.of());
    store.set(OFFICER, old.seal("officer", secret), 7);
    store.set(MANAGER, keys("2", List.of()).seal("manager", secret), 7);
    String ofToday = sealed(MANAGER);
    SecretKeys both = keys("2", List.of(key("1")));
    assertThat(both.open("officer", sealed(OFFICER))).as("before").isEqualTo(secret);

    new NewSeals(store, both).make();

    SecretKeys newOnly = keys("2", List.of());
    assertThat(newOnly.open("officer", sealed(OFFICER))).isEqualTo(secret);
    assertThatIllegalStateException().isThrownBy(() -> old.open("officer", sealed(OFFICER)));
    assertThat(sealed(MANAGER)).as("stays as it was").isEqualTo(ofToday);
    assertThat(store.use(OFFICER, 7)).as("a used code stays used").isFalse();
    assertThat(output.getAll())
        .contains("second-steps-sealed-anew made=1 unreadable=0", "old-secret-keys can go");
  }

  @Test
  void what_no_key_opens_stays_and_is_counted(CapturedOutput output) {
    SecondStepStore store = new SecondStepStore(jdbc);
    store.set(OFFICER, keys("3", List.of()).seal("officer", Totp.secret()), 7);
    String before = sealed(OFFICER);

    new NewSeals(store, keys("2", List.of(key("1")))).make();

    assertThat(sealed(OFFICER)).isEqualTo(before);
    assertThat(output.getAll()).contains("made=0 unreadable=1", "1 second steps open with no key");
  }

  @Test
  void an_old_key_that_is_none_is_told_at_the_start() {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> keys("2", List.of("kort")))
        .withMessageContaining("old-secret-keys");
  }

  private String sealed(PersonId id) {
    return Sight.whole(() -> new SecondStepStore(jdbc).sealed(id)).orElseThrow();
  }

  private static String key(String sign) {
    return Base64.getEncoder().encodeToString(sign.repeat(32).getBytes());
  }

  private SecretKeys keys(String sign, List<String> old) {
    return new SecretKeys(
        new LoginSettings(
            new LoginSettings.Hashing(64, 1, 1),
            new LoginSettings.Throttle(
                5, 60, Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(24)),
            Duration.ofHours(12),
            true,
            null,
            key(sign),
            old,
            Duration.ofMinutes(30),
            List.of(),
            null,
            0),
        data);
  }
}
