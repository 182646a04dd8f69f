package nl.rekenschap.access;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the way in.
 *
 * @param hashing how passwords are hashed
 * @param throttle how wrong tries are slowed down
 * @param longestSession after this a session ends, however busy
 * @param secondStep whether local accounts need a second step
 * @param localStaff whether staff may log in with a password here; absent: until OpenID Connect is
 *     set up for staff. An administrator always may
 * @param secretKey 32 bytes in base64, which seal the secrets of the second step; the same on every
 *     node. Absent: a key is made in the data folder
 * @param oldSecretKeys keys before that one: what they sealed is sealed anew at the start
 * @param forgottenLink for how long the link works that sets a forgotten password anew
 * @param ownWords words that no password may hold: the product, the municipality
 * @param leakedPasswords a file of hashes of leaked passwords, see {@link LeakedPasswords}; absent:
 *     only the built-in list of common ones is looked at
 * @param codeGrace so many steps of 30 seconds a code of the second step may be early or late: 0 or
 *     1
 */
@ConfigurationProperties("rekenschap.access")
record LoginSettings(
    @DefaultValue Hashing hashing,
    @DefaultValue Throttle throttle,
    @DefaultValue("12h") Duration longestSession,
    @DefaultValue("true") boolean secondStep,
    @Nullable Boolean localStaff,
    @Nullable String secretKey,
    @DefaultValue List<String> oldSecretKeys,
    @DefaultValue("30m") Duration forgottenLink,
    @DefaultValue({"rekenschap", "nijmegen", "gemeente"}) List<String> ownWords,
    @Nullable String leakedPasswords,
    @DefaultValue("0") int codeGrace) {

  LoginSettings {
    if (codeGrace < 0 || codeGrace > 1) {
      throw new IllegalArgumentException("rekenschap.access.code-grace: 0 or 1");
    }
  }

  /**
   * Argon2id; the defaults are those of the OWASP Password Storage Cheat Sheet.
   *
   * @param memory in KiB
   */
  record Hashing(
      @DefaultValue("19456") int memory,
      @DefaultValue("2") int iterations,
      @DefaultValue("1") int parallelism) {}

  /**
   * A pause follows the first try that is one too many, and doubles with each after it.
   *
   * @param tries wrong tries of one account before the first pause
   * @param triesOfAddress the same of one address: many people may sit behind it
   * @param longest no pause is longer, so that nobody is shut out for good by somebody else
   * @param forgotten time after the last try at which they are forgotten
   */
  record Throttle(
      @DefaultValue("5") int tries,
      @DefaultValue("60") int triesOfAddress,
      @DefaultValue("2s") Duration first,
      @DefaultValue("15m") Duration longest,
      @DefaultValue("24h") Duration forgotten) {}
}
