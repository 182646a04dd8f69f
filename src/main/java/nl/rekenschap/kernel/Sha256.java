package nl.rekenschap.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;

/** SHA-256 (FIPS 180-4), written in hex. */
public final class Sha256 {

  private Sha256() {}

  /** Of the parts one after the other. */
  public static String of(byte[]... parts) {
    return ofEach(Arrays.asList(parts).iterator());
  }

  /** Of parts that are made one after the other, so that they are never there all at once. */
  public static String ofEach(Iterator<byte[]> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      parts.forEachRemaining(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      // Every Java has it.
      throw new IllegalStateException(e);
    }
  }

  /** Of the text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }
}
