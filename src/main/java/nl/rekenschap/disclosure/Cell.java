package nl.rekenschap.disclosure;

/**
 * One number of a table, or the total of others. The same number in two tables or two editions is
 * one cell; a corrected number is another cell than the one it replaces.
 *
 * @param key names it; unique, and the only order that the outcome depends on
 * @param number whole, at least 0
 * @param threshold numbers of 1 up to but not including this one are small; also how wide the range
 *     must be in which a reader can place it when it is hidden
 * @param sensitive whether it is hidden when it is small; what is not may still be hidden to
 *     protect another
 */
public record Cell(String key, long number, int threshold, boolean sensitive, State state) {

  /** The greatest number that a table can hold; keeps all reckoning exact. */
  public static final long GREATEST = 1_000_000_000;

  /** What can still be done about it. */
  public enum State {
    /** It is about to be published. */
    FREE,
    /** It is public already, or is never hidden. */
    KNOWN,
    /** It is in an earlier edition only, and hidden there. */
    WITHHELD
  }

  public Cell {
    if (number < 0 || number > GREATEST) {
      throw new IllegalArgumentException("no number of a table: " + key);
    }
    if (threshold < 1) {
      throw new IllegalArgumentException("no threshold: " + key);
    }
  }

  boolean small() {
    return number > 0 && number < threshold;
  }

  /** Hidden for its own sake. */
  boolean primary() {
    return sensitive && small() && state != State.KNOWN;
  }

  /** Everybody knows it: a 0 is always shown, because it is a number of nobody. */
  boolean given() {
    return state == State.KNOWN || number == 0 && state == State.FREE;
  }
}
