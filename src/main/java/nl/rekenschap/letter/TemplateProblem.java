package nl.rekenschap.letter;

import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.kernel.Refused;

/**
 * Why a text cannot be the text of a letter.
 *
 * @param line 1-based; the last line when it is about the whole text
 * @param key message key of the sentence, whose first place is the line
 */
public record TemplateProblem(int line, String key, List<String> about) {

  public TemplateProblem {
    about = List.copyOf(about);
  }

  static TemplateProblem at(int line, String key, String... about) {
    return new TemplateProblem(line, key, List.of(about));
  }

  /** The places of the sentence. */
  public Object[] arguments() {
    List<Object> all = new ArrayList<>();
    all.add(line);
    all.addAll(about);
    return all.toArray();
  }

  Refused refusedAt(String field) {
    return Refused.at(field, key, arguments());
  }
}
