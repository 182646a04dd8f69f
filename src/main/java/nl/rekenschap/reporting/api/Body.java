package nl.rekenschap.reporting.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.upload.Arrived;
import nl.rekenschap.upload.Door;
import nl.rekenschap.upload.Uploads;
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

  /**
   * A file as the body, through the door.
   *
   * @throws Unreadable 413 when there are more megabytes than that door lets through
   */
  static Arrived receive(Uploads uploads, Door door, String name, HttpServletRequest request)
      throws IOException {
    int megabytes = uploads.megabytes(door);
    if (request.getContentLengthLong() > (long) megabytes * MEGABYTE) {
      throw tooLarge(megabytes);
    }
    try {
      return uploads.receive(door, name, request.getInputStream());
    } catch (Refused refused) {
      if (refused.messageKey().equals("upload.tooLarge")) {
        throw tooLarge(megabytes);
      }
      throw refused;
    }
  }

  static String hash(HttpServletRequest request, Arrived file) {
    return hash(request, file.sha256().getBytes(StandardCharsets.US_ASCII));
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
