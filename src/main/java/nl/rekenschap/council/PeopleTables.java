package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.council.PeopleNumbers.How;
import nl.rekenschap.council.PeopleNumbers.Whole;
import nl.rekenschap.disclosure.Cell;
import nl.rekenschap.disclosure.Cell.State;
import nl.rekenschap.disclosure.Tables;

/**
 * The numbers of this report and of all editions before it, laid beside each other as a reader can:
 * a number that was not changed since is the same cell.
 */
final class PeopleTables {

  private final DisclosureSettings settings;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Map<String, Tables.Sum> sums = new LinkedHashMap<>();
  private final Map<String, Tables.Maximum> maxima = new LinkedHashMap<>();
  private int editions;

  PeopleTables(DisclosureSettings settings) {
    this.settings = settings;
  }

  /**
   * @param shown keys of what everybody could read
   */
  void earlier(PeopleNumbers exact, Set<String> shown) {
    add(exact, (key, before) -> shown.contains(key) ? State.KNOWN : before.orElse(State.WITHHELD));
  }

  void current(PeopleNumbers exact) {
    add(exact, (key, before) -> before.filter(State.KNOWN::equals).orElse(State.FREE));
  }

  /** The cell of a number in what was added last; absent for what is no number of a table. */
  Optional<Cell> cell(String key) {
    return Optional.ofNullable(names.get(key)).map(cells::get);
  }

  Tables tables() {
    return new Tables(
        List.copyOf(cells.values()), List.copyOf(sums.values()), List.copyOf(maxima.values()));
  }

  private interface StateOf {
    State of(String key, Optional<State> before);
  }

  private void add(PeopleNumbers exact, StateOf states) {
    editions++;
    for (String key : exact.numbers().keySet()) {
      exact.inTable(key).ifPresent(number -> add(exact, key, number, states));
    }
    exact.wholes().forEach(this::tie);
  }

  private void add(PeopleNumbers exact, String key, long number, StateOf states) {
    Optional<Cell> before = cell(key).filter(it -> it.number() == number);
    String name = before.map(Cell::key).orElse(key + "#" + editions);
    names.put(key, name);
    State state = states.of(key, before.map(Cell::state));
    cells.put(name, new Cell(name, number, threshold(exact, key), true, state));
  }

  private int threshold(PeopleNumbers exact, String key) {
    return Optional.ofNullable(exact.numbers().get(key))
        .map(it -> it.shown().series())
        .map(it -> settings.threshold(it.item().code(), it.goal().indicator()))
        .orElse(settings.suppressionThreshold());
  }

  private void tie(Whole whole) {
    if (whole.how() == How.OTHERWISE) {
      return;
    }
    String made = name(whole.key());
    List<String> parts = new ArrayList<>();
    whole.parts().forEach(part -> parts.add(name(part)));
    String tie = made + "=" + parts;
    if (whole.how() == How.HIGHEST) {
      maxima.put(tie, new Tables.Maximum(made, parts));
    } else {
      sums.put(tie, new Tables.Sum(made, parts));
    }
  }

  private String name(String key) {
    return cell(key).map(Cell::key).orElseThrow();
  }
}
