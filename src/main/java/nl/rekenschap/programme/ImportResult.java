package nl.rekenschap.programme;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What became of a programme file. */
public sealed interface ImportResult {

  /**
   * The file was taken in.
   *
   * @param inForce whether the product now works with it; a second programme waits until it is put
   *     in force
   */
  record Imported(String programme, boolean inForce) implements ImportResult {}

  /** The programme was there and is replaced by this file. */
  record Replaced(String programme) implements ImportResult {}

  /** The file says what we had. */
  record Unchanged(String programme) implements ImportResult {}

  /** Nothing was stored; all problems found, in the order of the file. */
  record Rejected(List<Problem> problems) implements ImportResult {

    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Something in the file that cannot be.
   *
   * @param line 1-based line in the file; 0 when it is about the file as a whole
   * @param path such as {@code items[3].budget.2025}, counted from 0; empty for the whole file
   */
  record Problem(int line, String path, String messageKey, List<String> arguments) {

    public Problem {
      arguments = List.copyOf(arguments);
    }

    /** The sentence without its place. */
    public String sentence(Locale locale) {
      return format(locale, messageKey, arguments.toArray());
    }

    /** The whole sentence: line, path and what is wrong there. */
    public String sentenceWithPlace(Locale locale) {
      if (line == 0) {
        return sentence(locale);
      }
      String key = path.isEmpty() ? "programme.ImportResult.line" : "programme.ImportResult.place";
      return format(locale, key, Integer.toString(line), path, sentence(locale));
    }

    private static String format(Locale locale, String key, Object... arguments) {
      ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n.translations", locale);
      return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
  }
}
