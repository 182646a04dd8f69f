package nl.rekenschap.publication;

import java.util.regex.Pattern;

/** Which signs may stand in a file, and how. */
final class Signs {

  // Where a program may think that a cell begins, were it to part the text in its own way.
  private static final Pattern FORMULA =
      Pattern.compile("(^|[;\\n])([\\s\"'\\u00a0]*)([=+\\-@\\uff1d\\uff0b\\uff0d\\uff20])");

  private Signs() {}

  /** Without control characters and what XML cannot hold; line ends stay, a tab becomes a space. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\t', ' ')
        .codePoints()
        .filter(sign -> sign == '\n' || !Character.isISOControl(sign))
        .filter(sign -> sign < 0xD800 || sign > 0xDFFF && sign != 0xFFFE && sign != 0xFFFF)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /** Clean, and safe between tags and within attributes. */
  static String escaped(String text) {
    return clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Whether a spreadsheet program would take it for a formula. */
  static boolean looksLikeFormula(String text) {
    return FORMULA.matcher(clean(text)).find();
  }

  /** Clean, with an apostrophe before each sign that could begin a formula. */
  static String harmless(String text) {
    return FORMULA.matcher(clean(text)).replaceAll("$1$2'$3");
  }
}
