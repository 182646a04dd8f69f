package nl.rekenschap.attack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every screen, asked by its address as the browser's router asks it. */
final class ScreensAsked extends Asked {

  /** The programme itself; the word for some of its items is that of who carries them out. */
  private static final Set<String> EVERYBODYS = Set.of("programme/item/:___url_parameter");

  private static final int OF_EACH = 2;

  private final List<String> templates;
  private final Rules rules;
  private final Fits fits;

  private final Set<String> near = new TreeSet<>();

  ScreensAsked(List<String> templates, Rules rules, Fits fits) {
    this.templates = templates;
    this.rules = rules;
    this.fits = fits;
  }

  /** Who was asked to see what is another's at a screen that is for both: only the id differs. */
  Set<String> near() {
    return near;
  }

  /** With the ids of the other, and with ids that do not exist: one answer. */
  void foreign(Somebody who, Somebody other) throws IOException {
    for (String template : templates) {
      if (Addresses.isParameterised(template)) {
        foreign(who, other, template);
      } else {
        asked.merge(template, 1, Integer::sum);
        mayNotShow(who, other, template, who.window().to(template));
      }
    }
  }

  private void foreign(Somebody who, Somebody other, String template) throws IOException {
    Fits.Nothing nothing = new Fits.Nothing(who, template);
    for (String id : ids(who, other, template)) {
      Window.Shown foreign = nothing.asked(id);
      asked.merge(template, 1, Integer::sum);
      mayNotShow(who, other, template + " with " + id, foreign);
      if (!nothing.isAs(foreign, id) && !isEverybodys(who, template)) {
        leaks.add(
            "%s: %s with %s of %s differs from what does not exist: %s"
                .formatted(who.name(), template, id, other.name(), nothing.differing(foreign, id)));
        nothing.forget();
      }
    }
  }

  private boolean isEverybodys(Somebody who, String template) {
    return EVERYBODYS.contains(template) && rules.isFor(who, template);
  }

  /** A screen that is not for somebody's group knows nothing at all for them. */
  private Set<String> ids(Somebody who, Somebody other, String template) {
    Map<String, Set<String>> foreign =
        rules.isFor(who, template) ? who.notMineOf(other) : other.own();
    Set<String> kinds = fits.of(template);
    if (foreign.keySet().stream().noneMatch(kinds::contains)) {
      return Somebody.oneOfEachForm(foreign);
    }
    if (rules.isFor(who, template)) {
      near.add(who.name() + " at " + template);
    }
    return Somebody.some(foreign, kinds, OF_EACH);
  }

  /** With one's own ids and with the other's as a question behind the address. */
  void own(Somebody who, Somebody other) throws IOException {
    for (String template : templates) {
      if (!rules.isFor(who, template)) {
        continue;
      }
      for (String id :
          Addresses.isParameterised(template)
              ? Somebody.some(who.own(), fits.of(template), OF_EACH)
              : Set.of("")) {
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
    for (Map.Entry<String, Set<String>> thing : other.distinct().entrySet()) {
      String id = thing.getValue().iterator().next();
      for (String name : List.of("provider", "case", "task", "item", "text", "person", "words")) {
        if (thing.getKey().startsWith(name) || name.equals("text")) {
          query.append('&').append(name).append('=').append(Visit.encoded(id));
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
}
