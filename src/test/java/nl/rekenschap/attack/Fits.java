package nl.rekenschap.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which kinds of ids each screen knows: those with which it shows somebody who may see them
 * something else than for what does not exist. Asking it with other ids would show nothing.
 */
final class Fits {

  /** Screens that show something else for none of the ids that there are, and why. */
  static final Map<String, String> KNOW_NONE = Map.of();

  private static final int TRIES = 3;

  private final Rules rules;
  private final Map<String, Set<String>> kinds = new TreeMap<>();

  /**
   * Learns it by asking.
   *
   * @param seers who may see much, together all
   */
  Fits(List<String> templates, Rules rules, List<Somebody> seers) throws IOException {
    this.rules = rules;
    for (String template : templates) {
      if (Addresses.isParameterised(template)) {
        Set<String> found = new LinkedHashSet<>();
        for (Somebody seer : seers) {
          if (rules.isFor(seer, template)) {
            learn(template, seer, found);
          }
        }
        kinds.put(template, found);
      }
    }
  }

  /** Empty for a screen that knew none of all ids that there are. */
  Set<String> of(String template) {
    return kinds.getOrDefault(template, Set.of());
  }

  /** Screens with an id in their address. */
  Set<String> screens() {
    return kinds.keySet();
  }

  private void learn(String template, Somebody seer, Set<String> found) throws IOException {
    Set<String> tasks = rules.tasksAt(template);
    Nothing nothing = new Nothing(seer, template);
    for (Map.Entry<String, Set<String>> thing : seer.distinct().entrySet()) {
      String kind = thing.getKey();
      if (found.contains(kind) || kind.startsWith(Rules.TASK) && !tasks.contains(kind)) {
        continue;
      }
      // A screen of tasks knows tasks; that it knows nothing else, one id of each kind must show.
      int tries = tasks.contains(kind) ? TRIES : 1;
      for (String id : thing.getValue().stream().limit(tries).toList()) {
        if (!nothing.isAs(nothing.asked(id), id)) {
          found.add(kind);
          nothing.forget();
          break;
        }
      }
    }
  }

  /** What somebody is told of ids that do not exist, by their form. */
  static final class Nothing {

    private final Somebody who;
    private final String template;
    private final Map<String, List<String>> told = new TreeMap<>();
    private String last = "";

    Nothing(Somebody who, String template) {
      this.who = who;
      this.template = template;
    }

    /**
     * Asks, after nothing: from one error screen to the next an answer says no more than what
     * differs, so each must come after the same.
     */
    Window.Shown asked(String id) throws IOException {
      String form = Somebody.form(id);
      String none = Somebody.missing(id);
      if (!form.equals(last)) {
        after(none + "1");
        last = form;
      }
      if (!told.containsKey(form)) {
        told.put(form, plain(after(none), none));
      }
      return after(id);
    }

    boolean isAs(Window.Shown shown, String id) {
      return plain(shown, id).equals(told.get(Somebody.form(id)));
    }

    /** What was shown last was something: the next is to come after nothing again. */
    void forget() {
      last = "";
    }

    String differing(Window.Shown shown, String id) {
      List<String> nothing = told.getOrDefault(Somebody.form(id), List.of());
      List<String> only = new ArrayList<>(plain(shown, id));
      only.removeAll(nothing);
      List<String> missed = new ArrayList<>(nothing);
      missed.removeAll(plain(shown, id));
      String all = only + " against " + missed;
      return all.length() > 600 ? all.substring(0, 600) : all;
    }

    private Window.Shown after(String id) throws IOException {
      return who.window().to(Addresses.filled(template, id));
    }

    private static List<String> plain(Window.Shown shown, String id) {
      return shown.puts().stream()
          .map(
              put ->
                  Somebody.without(put, id)
                      .replaceAll("\"@v-node\":\\d+", "")
                      .replaceAll("\\d{6}", "#"))
          .sorted()
          .toList();
    }
  }
}
