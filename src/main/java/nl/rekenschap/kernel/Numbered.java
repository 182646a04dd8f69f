package nl.rekenschap.kernel;

import java.util.Collection;

/**
 * Texts that each have a number, from 0, in the order in which they came. What is known of them can
 * be kept by that number, in an array: a map with an object for each would weigh many times as
 * much, and a form may ask a hundred thousand values.
 */
public final class Numbered {

  private static final int SPREAD = 0x9e3779b9;

  private final String[] texts;
  // The number and one more where the text is found; 0 where there is none.
  private final int[] places;
  private final int shift;

  /** Of a text that comes twice, the first has the number by which it is found. */
  public Numbered(Collection<String> texts) {
    this.texts = texts.toArray(String[]::new);
    // At most half full, so that hardly any text is looked for in more than two places.
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, texts.size() * 2 - 1));
    shift = Integer.SIZE - bits;
    places = new int[1 << bits];
    for (int number = 0; number < this.texts.length; number++) {
      int place = place(this.texts[number]);
      if (places[place] == 0) {
        places[place] = number + 1;
      }
    }
  }

  /** Where that text is, or would be. */
  private int place(String text) {
    int place = (text.hashCode() * SPREAD) >>> shift;
    while (places[place] != 0 && !texts[places[place] - 1].equals(text)) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }

  /** Its number; -1 for a text that is not among these. */
  public int of(String text) {
    return places[place(text)] - 1;
  }

  public String text(int number) {
    return texts[number];
  }

  public int size() {
    return texts.length;
  }
}
