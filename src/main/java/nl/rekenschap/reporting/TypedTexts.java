package nl.rekenschap.reporting;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.rekenschap.kernel.PartlyNumbered;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a draft by field name, without those that are empty; a look at its fields, not a
 * copy of them.
 */
final class TypedTexts extends AbstractMap<String, String> implements PartlyNumbered {

  private final Map<String, Draft.Entry> fields;

  TypedTexts(Map<String, Draft.Entry> fields) {
    this.fields = fields;
  }

  @Override
  public @Nullable String get(@Nullable Object field) {
    Draft.Entry entry = fields.get(field);
    return entry == null || entry.text().isEmpty() ? null : entry.text();
  }

  @Override
  public boolean containsKey(@Nullable Object field) {
    return get(field) != null;
  }

  @Override
  public Iterable<String> withoutNumber() {
    return StreamSupport.stream(PartlyNumbered.withoutNumber(fields).spliterator(), false)
        .filter(this::containsKey)
        .toList();
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return fields.entrySet().stream()
            .filter(field -> !field.getValue().text().isEmpty())
            .map(field -> Map.entry(field.getKey(), field.getValue().text()))
            .iterator();
      }

      @Override
      public int size() {
        return (int) fields.values().stream().filter(field -> !field.text().isEmpty()).count();
      }
    };
  }
}
