package nl.rekenschap.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role;

/**
 * Which kinds of ids each screen knows: those with which it shows somebody who may see them
 * something else than for what does not exist. Asking it with other ids would show nothing.
 */
final class Fits {

  /** Screens of no task that show something else for none of the ids that there are, and why. */
  static final Map<String, String> KNOW_NONE =
      Map.of(
          "council/edition/:___url_parameter*", "takes a year and an edition; both are published",
          "council/passport/:year/:figure", "takes a figure of a published report",
          "invite/:___url_parameter", "takes the secret of an invitation, which is kept as a hash",
          "letter/template/:___url_parameter", "takes the code of a letter, which is nobody's",
          "recovery/case/:___url_parameter", "neither provider has anything to pay back",
          "retention/lists/:number", "nothing is due to be destroyed within three years",
          "workflow/migration/:___url_parameter", "takes a version of a diagram",
          "workflow/version/:___url_parameter", "takes a version of a diagram");

  private static final int TRIES = 3;

  private final Rules rules;
  private final Map<String, Set<String>> kinds = new TreeMap<>();
  private final Set<String> had = new LinkedHashSet<>();

  /**
   * Learns it by asking.
   *
   * @param seers who may see much, together all
   */
  Fits(List<String> templates, Rules rules, List<Somebody> seers) throws IOException {
    this.rules = rules;
    seers.forEach(seer -> had.addAll(seer.own().keySet()));
    for (String template : templates) {
      if (Addresses.isParameterised(template)) {
        Set<String> found = new LinkedHashSet<>();
        for (Somebody seer : seers) {
          if (rules.isFor(seer, template) && !isLearnt(found, seer)) {
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

  /** Screens of tasks of which none who looked ever had one: what they open is nothing to them. */
  Set<String> idle() {
    return kinds.keySet().stream()
        .filter(template -> !rules.tasksAt(template).isEmpty())
        .filter(template -> rules.tasksAt(template).stream().noneMatch(had::contains))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Screens with an id in their address. */
  Set<String> screens() {
    return kinds.keySet();
  }

  /** People of the municipality see the same cases: once one of them was shown some, that is it. */
  private static boolean isLearnt(Set<String> found, Somebody seer) {
    return !found.isEmpty()
        && found.stream().noneMatch(kind -> kind.startsWith(Rules.TASK))
        && !seer.roles().contains(Role.PROVIDER_CONTACT);
  }

  private void learn(String template, Somebody seer, Set<String> found) throws IOException {
    Set<String> tasks = rules.tasksAt(template);
    Nothing nothing = new Nothing(seer, template);
    for (Map.Entry<String, Set<String>> thing : seer.distinct().entrySet()) {
      String kind = thing.getKey();
      // A screen of tasks knows those tasks and no other id; another screen may know any.
      if (found.contains(kind) || !tasks.isEmpty() && !tasks.contains(kind)) {
        continue;
      }
      for (String id : thing.getValue().stream().limit(TRIES).toList()) {
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
