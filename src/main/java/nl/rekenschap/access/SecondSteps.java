package nl.rekenschap.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.SecurityLog;
import nl.rekenschap.kernel.Sha256;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second step after a password: a code of an app (RFC 6238), or a recovery code that works
 * once. A code counts once, and only while the app shows it, or one step early or late when that is
 * set. By the clock on the wall: the rehearsal's may run ahead of that of a phone.
 */
@Component
class SecondSteps {

  private static final String CODE = "code";
  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_BYTES = 15;

  private final SecondStepStore store;
  private final SecretKeys keys;
  private final Throttle throttle;
  private final PersonRecord record;
  private final boolean required;
  private final int grace;
  private final InstantSource wall = InstantSource.system();
  private final SecureRandom random = new SecureRandom();

  SecondSteps(
      SecondStepStore store,
      SecretKeys keys,
      Throttle throttle,
      PersonRecord record,
      LoginSettings settings) {
    this.store = store;
    this.keys = keys;
    this.throttle = throttle;
    this.record = record;
    this.required = settings.secondStep();
    this.grace = settings.codeGrace();
  }

  boolean has(PersonId id) {
    return store.sealed(id).isPresent();
  }

  boolean isRequired() {
    return required;
  }

  /**
   * @throws HalfWay when the right password is not enough for that account
   */
  void requireNone(Account account) {
    if (required || has(account.person().id())) {
      throw new HalfWay(account);
    }
  }

  /**
   * Whether that code is right now, and uses it up.
   *
   * @throws Refused at {@code code}, when it is wrong or was used; {@code access.login.wait}
   */
  @Transactional(noRollbackFor = Refused.class)
  public void use(PersonId id, String typed, String address) {
    Optional<Duration> pause = throttle.begin(CODE, id.value(), address);
    if (pause.isPresent()) {
      SecurityLog.refused("code", "because", "pause", "account", id, "address", address);
      throw Refused.at("code", "access.login.wait", minutes(pause.get())).told();
    }
    String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!isRight(id, code)) {
      boolean over = isOver(id, code);
      SecurityLog.refused(
          "code", "because", over ? "over" : "wrong", "account", id, "address", address);
      throw Refused.at("code", over ? "access.code.over" : "access.code.wrong").told();
    }
    throttle.right(CODE, id.value(), address);
  }

  private boolean isRight(PersonId id, String code) {
    if (code.length() > Totp.DIGITS) {
      return store.useRecoveryCode(id, Sha256.of(code));
    }
    OptionalLong step =
        secret(id).map(secret -> step(secret, code, grace)).orElse(OptionalLong.empty());
    return step.isPresent() && store.use(id, step.getAsLong());
  }

  private Optional<byte[]> secret(PersonId id) {
    return store.sealed(id).map(kept -> keys.open(id.value(), kept));
  }

  /** Of who typed while the app went on to the next, or whose phone's clock is off. */
  private boolean isOver(PersonId id, String code) {
    return secret(id).filter(secret -> isOver(secret, code)).isPresent();
  }

  private boolean isOver(byte[] secret, String code) {
    long now = Totp.step(wall.instant());
    OptionalLong near = step(secret, code, grace + 1);
    return near.isPresent() && Math.abs(near.getAsLong() - now) > grace;
  }

  /** Which step that is the code of, of those so near. */
  private OptionalLong step(byte[] secret, String code, int steps) {
    long now = Totp.step(wall.instant());
    return LongStream.rangeClosed(now - steps, now + steps)
        .filter(step -> Totp.code(secret, step).equals(code))
        .findFirst();
  }

  /**
   * Sets the second step, once a code shows that the app has the secret.
   *
   * @return recovery codes, shown this once
   * @throws Refused at {@code code}
   */
  @Transactional
  public List<String> set(Person person, byte[] secret, String typed) {
    String code = typed.replaceAll("\\s", "");
    OptionalLong step = step(secret, code, grace);
    if (step.isEmpty()) {
      throw Refused.at("code", isOver(secret, code) ? "access.code.over" : "access.code.wrong");
    }
    store.set(person.id(), keys.seal(person.id().value(), secret), step.getAsLong());
    record.writeOwn(PersonAct.SECOND_STEP_SET, person);
    SecurityLog.done("second-step-set", "account", person.id());
    return newRecoveryCodes(person.id());
  }

  /** The codes before no longer work. */
  @Transactional
  public List<String> newRecoveryCodes(PersonId id) {
    List<String> codes = Stream.generate(this::code).limit(RECOVERY_CODES).toList();
    store.recoveryCodes(id, codes.stream().map(code -> Sha256.of(code.replace("-", ""))).toList());
    return codes;
  }

  int recoveryCodesLeft(PersonId id) {
    return store.recoveryCodes(id);
  }

  boolean forget(PersonId id) {
    return store.forget(id);
  }

  /** 120 bits: nothing to guess it by, so a plain hash is enough (OWASP ASVS 5.0, 6.5.2). */
  private String code() {
    byte[] bytes = new byte[RECOVERY_BYTES];
    random.nextBytes(bytes);
    String text = Totp.base32(bytes);
    return String.join(
        "-", IntStream.range(0, 6).mapToObj(at -> text.substring(at * 4, at * 4 + 4)).toList());
  }

  static long minutes(Duration pause) {
    return Math.max(1, Math.ceilDiv(pause.toSeconds(), 60));
  }

  /** The password was right, and lets nobody in by itself. */
  static final class HalfWay extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final transient Account account;

    HalfWay(Account account) {
      super("the second step is to come");
      this.account = account;
    }

    Account account() {
      return account;
    }
  }

  /**
   * What a session holds of who has given the right password and nothing more.
   *
   * @param secret of the second step that is being set up; empty when there is one
   */
  record Pending(PersonId person, int sessionNumber, Instant since, byte[] secret)
      implements java.io.Serializable {

    private static final long serialVersionUID = 1L;
  }
}
