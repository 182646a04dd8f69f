package nl.rekenschap.reporting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts that stand in many rows, such as the code of an indicator: made once, and found by their
 * bytes from then on.
 */
final class RecurringTexts {

  private static final int FIRST_SLOTS = 64;

  private record Known(byte[] bytes, int hash, String text) {}

  /** A power of two of them, of which at most half is taken. */
  private @Nullable Known[] slots = new Known[FIRST_SLOTS];

  private int size;

  /** The text of these bytes, in UTF-8; the same object for the same bytes. */
  String text(byte[] bytes, int from, int length) {
    int hash = hash(bytes, from, length);
    int slot = hash & slots.length - 1;
    for (Known known = slots[slot]; known != null; known = slots[slot]) {
      if (known.hash() == hash
          && Arrays.equals(known.bytes(), 0, known.bytes().length, bytes, from, from + length)) {
        return known.text();
      }
      slot = slot + 1 & slots.length - 1;
    }
    byte[] own = Arrays.copyOfRange(bytes, from, from + length);
    Known fresh = new Known(own, hash, new String(own, StandardCharsets.UTF_8));
    slots[slot] = fresh;
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return fresh.text();
  }

  private void grow() {
    @Nullable Known[] before = slots;
    slots = new Known[before.length * 2];
    for (Known known : before) {
      if (known != null) {
        int slot = known.hash() & slots.length - 1;
        while (slots[slot] != null) {
          slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = known;
      }
    }
  }

  /** Spread, so that texts that differ in their last bytes only do not lie side by side. */
  private static int hash(byte[] bytes, int from, int length) {
    int hash = 1;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 15;
  }
}
