package nl.rekenschap.reporting.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What came with a request, counted while it is read: whatever a program says about its length, no
 * more is taken in.
 */
record Body(byte[] content, String requestHash) {

  private static final int MEGABYTE = 1024 * 1024;
  private static final int TOO_LARGE = 413;
  private static final int UNREADABLE = 400;

  /**
   * @throws Unreadable 413 when there are more megabytes
   */
  static Body read(HttpServletRequest request, int megabytes) throws IOException {
    int limit = megabytes * MEGABYTE;
    if (request.getContentLengthLong() > limit) {
      throw tooLarge(megabytes);
    }
    byte[] content = request.getInputStream().readNBytes(limit + 1);
    if (content.length > limit) {
      throw tooLarge(megabytes);
    }
    return new Body(content, hash(request, content));
  }

  private static Unreadable tooLarge(int megabytes) {
    return new Unreadable(TOO_LARGE, "reporting.Body.tooLarge", megabytes);
  }

  boolean isEmpty() {
    return content.length == 0;
  }

  /**
   * @throws Unreadable when it is no UTF-8
   */
  String text() {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Unreadable(UNREADABLE, "reporting.Body.utf8");
    }
  }

  /** Over all that makes one request another. */
  private static String hash(HttpServletRequest request, byte[] content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, request.getMethod());
      add(digest, request.getRequestURI());
      add(digest, request.getQueryString());
      add(digest, request.getHeader(HttpHeaders.IF_MATCH));
      add(digest, request.getContentType());
      return HexFormat.of().formatHex(digest.digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, @Nullable String part) {
    digest.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
