package nl.rekenschap.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Which words many lines of the work list have, as the database has counted for its own planning.
 * It only decides how words are looked up, never what is found.
 */
@Component
class CommonWords {

  /** Part of all lines from which it is better to go down the list. */
  private static final double COMMON = 0.01;

  /** Two words may be each common and never together, so that one looks in vain. */
  private static final double COMMON_TOGETHER = 0.02;

  private static final List<String> ENDINGS = List.of("", "en", "s", "e", "n");
  private static final long EVERY_TEN_MINUTES = 600_000;

  private final WordStore store;
  private volatile Map<String, Double> parts = Map.of();

  CommonWords(WordStore store) {
    this.store = store;
  }

  /** Reads anew what the database has counted. */
  @Scheduled(fixedDelay = EVERY_TEN_MINUTES, initialDelay = EVERY_TEN_MINUTES)
  void learn() {
    Map<String, Double> read = new HashMap<>();
    store.common(COMMON).forEach(word -> read.put(word.word(), word.part()));
    parts = Map.copyOf(read);
  }

  /**
   * @param words as {@link Words#asked} gives them; the last one may be half a word
   */
  boolean areCommon(List<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    double together = 1;
    for (int i = 0; i < words.size(); i++) {
      together *= part(words.get(i), i == words.size() - 1);
    }
    return together >= (words.size() == 1 ? COMMON : COMMON_TOGETHER);
  }

  private double part(String word, boolean half) {
    double most = 0;
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        String stem = word.substring(0, word.length() - ending.length());
        most = Math.max(most, parts.getOrDefault(stem, 0.0));
      }
    }
    if (half) {
      for (Map.Entry<String, Double> known : parts.entrySet()) {
        if (known.getKey().startsWith(word)) {
          most = Math.max(most, known.getValue());
        }
      }
    }
    return most;
  }
}
