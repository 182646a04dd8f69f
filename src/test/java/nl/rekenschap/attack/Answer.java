package nl.rekenschap.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param status zero when the connection was closed without a word
 * @param headers as they came, one a line
 */
record Answer(int status, List<String> headers, String body) {

  static Answer of(byte[] all) {
    // A sign for each byte, so that lengths in bytes are places in the text.
    String text = new String(all, StandardCharsets.ISO_8859_1);
    if (!text.startsWith("HTTP/1.1 ")) {
      return new Answer(0, List.of(), text);
    }
    int end = text.indexOf("\r\n\r\n");
    List<String> head = new ArrayList<>(List.of(text.substring(0, end).split("\r\n")));
    int status = Integer.parseInt(head.removeFirst().substring(9, 12));
    String body = text.substring(end + 4);
    Answer whole = new Answer(status, List.copyOf(head), body);
    boolean inPieces = whole.one("Transfer-Encoding").filter("chunked"::equals).isPresent();
    return new Answer(status, whole.headers, utf8(inPieces ? joined(body) : body));
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Pieces, each after its length in hexadecimal digits; the piece of length 0 is the last. */
  private static String joined(String pieces) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < pieces.length()) {
      int end = pieces.indexOf("\r\n", at);
      int length = Integer.parseInt(pieces.substring(at, end), 16);
      text.append(pieces, end + 2, end + 2 + length);
      at = end + 2 + length + 2;
    }
    return text.toString();
  }

  /** Values of the headers of that name. */
  List<String> all(String name) {
    String begin = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(begin))
        .map(header -> header.substring(begin.length()).strip())
        .toList();
  }

  Optional<String> one(String name) {
    return all(name).stream().findFirst();
  }

  /** Name and value of a cookie that was set. */
  Optional<String> cookie(String name) {
    return all("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.split(";", 2)[0])
        .findFirst();
  }

  /** The token that a page of the screens bears. */
  String token() {
    return found("name=\"_csrf\" content=\"([^\"]+)\"");
  }

  /** What stands in the content where the expression has its first group. */
  String found(String expression) {
    Matcher found = Pattern.compile(expression).matcher(body);
    if (!found.find()) {
      throw new IllegalStateException("no " + expression + " in " + body);
    }
    return found.group(1);
  }
}
