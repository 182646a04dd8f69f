package nl.rekenschap.kernel;

import java.util.Map;

/** A map that can tell which of its keys are not {@link Numbered}, which are few. */
public interface PartlyNumbered {

  Iterable<String> withoutNumber();

  /** All keys of a map that cannot tell. */
  static Iterable<String> withoutNumber(Map<String, ?> map) {
    return map instanceof PartlyNumbered partly ? partly.withoutNumber() : map.keySet();
  }
}
