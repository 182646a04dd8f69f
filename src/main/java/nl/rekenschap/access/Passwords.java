package nl.rekenschap.access;

import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (RFC 9106) and still reads what was hashed with bcrypt. The same
 * letters typed on another keyboard are the same password (NFC, as NIST SP 800-63B 3.1.1.2 asks).
 */
@Component
class Passwords implements PasswordEncoder {

  /** Stands for a password where there is none: nothing matches it. */
  static final String NONE = "-";

  private static final String ARGON2 = "argon2";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int MOST_LETTERS = 1_000;

  private final PasswordEncoder encoder;
  private final String nobodys;
  private final LongAdder compared = new LongAdder();

  Passwords(LoginSettings settings) {
    LoginSettings.Hashing how = settings.hashing();
    encoder =
        new DelegatingPasswordEncoder(
            ARGON2,
            Map.of(
                ARGON2,
                new Argon2PasswordEncoder(
                    SALT_BYTES, HASH_BYTES, how.parallelism(), how.memory(), how.iterations()),
                "bcrypt",
                new BCryptPasswordEncoder()));
    nobodys = Objects.requireNonNull(encoder.encode("nobody's password"));
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return password == null ? null : encoder.encode(normal(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return password != null && hash != null && isRight(password, hash);
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return hash != null && !hash.equals(NONE) && encoder.upgradeEncoding(hash);
  }

  /**
   * Compares, and takes as long where there is nothing to compare with.
   *
   * @param hash {@link #NONE} when nobody has that name, or it has no password
   */
  boolean isRight(CharSequence password, String hash) {
    compared.increment();
    boolean comparable = !hash.equals(NONE) && password.length() <= MOST_LETTERS;
    boolean same = encoder.matches(comparable ? normal(password) : "", comparable ? hash : nobodys);
    return same && comparable;
  }

  /** So many times a password was compared since the start; each takes the same effort. */
  long compared() {
    return compared.sum();
  }

  static String normal(CharSequence password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }
}
