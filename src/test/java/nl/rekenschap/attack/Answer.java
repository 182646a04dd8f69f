package nl.rekenschap.attack;

import java.io.ByteArrayOutputStream;
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

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

  static Answer of(byte[] all) {
    String text = new String(all, StandardCharsets.UTF_8);
    if (!text.startsWith("HTTP/1.1 ")) {
      return new Answer(0, List.of(), text);
    }
    int end = text.indexOf("\r\n\r\n");
    List<String> head = new ArrayList<>(List.of(text.substring(0, end).split("\r\n")));
    int status = Integer.parseInt(head.removeFirst().substring(9, 12));
    Answer whole = new Answer(status, List.copyOf(head), text.substring(end + 4));
    return whole.one("Transfer-Encoding").filter("chunked"::equals).isPresent()
        ? new Answer(status, whole.headers, joined(whole.body))
        : whole;
  }

  /** Pieces, each after its length in hexadecimal digits; their letters are a byte each here. */
  private static String joined(String chunks) {
    byte[] all = chunks.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int at = 0;
    while (at < all.length) {
      int end = at;
      while (all[end] != '\r') {
        end++;
      }
      int length = Integer.parseInt(new String(all, at, end - at, StandardCharsets.US_ASCII), 16);
      text.write(all, end + 2, length);
      at = end + 2 + length + 2;
    }
    return text.toString(StandardCharsets.UTF_8);
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
    Matcher found = TOKEN.matcher(body);
    if (!found.find()) {
      throw new IllegalStateException("no token in " + body);
    }
    return found.group(1);
  }
}
