package nl.rekenschap.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.disclosure.Tables.Maximum;
import nl.rekenschap.disclosure.Tables.Sum;
import nl.rekenschap.disclosure.WholeSimplex.Fraction;

/**
 * How narrow a reader can place each hidden number, who knows everything else and how we work: all
 * sums, highest numbers, earlier editions, and that a 0 is never hidden, so that whatever is hidden
 * is at least 1. Bounds are rounded inward, because the reader also knows that numbers are whole.
 */
final class Ranges {

  private static final long ENDLESS = Long.MAX_VALUE / 4;

  private final Block block;
  private final Set<String> hidden;
  private final Map<String, Maximum> ends;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final long[] least;
  private final long[] lowest;
  private final long[] highest;
  private final WholeSimplex program;
  private final boolean solvable;
  private int slacks;

  Ranges(Block block, Set<String> hidden) {
    this.block = block;
    this.hidden = hidden;
    this.ends =
        block.maxima().stream()
            .collect(Collectors.toMap(Maximum::highest, it -> it, (one, other) -> one));
    block.cells().stream()
        .filter(cell -> hidden.contains(cell.key()))
        .forEach(cell -> places.put(cell.key(), places.size()));
    this.least = new long[places.size()];
    this.lowest = new long[places.size()];
    this.highest = new long[places.size()];
    places.forEach(
        (key, place) -> {
          least[place] = Math.min(1, block.cell(key).number());
          lowest[place] = block.cell(key).number();
          highest[place] = block.cell(key).number();
        });
    this.slacks = places.size();
    this.program = new WholeSimplex(places.size() + bounds());
    block.sums().forEach(this::add);
    block.maxima().forEach(this::add);
    this.solvable = solvable();
  }

  private boolean solvable() {
    try {
      if (program.start()) {
        see();
        return true;
      }
      return false;
    } catch (ArithmeticException tooLarge) { // nothing is shown to be safe
      return false;
    }
  }

  /** Whether a reader is left with a range at least as wide as the cell's threshold. */
  boolean isWide(String key) {
    try {
      return solvable && (enough(key) || search(key));
    } catch (ArithmeticException tooLarge) { // not shown to be safe, so it is not
      return false;
    }
  }

  private boolean enough(String key) {
    int place = place(key);
    return highest[place] - lowest[place] >= block.cell(key).threshold();
  }

  private boolean search(String key) {
    Maximum own = ends.get(key);
    raise(key, own == null ? highestOf(key) : upperOf(own));
    if (enough(key)) {
      return true;
    }
    program.maximise(weights(key, -1));
    see();
    return enough(key);
  }

  /** Seen by {@link #see} as well, but for a highest number that would be too much. */
  private void raise(String key, long to) {
    highest[place(key)] = Math.max(highest[place(key)], to);
  }

  private long highestOf(String key) {
    Optional<Fraction> most = program.maximise(weights(key, 1));
    see();
    return most.map(it -> it.floor() + least[place(key)]).orElse(ENDLESS);
  }

  /** A highest number is no higher than what one of its numbers can be. */
  private long upperOf(Maximum maximum) {
    long upper = 0;
    for (String key : maximum.of()) {
      boolean open = places.containsKey(key);
      upper = Math.max(upper, open ? highestOf(key) : block.cell(key).number());
    }
    return upper;
  }

  /** Takes the solution at hand as one of those that the reader must reckon with. */
  private void see() {
    Fraction[] solution = program.solution();
    places.forEach(
        (key, place) -> {
          lowest[place] = Math.min(lowest[place], solution[place].ceiling() + least[place]);
          if (!ends.containsKey(key)) {
            highest[place] = Math.max(highest[place], solution[place].floor() + least[place]);
          }
        });
  }

  private int place(String key) {
    Integer place = places.get(key);
    if (place == null) {
      throw new IllegalArgumentException("not hidden: " + key);
    }
    return place;
  }

  private long[] weights(String key, int sign) {
    long[] weights = new long[places.size() + bounds()];
    weights[place(key)] = sign;
    return weights;
  }

  private int bounds() {
    return block.maxima().stream().mapToInt(m -> m.of().size()).sum();
  }

  private void add(Sum sum) {
    long[] row = new long[places.size() + bounds()];
    long right = put(row, sum.total(), -1);
    for (String part : sum.parts()) {
      right += put(row, part, 1);
    }
    equal(row, right);
  }

  private void add(Maximum maximum) {
    for (String key : maximum.of()) {
      long[] row = new long[places.size() + bounds()];
      long right = put(row, maximum.highest(), -1) + put(row, key, 1);
      if (java.util.Arrays.stream(row).anyMatch(c -> c != 0)) {
        row[slacks] = 1;
        program.equal(row, right);
      }
      slacks++;
    }
  }

  private void equal(long[] row, long right) {
    if (java.util.Arrays.stream(row).anyMatch(c -> c != 0)) {
      program.equal(row, right);
    }
  }

  /** What is known goes to the right; what is hidden is counted from its least number. */
  private long put(long[] row, String key, int sign) {
    if (!hidden.contains(key)) {
      return -sign * block.cell(key).number();
    }
    row[place(key)] += sign;
    return -sign * least[place(key)];
  }

  /** Hidden cells that are not wide, in order of their key. */
  Optional<String> firstNarrow(Set<String> except) {
    return places.keySet().stream()
        .filter(key -> !except.contains(key))
        .filter(key -> !isWide(key))
        .findFirst();
  }
}
