package nl.rekenschap.workflow;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names and what people type to find them, made alike: small letters and digits, no accents, a
 * space between words. The database adds the Dutch word forms.
 */
final class Words {

  /** Comes after every name. */
  static final String LAST = "~";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final int LONGEST_KEY = 80;
  private static final int MOST_WORDS = 8;

  private Words() {}

  static String plain(String text) {
    String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String plain = letters.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ø", "o");
    return OTHER.matcher(plain.replace("æ", "ae")).replaceAll(" ").strip();
  }

  /** What a list is sorted by. */
  static String key(@Nullable String name) {
    String plain = name == null ? "" : plain(name);
    return plain.isEmpty() ? LAST : plain.substring(0, Math.min(LONGEST_KEY, plain.length()));
  }

  /** Words that a person looks for; the last one may still be half. More than eight are ignored. */
  static List<String> asked(String text) {
    List<String> words = new ArrayList<>(List.of(plain(text).split(" ")));
    words.removeIf(String::isEmpty);
    return words.subList(0, Math.min(MOST_WORDS, words.size()));
  }
}
