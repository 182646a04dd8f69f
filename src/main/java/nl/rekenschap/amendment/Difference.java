package nl.rekenschap.amendment;

import nl.rekenschap.kernel.Change;
import nl.rekenschap.kernel.Dutch;

/**
 * One thing that an amendment changes, old and new beside each other, in Dutch as the letter says
 * it.
 *
 * @param key of what changes; {0} in its sentence is the name
 * @param name of an indicator; empty for what has no name of its own
 */
public record Difference(String key, String name, String was, String becomes) {

  /** As the record keeps it. */
  Change change() {
    return new Change(Dutch.text(key, name), was, becomes);
  }
}
