package nl.rekenschap.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.rekenschap.disclosure.Tables.Maximum;
import nl.rekenschap.disclosure.Tables.Sum;

/**
 * Cells that hang together, and so are looked at together. What everybody knows ties nothing.
 *
 * @param cells in order of their key, without those that are given
 */
record Block(List<Cell> cells, List<Sum> sums, List<Maximum> maxima, Map<String, Cell> all) {

  static List<Block> of(Tables tables) {
    Map<String, Cell> all = new TreeMap<>();
    tables.cells().forEach(cell -> all.put(cell.key(), cell));
    Map<String, String> leads = new TreeMap<>();
    all.values().stream().filter(c -> !c.given()).forEach(c -> leads.put(c.key(), c.key()));
    tables.sums().forEach(sum -> tie(leads, keys(sum)));
    tables.maxima().forEach(maximum -> tie(leads, keys(maximum)));
    Map<String, List<Cell>> groups = new LinkedHashMap<>();
    for (String key : leads.keySet()) {
      groups.computeIfAbsent(lead(leads, key), lead -> new ArrayList<>()).add(all.get(key));
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new Block(
                    List.copyOf(group.getValue()),
                    within(leads, group.getKey(), tables.sums(), Block::keys),
                    within(leads, group.getKey(), tables.maxima(), Block::keys),
                    all))
        .toList();
  }

  Cell cell(String key) {
    Cell cell = all.get(key);
    if (cell == null) {
      throw new IllegalArgumentException("unknown: " + key);
    }
    return cell;
  }

  static List<String> keys(Sum sum) {
    return Stream.concat(Stream.of(sum.total()), sum.parts().stream()).toList();
  }

  static List<String> keys(Maximum maximum) {
    return Stream.concat(Stream.of(maximum.highest()), maximum.of().stream()).toList();
  }

  private static <T> List<T> within(
      Map<String, String> leads,
      String group,
      List<T> ties,
      java.util.function.Function<T, List<String>> keys) {
    return ties.stream()
        .filter(
            tie ->
                keys.apply(tie).stream()
                    .anyMatch(key -> leads.containsKey(key) && lead(leads, key).equals(group)))
        .sorted(Comparator.comparing(tie -> String.join("\n", keys.apply(tie))))
        .toList();
  }

  private static void tie(Map<String, String> leads, List<String> keys) {
    List<String> open = keys.stream().filter(leads::containsKey).toList();
    for (String key : open) {
      leads.put(lead(leads, key), lead(leads, open.getFirst()));
    }
  }

  private static String lead(Map<String, String> leads, String key) {
    String at = key;
    while (!leads.getOrDefault(at, at).equals(at)) {
      at = leads.getOrDefault(at, at);
    }
    return at;
  }
}
