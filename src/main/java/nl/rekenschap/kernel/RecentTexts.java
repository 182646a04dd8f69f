package nl.rekenschap.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Lets equal short texts that come soon after each other be one object. Counts and codes of a large
 * table are the same few texts over and over.
 */
public final class RecentTexts {

  private static final int PLACES = 1 << 10;
  private static final int SHORT = 1 << 5;

  private final @Nullable String[] texts = new String[PLACES];

  /** That text, as the object that it was before when it came before. */
  public String of(String text) {
    if (text.length() > SHORT) {
      return text;
    }
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 10) & PLACES - 1;
    String known = texts[place];
    if (known != null && known.equals(text)) {
      return known;
    }
    texts[place] = text;
    return text;
  }
}
