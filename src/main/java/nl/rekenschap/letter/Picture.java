package nl.rekenschap.letter;

import java.util.List;

/**
 * A drawing of bars, lines and words, in units of which a letter of the text is 12 high.
 *
 * @param alt what it shows, for who does not see it
 */
public record Picture(String alt, int width, int height, List<Part> parts) {

  public Picture {
    parts = List.copyOf(parts);
  }

  /** How a bar is filled; they can be told apart without seeing colour. */
  public enum Fill {
    FULL,
    STRIPES,
    OPEN,
    LINES
  }

  /** A piece of it, from the upper left corner. */
  public sealed interface Part {}

  public record Bar(int x, int y, int width, int height, Fill fill) implements Part {}

  /** A broken line from left to right. */
  public record Rule(int y) implements Part {}

  /**
   * Words on one line.
   *
   * @param y of the line on which the letters stand
   */
  public record Label(int x, int y, String words) implements Part {}
}
