package nl.rekenschap.council;

import nl.rekenschap.kernel.Prose;

/** What people type into a report, in the form in which it is kept. */
final class TypedWords {

  static final int LONGEST = 8000;
  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_NUMBER = 60;

  private TypedWords() {}

  /** The text of a part; may be empty. */
  static String part(NarrativePart part, String text) {
    Prose.requireKeepable(part.name(), text, LONGEST);
    return Prose.optional(part.name(), CleanWords.of(text), LONGEST);
  }

  static String remark(String text) {
    return Prose.required("remark", CleanWords.of(text), LONGEST_REASON);
  }

  static String reason(String text) {
    return Prose.required("reason", text, LONGEST_REASON);
  }

  /** Why it is published although not everything is finished. */
  static String despite(String text) {
    return Prose.required("despite", text, LONGEST_REASON);
  }

  static String caseNumber(String text) {
    return Prose.line("caseNumber", text, LONGEST_NUMBER);
  }
}
