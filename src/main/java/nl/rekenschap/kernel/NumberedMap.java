package nl.rekenschap.kernel;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map that has most of its keys in common with others: those are {@link Numbered}, and only the
 * few that are not weigh as much as in any map. Numbered keys come first, by their number.
 */
public final class NumberedMap<V> extends AbstractMap<String, V> implements PartlyNumbered {

  private final Numbered names;
  private final @Nullable Object[] values;
  private final Map<String, V> others = new LinkedHashMap<>();
  private int numbered;
  private boolean frozen;

  public NumberedMap(Numbered names) {
    this.names = names;
    values = new Object[names.size()];
  }

  /** As {@link Map#copyOf}; a map of this kind that changes no more is its own copy. */
  public static <V> Map<String, V> copyOf(Map<String, V> map) {
    return map instanceof NumberedMap<V> same && same.frozen ? same : Map.copyOf(map);
  }

  /** This map, which changes no more. */
  public NumberedMap<V> frozen() {
    frozen = true;
    return this;
  }

  @Override
  public Iterable<String> withoutNumber() {
    return others.keySet();
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    int number = number(key);
    return number < 0 ? others.get(key) : at(number);
  }

  // Only what put takes is in the array.
  @SuppressWarnings("unchecked")
  private @Nullable V at(int number) {
    return (V) values[number];
  }

  private int number(@Nullable Object key) {
    return key instanceof String text ? names.of(text) : -1;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public @Nullable V put(String key, V value) {
    requireUnfrozen();
    Objects.requireNonNull(value);
    int number = names.of(key);
    return number < 0 ? others.put(key, value) : set(number, value);
  }

  /** The same for a key of which the number is known. */
  public @Nullable V put(int number, V value) {
    requireUnfrozen();
    return set(number, Objects.requireNonNull(value));
  }

  private @Nullable V set(int number, @Nullable V value) {
    V before = at(number);
    values[number] = value;
    numbered += (value == null ? 0 : 1) - (before == null ? 0 : 1);
    return before;
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    requireUnfrozen();
    int number = number(key);
    return number < 0 ? others.remove(key) : set(number, null);
  }

  private void requireUnfrozen() {
    if (frozen) {
      throw new UnsupportedOperationException();
    }
  }

  @Override
  public int size() {
    return numbered + others.size();
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super V> action) {
    for (int number = 0; number < values.length; number++) {
      V value = at(number);
      if (value != null) {
        action.accept(names.text(number), value);
      }
    }
    others.forEach(action);
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, V>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return NumberedMap.this.size();
      }
    };
  }

  /** Without a way to remove: whoever changes the map does so by key. */
  private final class Entries implements Iterator<Entry<String, V>> {

    private final Iterator<Entry<String, V>> unnumbered = others.entrySet().iterator();
    private int next = -1;

    Entries() {
      forward();
    }

    private void forward() {
      do {
        next++;
      } while (next < values.length && values[next] == null);
    }

    @Override
    public boolean hasNext() {
      return next < values.length || unnumbered.hasNext();
    }

    @Override
    public Entry<String, V> next() {
      if (next >= values.length) {
        Entry<String, V> other = unnumbered.next();
        return Map.entry(other.getKey(), other.getValue());
      }
      V value = at(next);
      if (value == null) {
        throw new NoSuchElementException();
      }
      Entry<String, V> entry = Map.entry(names.text(next), value);
      forward();
      return entry;
    }
  }
}
