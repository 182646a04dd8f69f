package nl.rekenschap.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.rekenschap.disclosure.Suppression.Hidden;
import nl.rekenschap.disclosure.Suppression.Kind;
import nl.rekenschap.disclosure.Tables.Maximum;

/**
 * What is hidden in one block. First the small numbers; then, as long as one of the hidden numbers
 * can be derived, the cheapest others that prevent it; at last each of those is shown again that
 * turned out not to be needed.
 */
final class Hiding {

  private static final Comparator<Cell> CHEAPEST =
      Comparator.comparingLong(Cell::number).thenComparing(Cell::key);

  private final Block block;
  private final Map<String, Hidden> hidden = new TreeMap<>();
  private final Set<String> exposed = new TreeSet<>();

  Hiding(Block block) {
    this.block = block;
  }

  Map<String, Hidden> hidden() {
    return hidden;
  }

  Set<String> exposed() {
    return exposed;
  }

  void hide() {
    for (Cell cell : block.cells()) {
      if (cell.primary()) {
        put(cell.key(), Kind.PRIMARY, Optional.empty());
      } else if (cell.state() == Cell.State.WITHHELD) {
        put(cell.key(), Kind.WITHHELD, Optional.empty());
      }
    }
    if (hidden.isEmpty()) {
      return;
    }
    protect();
    if (exposed.stream().allMatch(this::isExtra)) {
      showWhatIsNotNeeded();
    }
    settle();
  }

  private boolean isExtra(String key) {
    Hidden it = hidden.get(key);
    return it != null && it.kind() == Kind.SECONDARY;
  }

  /** What can be derived in the end; a number that nobody hides any more cannot. */
  private void settle() {
    exposed.retainAll(hidden.keySet());
    Ranges ranges = new Ranges(block, hidden.keySet());
    exposed.removeIf(ranges::isWide);
  }

  private void put(String key, Kind kind, Optional<String> protects) {
    hidden.put(key, new Hidden(key, kind, protects));
  }

  private void protect() {
    while (true) {
      hideHighest();
      Optional<String> narrow = narrow();
      if (narrow.isEmpty()) {
        return;
      }
      String weak = narrow.get();
      List<String> more = Companions.of(block, hidden.keySet(), block.cell(weak));
      if (more.isEmpty()) {
        more = cheapest();
      }
      if (more.isEmpty()) {
        exposed.add(weak);
      }
      more.forEach(key -> put(key, Kind.SECONDARY, Optional.of(weak)));
    }
  }

  private Optional<String> narrow() {
    return new Ranges(block, hidden.keySet()).firstNarrow(exposed);
  }

  private List<String> cheapest() {
    return candidates().min(CHEAPEST).map(Cell::key).stream().toList();
  }

  private java.util.stream.Stream<Cell> candidates() {
    return block.cells().stream()
        .filter(cell -> cell.state() == Cell.State.FREE && !hidden.containsKey(cell.key()));
  }

  /** A highest number that none of the shown ones reaches would tell that a hidden one does. */
  private void hideHighest() {
    for (Maximum maximum : block.maxima()) {
      Cell highest = block.cell(maximum.highest());
      if (hidden.containsKey(highest.key()) || reached(maximum, highest.number())) {
        continue;
      }
      String reaches =
          maximum.of().stream()
              .filter(key -> block.cell(key).number() == highest.number())
              .findFirst()
              .orElseThrow();
      if (highest.state() == Cell.State.FREE) {
        put(highest.key(), Kind.SECONDARY, Optional.of(reaches));
      } else {
        exposed.add(reaches);
      }
    }
  }

  private boolean reached(Maximum maximum, long number) {
    return maximum.of().stream()
        .anyMatch(key -> !hidden.containsKey(key) && block.cell(key).number() == number);
  }

  /** The dearest first; what needs the fewest words stays. */
  private void showWhatIsNotNeeded() {
    List<Cell> extra = new ArrayList<>();
    for (Hidden it : hidden.values()) {
      if (it.kind() == Kind.SECONDARY) {
        extra.add(block.cell(it.key()));
      }
    }
    extra.sort(CHEAPEST.reversed());
    for (Cell cell : extra) {
      Hidden back = hidden.remove(cell.key());
      if (back != null && (tellsHighest(cell) || narrow().isPresent())) {
        hidden.put(cell.key(), back);
      }
    }
  }

  private boolean tellsHighest(Cell cell) {
    return block.maxima().stream()
        .filter(maximum -> maximum.highest().equals(cell.key()))
        .anyMatch(maximum -> !reached(maximum, cell.number()));
  }
}
