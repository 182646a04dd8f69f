package nl.rekenschap.ledger;

import java.util.Comparator;

/**
 * A budget line in a year. Books are locked in this order, so that nobody waits in a circle.
 *
 * @param item code in the programme, or {@link #NO_LINE}
 */
record BookKey(String item, int year) implements Comparable<BookKey> {

  /** In place of a budget line: what was carried over from that year and given to none. */
  static final String NO_LINE = "*";

  private static final Comparator<BookKey> ORDER =
      Comparator.comparing(BookKey::item).thenComparing(BookKey::year);

  static BookKey pool(int fromYear) {
    return new BookKey(NO_LINE, fromYear);
  }

  boolean isPool() {
    return item.equals(NO_LINE);
  }

  @Override
  public int compareTo(BookKey other) {
    return ORDER.compare(this, other);
  }
}
