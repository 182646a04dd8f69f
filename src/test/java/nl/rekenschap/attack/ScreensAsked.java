package nl.rekenschap.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every screen, asked by its address as the browser's router asks it. */
final class ScreensAsked {

  private final List<String> templates;
  private final List<String> leaks = new ArrayList<>();
  private final Set<String> asked = new TreeSet<>();
  private final Set<String> ownSeen = new TreeSet<>();

  ScreensAsked(List<String> templates) {
    this.templates = templates;
  }

  /** What was answered that should not have been. */
  List<String> leaks() {
    return leaks;
  }

  Set<String> asked() {
    return asked;
  }

  /** Screens that did show somebody's own mark: else this would look where nothing is. */
  Set<String> ownSeen() {
    return ownSeen;
  }

  /** With the ids of the other, and with ids that do not exist: one answer. */
  void foreign(Somebody who, Somebody other) throws IOException {
    for (String template : templates) {
      asked.add(template);
      if (!Addresses.isParameterised(template)) {
        mayNotShow(who, other, template, who.window().to(template));
        continue;
      }
      for (List<String> alike :
          who.notMineOf(other).values().stream()
              .distinct()
              .collect(Collectors.groupingBy(Somebody::form))
              .values()) {
        foreign(who, other, template, alike);
      }
    }
  }

  /**
   * From one error screen to the next an answer says no more than what differs, so each must be as
   * that of nothing after nothing.
   *
   * @param alike ids of one form
   */
  private void foreign(Somebody who, Somebody other, String template, List<String> alike)
      throws IOException {
    String none = Somebody.missing(alike.getFirst());
    who.window().to(Addresses.filled(template, none + "1"));
    List<String> nothing = plain(who.window().to(Addresses.filled(template, none)), none);
    for (String id : alike) {
      Window.Shown foreign = who.window().to(Addresses.filled(template, id));
      mayNotShow(who, other, template + " with " + id, foreign);
      List<String> said = plain(foreign, id);
      if (!said.equals(nothing)) {
        leaks.add(
            "%s: %s with %s of %s differs from what does not exist: %s"
                .formatted(who.name(), template, id, other.name(), differing(said, nothing)));
        who.window().to(Addresses.filled(template, none));
      }
    }
  }

  /** With one's own ids and with the other's as a question behind the address. */
  void own(Somebody who, Somebody other) throws IOException {
    for (String template : templates) {
      for (String id :
          Addresses.isParameterised(template)
              ? Set.copyOf(who.ownOfEach().values())
              : List.of("")) {
        Window.Shown shown = who.window().to(Addresses.filled(template, id));
        mayNotShow(who, other, template + " with own " + id, shown);
        if (shown.says(who.mark())) {
          ownSeen.add(template);
        }
      }
      if (!Addresses.isParameterised(template)) {
        asQuestion(who, other, template);
      }
    }
  }

  private void asQuestion(Somebody who, Somebody other, String template) throws IOException {
    StringBuilder query = new StringBuilder("year=2025&whose=person-" + other.name());
    for (Map.Entry<String, String> thing : other.ownOfEach().entrySet()) {
      for (String name : List.of("provider", "case", "task", "item", "text", "person", "words")) {
        if (thing.getKey().startsWith(name) || name.equals("text")) {
          query.append('&').append(name).append('=').append(Visit.encoded(thing.getValue()));
        }
      }
    }
    mayNotShow(who, other, template + "?" + query, who.window().to(template, query.toString()));
  }

  private void mayNotShow(Somebody who, Somebody other, String where, Window.Shown shown) {
    if (shown.says(other.mark()) || shown.answer().headers().toString().contains(other.mark())) {
      leaks.add("%s sees %s at %s".formatted(who.name(), other.mark(), where));
    }
    if (shown.answer().status() != 200 || shown.says("appError") || shown.says("sessionExpired")) {
      leaks.add(
          "%s at %s: %s %s"
              .formatted(who.name(), where, shown.answer().status(), shown.answer().body()));
    }
  }

  private static List<String> plain(Window.Shown shown, String id) {
    return shown.puts().stream()
        .map(
            put ->
                put.replace(id, "#").replaceAll("\"@v-node\":\\d+", "").replaceAll("\\d{6}", "#"))
        .sorted()
        .toList();
  }

  private static String differing(List<String> one, List<String> other) {
    List<String> only = new ArrayList<>(one);
    only.removeAll(other);
    List<String> missed = new ArrayList<>(other);
    missed.removeAll(one);
    String all = only + " against " + missed;
    return all.length() > 600 ? all.substring(0, 600) : all;
  }
}
