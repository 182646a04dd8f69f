package nl.rekenschap.reporting;

import nl.rekenschap.kernel.Refused;

/** Sentences that people type: not empty, not endless, and without control characters. */
public final class Prose {

  private Prose() {}

  /**
   * The text without spaces around it.
   *
   * @param shortest fewest characters; 0 when it may be left out
   * @throws Refused at that field: {@code reporting.prose.missing}, {@code .short}, {@code .long},
   *     {@code .control}
   */
  public static String check(String field, String text, int shortest, int longest) {
    String bare = text.strip();
    if (bare.isEmpty() && shortest > 0) {
      throw Refused.at(field, "reporting.prose.missing");
    }
    if (bare.length() < shortest) {
      throw Refused.at(field, "reporting.prose.short", shortest);
    }
    checkTyped(field, text, longest);
    return bare;
  }

  /** Only what no draft may hold either: endless texts and control characters. */
  static void checkTyped(String field, String text, int longest) {
    if (text.length() > longest) {
      throw Refused.at(field, "reporting.prose.long", longest);
    }
    if (text.chars().anyMatch(Prose::isControl)) {
      throw Refused.at(field, "reporting.prose.control");
    }
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
  }
}
