package nl.rekenschap.kernel;

/**
 * Texts that people type: not endless, and without signs that are no text. What is kept has plain
 * line ends and no blanks around it.
 */
public final class Prose {

  private Prose() {}

  /**
   * A text that must be there.
   *
   * @param longest most characters
   * @throws Refused at that field: {@code kernel.prose.missing}, {@code .long}, {@code .control}
   */
  public static String required(String field, String text, int longest) {
    return required(field, text, 1, longest);
  }

  /**
   * The same, of at least so many characters.
   *
   * @throws Refused also {@code kernel.prose.short}
   */
  public static String required(String field, String text, int shortest, int longest) {
    String bare = optional(field, text, longest);
    requireThere(field, bare);
    if (bare.length() < shortest) {
      throw Refused.at(field, "kernel.prose.short", shortest);
    }
    return bare;
  }

  /**
   * A required text on one line, such as a number under which something is filed.
   *
   * @throws Refused at that field, also when it has several lines
   */
  public static String line(String field, String text, int longest) {
    String bare = required(field, text, longest);
    if (bare.indexOf('\n') >= 0) {
      throw Refused.at(field, "kernel.prose.lines");
    }
    return bare;
  }

  /**
   * A text that may be empty.
   *
   * @throws Refused at that field: {@code kernel.prose.long}, {@code .control}
   */
  public static String optional(String field, String text, int longest) {
    String bare = plainLines(text).strip();
    requireKeepable(field, bare, longest);
    return bare;
  }

  /**
   * For a draft, which keeps what was typed as it was: only refuses what cannot be kept.
   *
   * @throws Refused at that field: {@code kernel.prose.long}, {@code .control}
   */
  public static void requireKeepable(String field, String text, int longest) {
    if (text.length() > longest) {
      throw Refused.at(field, "kernel.prose.long", longest, text.length());
    }
    if (plainLines(text).chars().anyMatch(Prose::isControl)) {
      throw Refused.at(field, "kernel.prose.control");
    }
  }

  /**
   * For what is kept as it is and checked again when it is handed on.
   *
   * @throws Refused at that field: {@code kernel.prose.missing}
   */
  public static void requireThere(String field, String text) {
    if (text.isBlank()) {
      throw Refused.at(field, "kernel.prose.missing");
    }
  }

  private static String plainLines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static boolean isControl(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }
}
