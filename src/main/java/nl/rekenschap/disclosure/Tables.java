package nl.rekenschap.disclosure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All numbers that a reader can lay beside each other, and how they hang together: totals of rows
 * and columns, totals of totals, highest numbers, and what earlier editions showed.
 *
 * @param sums a total is the sum of its parts
 * @param maxima a cell is the highest of others
 */
public record Tables(List<Cell> cells, List<Sum> sums, List<Maximum> maxima) {

  /** A total and what it is the sum of; parts may be totals themselves. */
  public record Sum(String total, List<String> parts) {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /** The highest number of some; published, it bounds them all. */
  public record Maximum(String highest, List<String> of) {
    public Maximum {
      of = List.copyOf(of);
    }
  }

  /**
   * @throws IllegalArgumentException when a key stands twice or is unknown, a sum is none, or a
   *     highest number is not the highest
   */
  public Tables {
    cells = List.copyOf(cells);
    sums = List.copyOf(sums);
    maxima = List.copyOf(maxima);
    Map<String, Long> numbers = new TreeMap<>();
    for (Cell cell : cells) {
      if (numbers.put(cell.key(), cell.number()) != null) {
        throw new IllegalArgumentException("twice: " + cell.key());
      }
    }
    for (Sum sum : sums) {
      long parts = sum.parts().stream().mapToLong(key -> number(numbers, key)).sum();
      if (parts != number(numbers, sum.total())) {
        throw new IllegalArgumentException("no sum: " + sum.total());
      }
    }
    for (Maximum maximum : maxima) {
      long highest = maximum.of().stream().mapToLong(key -> number(numbers, key)).max().orElse(-1);
      if (highest != number(numbers, maximum.highest())) {
        throw new IllegalArgumentException("not the highest: " + maximum.highest());
      }
    }
  }

  private static long number(Map<String, Long> numbers, String key) {
    Long number = numbers.get(key);
    if (number == null) {
      throw new IllegalArgumentException("unknown: " + key);
    }
    return number;
  }
}
