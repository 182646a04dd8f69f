package nl.rekenschap.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.rekenschap.disclosure.Cell.State;
import nl.rekenschap.disclosure.Tables.Maximum;
import nl.rekenschap.disclosure.Tables.Sum;

/** Tables as reports have them, made up: numbers of the innermost cells, and how they add up. */
final class RandomTables {

  final int threshold;
  final List<String> inner = new ArrayList<>();
  final Map<String, List<String>> totals = new TreeMap<>();
  final Map<String, List<String>> highest = new TreeMap<>();

  private RandomTables(int threshold) {
    this.threshold = threshold;
  }

  /** Schools by quarter, with margins and the whole. */
  static RandomTables twoWay(int threshold, int rows, int columns) {
    RandomTables it = new RandomTables(threshold);
    List<String> all = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        it.inner.add("c" + r + "." + c);
      }
      it.totals.put("row" + r, keys("c" + r + ".", "", columns));
      all.add("row" + r);
    }
    List<String> across = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      it.totals.put("column" + c, keys("c", "." + c, rows));
      across.add("column" + c);
    }
    it.totals.put("all", all);
    it.totals.put("all across", across); // the same number under a second name
    return it;
  }

  /** Schools in neighbourhoods in districts in the city, and the same schools by another split. */
  static RandomTables hierarchy(int threshold, int schools, Random dice) {
    RandomTables it = new RandomTables(threshold);
    Map<String, List<String>> wijken = new TreeMap<>();
    Map<String, List<String>> kinds = new TreeMap<>();
    for (int s = 0; s < schools; s++) {
      String school = "s" + s;
      it.inner.add(school);
      wijken
          .computeIfAbsent("wijk" + dice.nextInt(2 + schools / 3), k -> new ArrayList<>())
          .add(school);
      kinds.computeIfAbsent("kind" + dice.nextInt(3), k -> new ArrayList<>()).add(school);
    }
    Map<String, List<String>> districts = new TreeMap<>();
    wijken
        .keySet()
        .forEach(
            wijk ->
                districts
                    .computeIfAbsent("deel" + dice.nextInt(2), k -> new ArrayList<>())
                    .add(wijk));
    it.totals.putAll(wijken);
    it.totals.putAll(kinds);
    it.totals.putAll(districts);
    it.totals.put("city", List.copyOf(districts.keySet()));
    it.totals.put("city by kind", List.copyOf(kinds.keySet()));
    return it;
  }

  /** The highest number of each group of cells is shown too. */
  RandomTables withHighest(Random dice) {
    for (Map.Entry<String, List<String>> total : Map.copyOf(totals).entrySet()) {
      if (total.getKey().startsWith("row") && dice.nextBoolean()) {
        highest.put("highest of " + total.getKey(), total.getValue());
      }
    }
    return this;
  }

  Map<String, Long> numbers(Random dice) {
    Map<String, Long> numbers = new TreeMap<>();
    for (String key : inner) {
      long number = dice.nextInt(4) == 0 ? dice.nextInt(threshold) : dice.nextInt(10 * threshold);
      numbers.put(key, number);
    }
    return withTotals(numbers);
  }

  Map<String, Long> corrected(Map<String, Long> before, Random dice) {
    Map<String, Long> numbers = new TreeMap<>();
    for (String key : inner) {
      boolean changes = dice.nextInt(5) == 0;
      numbers.put(key, changes ? dice.nextInt(4 * threshold) : before.get(key));
    }
    return withTotals(numbers);
  }

  private Map<String, Long> withTotals(Map<String, Long> numbers) {
    Map<String, Long> all = new HashMap<>(numbers);
    totals.keySet().forEach(total -> value(total, all));
    highest.forEach((key, of) -> all.put(key, of.stream().mapToLong(all::get).max().orElseThrow()));
    return new TreeMap<>(all);
  }

  private long value(String key, Map<String, Long> all) {
    if (!totals.containsKey(key)) {
      return all.get(key);
    }
    long sum = totals.get(key).stream().mapToLong(part -> value(part, all)).sum();
    all.put(key, sum);
    return sum;
  }

  /** One edition, and how earlier ones looked: a number not changed since is the same cell. */
  Edition edition(Map<String, Long> numbers, List<Edition> earlier) {
    Map<String, String> names = new TreeMap<>();
    Map<String, Cell> cells = new TreeMap<>();
    List<Sum> sums = new ArrayList<>();
    List<Maximum> maxima = new ArrayList<>();
    for (Edition before : earlier) {
      tie(before.names, sums, maxima);
      before.names.forEach(
          (key, name) -> {
            Cell known = cells.get(name);
            boolean seen = known != null && known.state() == State.KNOWN;
            boolean shown = seen || !before.hidden().contains(name);
            long number = before.numbers.get(key);
            cells.put(name, cell(key, name, number, shown ? State.KNOWN : State.WITHHELD));
          });
    }
    numbers.forEach(
        (key, number) -> {
          String name = name(key, number, earlier);
          names.put(key, name);
          Cell known = cells.get(name);
          boolean seen = known != null && known.state() == State.KNOWN;
          cells.put(name, cell(key, name, number, seen ? State.KNOWN : State.FREE));
        });
    tie(names, sums, maxima);
    Tables tables = new Tables(List.copyOf(cells.values()), sums, maxima);
    return new Edition(numbers, names, tables, Disclosure.suppress(tables));
  }

  private static String name(String key, long number, List<Edition> earlier) {
    boolean same = !earlier.isEmpty() && earlier.getLast().numbers.get(key) == number;
    return same ? earlier.getLast().names.get(key) : key + "#" + earlier.size();
  }

  private void tie(Map<String, String> names, List<Sum> sums, List<Maximum> maxima) {
    totals.forEach((total, parts) -> sums.add(new Sum(names.get(total), of(parts, names))));
    highest.forEach((key, of) -> maxima.add(new Maximum(names.get(key), of(of, names))));
  }

  private Cell cell(String key, String name, long number, State state) {
    return new Cell(name, number, threshold, inner.contains(key), state);
  }

  private static List<String> of(List<String> keys, Map<String, String> names) {
    return keys.stream().map(names::get).toList();
  }

  private static List<String> keys(String before, String after, int count) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      keys.add(before + i + after);
    }
    return keys;
  }

  /**
   * What was published, and what it was made from.
   *
   * @param names keys of cells over all editions; a number that was changed has a new one
   */
  record Edition(
      Map<String, Long> numbers,
      Map<String, String> names,
      Tables tables,
      Suppression suppression) {

    java.util.Set<String> hidden() {
      return suppression.hidden().keySet();
    }

    /** Somebody who has this edition and all before it. */
    Attacker attacker() {
      return attacker(cell -> hidden().contains(cell.key()));
    }

    /** Somebody to whom this edition shows nothing that was not public before it. */
    Attacker attackerOfNothingNew() {
      return attacker(cell -> !cell.given());
    }

    private Attacker attacker(Predicate<Cell> misses) {
      Attacker attacker = new Attacker();
      for (Cell cell : tables.cells()) {
        if (misses.test(cell)) {
          attacker.misses(cell.key());
        } else {
          attacker.reads(cell.key(), cell.number());
        }
      }
      tables.sums().forEach(sum -> attacker.knowsSum(sum.total(), sum.parts()));
      tables.maxima().forEach(m -> m.of().forEach(key -> attacker.knowsAtMost(key, m.highest())));
      return attacker;
    }

    Map<String, Integer> thresholds() {
      Map<String, Integer> thresholds = new TreeMap<>();
      tables.cells().forEach(cell -> thresholds.put(cell.key(), cell.threshold()));
      return thresholds;
    }
  }
}
