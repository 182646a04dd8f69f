package nl.rekenschap.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be hidden.
 *
 * @param hidden by key; a reader must not see which kind it is
 * @param exposed keys of hidden cells that can be derived all the same, because too much of what
 *     gives them away is public already
 */
public record Suppression(Map<String, Hidden> hidden, List<String> exposed) {

  public Suppression {
    hidden = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(hidden));
    exposed = exposed.stream().sorted().toList();
  }

  /** Why a cell is hidden. */
  public enum Kind {
    /** Its own number is small. */
    PRIMARY,
    /** Shown, it would give another one away. */
    SECONDARY,
    /** An earlier edition hid it, and this one does not have it. */
    WITHHELD
  }

  /**
   * A hidden cell.
   *
   * @param protects key of the cell for which it had to be hidden too
   */
  public record Hidden(String key, Kind kind, Optional<String> protects) {}
}
