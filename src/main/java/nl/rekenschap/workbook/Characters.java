package nl.rekenschap.workbook;

/** Which characters an XML file can hold. */
final class Characters {

  private Characters() {}

  /** The text without what XML cannot hold; a replacement sign stands there instead. */
  static String allowed(String text) {
    if (text.codePoints().allMatch(Characters::isAllowed)) {
      return text;
    }
    StringBuilder allowed = new StringBuilder();
    text.codePoints().forEach(c -> allowed.appendCodePoint(isAllowed(c) ? c : 0xfffd));
    return allowed.toString();
  }

  /** Escaped for use between tags and within attributes. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (char c : allowed(text).toCharArray()) {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Whether a person can have meant it: no control character but a line break or a tab. */
  static boolean isReadable(int c) {
    return c == '\n' || c == '\r' || c == '\t' || isAllowed(c) && !Character.isISOControl(c);
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xd7ff
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000;
  }
}
