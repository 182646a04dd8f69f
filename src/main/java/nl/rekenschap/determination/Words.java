package nl.rekenschap.determination;

import nl.rekenschap.kernel.Refused;

/** Texts that people type, checked. */
final class Words {

  private Words() {}

  /**
   * A text without spaces around it.
   *
   * @throws Refused at that field: missing, too long, or with signs that are no text
   */
  static String required(String field, String text, int longest) {
    String bare = optional(field, text, longest);
    if (bare.isEmpty()) {
      throw Refused.at(field, "determination.text.missing");
    }
    return bare;
  }

  /** The same, but empty is fine. */
  static String optional(String field, String text, int longest) {
    String bare = text.replace("\r\n", "\n").strip();
    if (bare.length() > longest) {
      throw Refused.at(field, "determination.text.tooLong", longest, bare.length());
    }
    boolean strange =
        bare.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    if (strange) {
      throw Refused.at(field, "determination.text.control");
    }
    return bare;
  }
}
