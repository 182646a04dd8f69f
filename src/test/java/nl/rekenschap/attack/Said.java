package nl.rekenschap.attack;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Dutch sentences of refusals. */
final class Said {

  private static final ResourceBundle DUTCH =
      ResourceBundle.getBundle("vaadin-i18n.translations", Locale.of("nl"));

  private Said() {}

  /** The sentence of that key, whatever stands at its open places. */
  static Pattern sentence(String key) {
    String words =
        DUTCH.containsKey(key + ".one") && !DUTCH.containsKey(key)
            ? DUTCH.getString(key + ".one")
            : DUTCH.getString(key);
    return Pattern.compile(
        Arrays.stream(words.replace("''", "'").split("\\{\\d[^}]*}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }
}
