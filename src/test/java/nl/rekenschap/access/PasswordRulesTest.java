package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PasswordRulesTest {

  private static final LoginSettings SETTINGS =
      new LoginSettings(
          new LoginSettings.Hashing(64, 1, 1),
          new LoginSettings.Throttle(
              5, 60, Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofHours(24)),
          Duration.ofHours(12),
          true,
          null,
          null,
          List.of(),
          Duration.ofMinutes(30),
          List.of("rekenschap", "nijmegen"),
          null,
          0);
  private static final Person WHO =
      new Person(
          new PersonId("wvdberg"),
          "Willemijn van den Berg-Jansen",
          "w.jansen@voorbeeld.nl",
          Set.of(Role.GRANT_OFFICER),
          Optional.empty());

  private final PasswordRules rules = new PasswordRules(SETTINGS, new LeakedPasswords(SETTINGS));
  private final Passwords passwords = new Passwords(SETTINGS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "een lang wachtwoord",
        "koffie met zeven suikerklontjes",
        "🐄🐄🐖🐄🐏🐄🐖🐏🐄🐖🐏🐄",
        "kort maar goed 12",
        "   q  x bij!  ",
        "Øre på østsiden"
      })
  void any_sign_may_be_in_a_password_and_none_has_to_be(String password) {
    assertThatCode(() -> rules.check(password, WHO)).doesNotThrowAnyException();
  }

  @Test
  void twelve_letters_are_enough_and_128_are_not_too_many() {
    String long128 = "zeven koeien ".repeat(10).substring(0, 128);

    assertThat(refusal("elf letters")).isEqualTo("access.password.short");
    assertThatCode(() -> rules.check("twaalf lette", WHO)).doesNotThrowAnyException();
    assertThatCode(() -> rules.check(long128, WHO)).doesNotThrowAnyException();
    assertThat(refusal(long128 + "a")).isEqualTo("access.password.long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Welkom2026!!",
        "WACHTWOORD123",
        "12345678Geheim",
        "123456789012",
        "000000000000",
        "aaaaaaaaaaaaaaa",
        "abcabcabcabcabc",
        "qwertyuiopas",
        "welkomwelkomwelkom",
        "correct horse battery staple",
        "P@ssw0rd2026!",
        "mijnwachtwoord1",
        "1q2w3e4r5t6y7u8i"
      })
  void what_is_guessed_first_is_refused(String password) {
    assertThat(refusal(password)).isEqualTo("access.password.common");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wvdberg heeft koeien",
        "de koeien van Willemijn",
        "JANSEN en de koeien",
        "koeien van w.jansen",
        "koeien in Nijmegen lopen",
        "rekenschap over koeien"
      })
  void the_own_name_and_that_of_the_municipality_are_refused(String password) {
    assertThat(refusal(password)).isEqualTo("access.password.own");
  }

  @Test
  void the_same_letters_from_another_keyboard_are_the_same_password() {
    String composed = Normalizer.normalize("coöperatieve koeien", Normalizer.Form.NFC);
    String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(apart).isNotEqualTo(composed);

    assertThat(passwords.matches(apart, passwords.encode(composed))).isTrue();
  }

  @Test
  void hashes_are_argon2id_with_a_salt_and_all_of_a_long_password_counts() {
    String password = "zeven koeien ".repeat(9);

    String hash = passwords.encode(password);

    assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=64,t=1,p=1$");
    assertThat(passwords.encode(password)).isNotEqualTo(hash);
    assertThat(passwords.matches(password + "!", hash)).isFalse();
    assertThat(passwords.upgradeEncoding(hash)).isFalse();
  }

  @Test
  void an_old_hash_is_read_and_asks_for_a_new_one() {
    String old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("zeven koeien in de wei");

    assertThat(passwords.matches("zeven koeien in de wei", old)).isTrue();
    assertThat(passwords.matches("acht koeien in de wei", old)).isFalse();
    assertThat(passwords.upgradeEncoding(old)).isTrue();
  }

  @Test
  void nothing_is_right_where_there_is_no_password() {
    assertThat(passwords.isRight("nobody's password", Passwords.NONE)).isFalse();
    assertThat(passwords.isRight("", Passwords.NONE)).isFalse();
  }

  private String refusal(String password) {
    return catchThrowableOfType(Refused.class, () -> rules.check(password, WHO)).messageKey();
  }
}
