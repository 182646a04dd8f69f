package nl.rekenschap.workbook;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.rekenschap.kernel.PartlyNumbered;
import org.jspecify.annotations.Nullable;

/** What there would be after some changes; a look at both, not a copy of them. */
final class Overlaid extends AbstractMap<String, String> implements PartlyNumbered {

  private final Map<String, String> below;
  private final Map<String, String> changes;

  Overlaid(Map<String, String> below, Map<String, String> changes) {
    this.below = below;
    this.changes = changes;
  }

  @Override
  public @Nullable String get(@Nullable Object key) {
    String changed = changes.get(key);
    return changed == null ? below.get(key) : changed;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return changes.containsKey(key) || below.containsKey(key);
  }

  @Override
  public Iterable<String> withoutNumber() {
    Set<String> names = new LinkedHashSet<>();
    PartlyNumbered.withoutNumber(changes).forEach(names::add);
    PartlyNumbered.withoutNumber(below).forEach(names::add);
    return names;
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, String>> iterator() {
        return all().iterator();
      }

      @Override
      public int size() {
        return Math.toIntExact(all().count());
      }
    };
  }

  private Stream<Entry<String, String>> all() {
    return Stream.concat(
        changes.entrySet().stream(),
        below.entrySet().stream().filter(entry -> !changes.containsKey(entry.getKey())));
  }
}
