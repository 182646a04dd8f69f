package nl.rekenschap.reporting.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.rekenschap.reporting.Change;
import nl.rekenschap.reporting.Draft;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Saved;

/**
 * What stands in the fields beside what is stored: knows which fields are to be saved, and on which
 * version of the draft each was based.
 */
final class Typing {

  /** A field of the form as text. */
  interface Input {
    String text();

    void text(String text);
  }

  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final Map<String, String> stored = new HashMap<>();
  private final Map<String, Long> basedOn = new HashMap<>();
  private long seen;

  /** Begins with what is stored; fields come with {@link #add}. */
  void start(FigureForm form) {
    inputs.clear();
    stored.clear();
    basedOn.clear();
    stored.putAll(form.typed());
    form.draft()
        .ifPresent(draft -> draft.entries().forEach((field, e) -> basedOn.put(field, e.version())));
    seen = form.draft().map(Draft::version).orElse(0L);
  }

  void add(String field, Supplier<String> get, Consumer<String> set) {
    set.accept(stored.getOrDefault(field, ""));
    inputs.put(
        field,
        new Input() {
          @Override
          public String text() {
            return get.get();
          }

          @Override
          public void text(String text) {
            set.accept(text);
          }
        });
  }

  boolean has(String field) {
    return inputs.containsKey(field);
  }

  /** Version of the draft in which this screen saw the field change last; 0 when it did not. */
  long basedOn(String field) {
    return basedOn.getOrDefault(field, 0L);
  }

  /** Newest version of the draft that this screen knows. */
  long seen() {
    return seen;
  }

  /** What differs from what is stored. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    inputs.forEach(
        (field, input) -> {
          if (isTouched(field)) {
            changes.add(new Change(field, input.text(), basedOn(field)));
          }
        });
    return changes;
  }

  /** Whether something else stands in the field than what is stored. */
  boolean isTouched(String field) {
    Input input = inputs.get(field);
    return input != null && !input.text().equals(stored.getOrDefault(field, ""));
  }

  /** These were sent; what is no conflict is stored now. */
  void saved(List<Change> sent, Saved saved) {
    Set<String> refused =
        saved.conflicts().stream()
            .map(Saved.Conflict::field)
            .collect(java.util.stream.Collectors.toSet());
    for (Change change : sent) {
      if (!refused.contains(change.field())) {
        stored.put(change.field(), change.text());
        basedOn.put(change.field(), saved.version());
      }
    }
    seen = saved.version();
  }

  /**
   * Takes over what others changed where nothing was typed here meanwhile. What stands here already
   * is no news: it was kept by another way, or two people typed the same.
   *
   * @return what was taken over
   */
  List<Saved.Remote> takeOver(Saved saved) {
    List<Saved.Remote> taken = new ArrayList<>();
    for (Saved.Remote remote : saved.others()) {
      if (isHere(remote)) {
        keep(remote);
      } else if (!isTouched(remote.field())) {
        take(remote);
        taken.add(remote);
      }
    }
    seen = Math.max(seen, saved.version());
    return taken;
  }

  private boolean isHere(Saved.Remote remote) {
    Input input = inputs.get(remote.field());
    return input != null && input.text().equals(remote.text());
  }

  /** The other text it is. */
  void take(Saved.Remote remote) {
    stored.put(remote.field(), remote.text());
    basedOn.put(remote.field(), remote.version());
    Input input = inputs.get(remote.field());
    if (input != null) {
      input.text(remote.text());
    }
  }

  /** Our text it is, in the knowledge of the other one. */
  void keep(Saved.Remote remote) {
    stored.put(remote.field(), remote.text());
    basedOn.put(remote.field(), remote.version());
  }

  /** Everything as it stands on the screen, without the empty texts. */
  Map<String, String> typed() {
    Map<String, String> typed = new HashMap<>(stored);
    inputs.forEach((field, input) -> typed.put(field, input.text()));
    typed.values().removeIf(String::isEmpty);
    return typed;
  }
}
