package nl.rekenschap.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.Sha256;

/**
 * A key as a program sends it: {@code rk_<id>_<secret>}. The secret has 256 random bits, so a plain
 * SHA-256 of it is enough: there is nothing to guess it by.
 */
record KeySecret(String id, String secret) {

  private static final Pattern FORM = Pattern.compile("rk_([0-9a-f]{16})_([A-Za-z0-9_-]{43})");
  private static final int ID_BYTES = 8;
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static KeySecret random() {
    return new KeySecret(
        HexFormat.of().formatHex(bytes(ID_BYTES)),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES)));
  }

  /** Absent when that cannot be a key of ours. */
  static Optional<KeySecret> of(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new KeySecret(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  String text() {
    return "rk_" + id + "_" + secret;
  }

  String hash() {
    return Sha256.of(secret);
  }

  boolean matches(String hash) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
  }

  /** Never the secret: this may end in a log. */
  @Override
  public String toString() {
    return "rk_" + id;
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
