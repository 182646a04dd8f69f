package nl.rekenschap.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers the latest only, so that whoever asks much does not fill the memory. */
final class Latest<V> {

  private final Map<String, V> values;

  /**
   * @param most so many are remembered
   */
  Latest(int most) {
    values =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
          }
        };
  }

  @Nullable V get(String name) {
    return values.get(name);
  }

  /** It is the latest from now on. */
  void put(String name, V value) {
    values.remove(name);
    values.put(name, value);
  }
}
