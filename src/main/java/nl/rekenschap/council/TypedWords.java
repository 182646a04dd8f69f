package nl.rekenschap.council;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.kernel.Prose;

/** What people type into a report, in the form in which it is kept. */
final class TypedWords {

  static final int LONGEST = 8000;
  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_NUMBER = 60;

  private TypedWords() {}

  /** Empty texts of lines are left out. */
  static Narrative narrative(Narrative words, List<String> lines) {
    Map<String, String> kept = new TreeMap<>();
    for (Map.Entry<String, String> text : words.lines().entrySet()) {
      if (!lines.contains(text.getKey())) {
        throw new IllegalArgumentException("no such programme line: " + text.getKey());
      }
      String plain = Prose.optional("line." + text.getKey(), text.getValue(), LONGEST);
      if (!plain.isEmpty()) {
        kept.put(text.getKey(), plain);
      }
    }
    return new Narrative(Prose.optional("core", words.core(), LONGEST), kept);
  }

  static String reason(String text) {
    return Prose.required("reason", text, LONGEST_REASON);
  }

  static String caseNumber(String text) {
    return Prose.line("caseNumber", text, LONGEST_NUMBER);
  }
}
