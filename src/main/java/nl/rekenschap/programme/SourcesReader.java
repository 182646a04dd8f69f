package nl.rekenschap.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what the letters in a file's sources stand for; a file need not say so. */
final class SourcesReader {

  private static final String LETTERS = "[A-Za-z][A-Za-z0-9]{0,19}";

  private SourcesReader() {}

  static Sources read(Mapping root) {
    List<Sources.Document> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Mapping field : root.list("sources")) {
      String letters = field.text("letters");
      if (!letters.matches(LETTERS) || !seen.add(letters)) {
        field.problem("letters", "sourceLetters", letters);
      }
      all.add(
          new Sources.Document(letters, field.text("name"), field.optionalText("counted")));
      field.close();
    }
    return new Sources(all);
  }
}
