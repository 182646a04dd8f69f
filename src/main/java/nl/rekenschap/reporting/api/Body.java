package nl.rekenschap.reporting.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.rekenschap.kernel.Sha256;
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
    StringBuilder head = new StringBuilder();
    for (String part :
        new @Nullable String[] {
          request.getMethod(),
          request.getRequestURI(),
          request.getQueryString(),
          request.getHeader(HttpHeaders.IF_MATCH),
          request.getContentType()
        }) {
      head.append(part == null ? "" : part).append('\0');
    }
    return Sha256.of(head.toString().getBytes(StandardCharsets.UTF_8), content);
  }
}
