package nl.rekenschap.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rekenschap.disclosure.Tables.Maximum;
import nl.rekenschap.disclosure.Tables.Sum;
import nl.rekenschap.disclosure.WholeSimplex.Fraction;

/**
 * The cells that must be hidden with one to make it uncertain: those through which one more of it
 * can be made up for elsewhere, so that all shown totals stay as they are. Among all such ways the
 * one that hides least is taken; what is hidden already costs nothing.
 */
final class Companions {

  private final Block block;
  private final Set<String> hidden;
  private final Cell weak;
  private final Map<String, Integer> up = new LinkedHashMap<>();
  private final Map<String, Integer> down = new LinkedHashMap<>();
  private int variables;

  private Companions(Block block, Set<String> hidden, Cell weak) {
    this.block = block;
    this.hidden = hidden;
    this.weak = weak;
    for (Cell cell : block.cells()) {
      if (cell.key().equals(weak.key())
          || cell.given()
          || cell.state() == Cell.State.WITHHELD && !hidden.contains(cell.key())) {
        continue;
      }
      up.put(cell.key(), variables++);
      if (cell.number() - 1 >= weak.threshold()) {
        down.put(cell.key(), variables++);
      }
    }
  }

  /** Keys that are not hidden yet; empty when there is no such way. */
  static List<String> of(Block block, Set<String> hidden, Cell weak) {
    try {
      return new Companions(block, hidden, weak).search();
    } catch (ArithmeticException tooLarge) { // the caller has a simpler way
      return List.of();
    }
  }

  private List<String> search() {
    List<long[]> tight = tightBounds();
    WholeSimplex program = new WholeSimplex(variables + tight.size());
    for (Sum sum : block.sums()) {
      long[] row = new long[variables + tight.size()];
      long right = put(row, sum.total(), -1);
      for (String part : sum.parts()) {
        right += put(row, part, 1);
      }
      program.equal(row, right);
    }
    for (int i = 0; i < tight.size(); i++) {
      long[] row = java.util.Arrays.copyOf(tight.get(i), variables + tight.size());
      long right = tight.get(i)[variables];
      row[variables] = 0;
      row[variables + i] = 1;
      program.equal(row, right);
    }
    if (!program.start()) {
      return List.of();
    }
    long[] costs = new long[variables + tight.size()];
    up.forEach((key, place) -> costs[place] = -cost(key));
    down.forEach((key, place) -> costs[place] = -cost(key));
    program.maximise(costs);
    return moved(program.solution());
  }

  private long cost(String key) {
    return hidden.contains(key) ? 0 : 1 + block.cell(key).number();
  }

  private List<String> moved(Fraction[] solution) {
    List<String> keys = new ArrayList<>();
    for (String key : up.keySet()) {
      boolean falls = down.containsKey(key) && solution[down.get(key)].over() != 0;
      if (!hidden.contains(key) && (falls || solution[up.get(key)].over() != 0)) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** The weak cell itself rises by one. */
  private long put(long[] row, String key, int sign) {
    if (key.equals(weak.key())) {
      return -sign;
    }
    if (up.containsKey(key)) {
      row[up.get(key)] += sign;
    }
    if (down.containsKey(key)) {
      row[down.get(key)] -= sign;
    }
    return 0;
  }

  /** Numbers so near to their highest that it must rise with them. */
  private List<long[]> tightBounds() {
    List<long[]> tight = new ArrayList<>();
    for (Maximum maximum : block.maxima()) {
      Cell highest = block.cell(maximum.highest());
      for (String key : maximum.of()) {
        long[] row = new long[variables + 1];
        long right = put(row, key, 1) + put(row, highest.key(), -1);
        boolean moves = right != 0 || java.util.Arrays.stream(row).anyMatch(c -> c != 0);
        if (moves && highest.number() - block.cell(key).number() < weak.threshold()) {
          row[variables] = right;
          tight.add(row);
        }
      }
    }
    return tight;
  }
}
