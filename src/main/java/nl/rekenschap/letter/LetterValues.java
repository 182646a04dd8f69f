package nl.rekenschap.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a room fills in. A value that is empty is absent: its block does not show. */
public final class LetterValues {

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<String, List<List<String>>> tables = new HashMap<>();
  private final Map<String, Boolean> flags = new HashMap<>();

  public LetterValues text(String name, String value) {
    texts.put(name, value.strip());
    return this;
  }

  public LetterValues text(String name, Optional<String> value) {
    return text(name, value.orElse(""));
  }

  public LetterValues list(String name, List<String> values) {
    lists.put(name, List.copyOf(values));
    return this;
  }

  /** The rows of a table, as long as the columns that its placeholder declares. */
  public LetterValues table(String name, List<List<String>> rows) {
    tables.put(name, rows.stream().map(List::copyOf).toList());
    return this;
  }

  public LetterValues flag(String name, boolean value) {
    flags.put(name, value);
    return this;
  }

  boolean has(Placeholder place) {
    return switch (place.form()) {
      case TEXT -> !text(place).isEmpty();
      case LIST -> !list(place).isEmpty();
      case TABLE -> !rows(place).isEmpty();
      case FLAG -> flags.getOrDefault(place.name(), false);
    };
  }

  String text(Placeholder place) {
    return texts.getOrDefault(place.name(), "");
  }

  List<String> list(Placeholder place) {
    return lists.getOrDefault(place.name(), List.of());
  }

  List<List<String>> rows(Placeholder place) {
    return tables.getOrDefault(place.name(), List.of());
  }

  /**
   * A room that declares a value as always there and gives none has a bug.
   *
   * @throws IllegalStateException then
   */
  void requireAll(LetterKind kind) {
    for (Placeholder place : kind.placeholders()) {
      if (!place.optional() && place.form() != Placeholder.Form.FLAG && !has(place)) {
        throw new IllegalStateException(kind.code() + " was given no " + place.name());
      }
    }
  }
}
