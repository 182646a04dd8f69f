package nl.rekenschap.council;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.kernel.Refused;

/** Rules for what people type: plain text, not too long. */
final class Prose {

  static final int LONGEST = 8000;
  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_NUMBER = 60;

  private Prose() {}

  /** The words in the form in which they are kept; empty texts of lines are left out. */
  static Narrative checked(Narrative words, List<String> lines) {
    Map<String, String> kept = new TreeMap<>();
    for (Map.Entry<String, String> text : words.lines().entrySet()) {
      if (!lines.contains(text.getKey())) {
        throw new IllegalArgumentException("no such programme line: " + text.getKey());
      }
      String plain = plain("line." + text.getKey(), text.getValue(), LONGEST);
      if (!plain.isEmpty()) {
        kept.put(text.getKey(), plain);
      }
    }
    return new Narrative(plain("core", words.core(), LONGEST), kept);
  }

  static String reason(String text) {
    return required("reason", plain("reason", text, LONGEST_REASON), "council.reason.missing");
  }

  static String caseNumber(String text) {
    String plain = plain("caseNumber", text, LONGEST_NUMBER);
    if (plain.contains("\n")) {
      throw Refused.at("caseNumber", "council.text.characters");
    }
    return required("caseNumber", plain, "council.caseNumber.missing");
  }

  private static String required(String field, String plain, String key) {
    if (plain.isEmpty()) {
      throw Refused.at(field, key);
    }
    return plain;
  }

  private static String plain(String field, String text, int longest) {
    String plain = text.replace("\r\n", "\n").strip();
    if (plain.length() > longest) {
      throw Refused.at(field, "council.text.tooLong", longest);
    }
    if (plain.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      throw Refused.at(field, "council.text.characters");
    }
    return plain;
  }
}
