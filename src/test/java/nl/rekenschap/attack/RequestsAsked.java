package nl.rekenschap.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.rekenschap.attack.Addresses.Served;

/** Every address that is no screen, asked with a session and with a program's key. */
final class RequestsAsked extends Asked {

  private static final String PERIOD = "reporting.period.id";

  /** What stands in the address in that place; what is published has places of its own. */
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "id", List.of(PERIOD),
          "document", List.of("reporting.evidence.document", "dossier.document.id"),
          "question", List.of("review.question.id"),
          "task", List.of("task:Task_SubmitFigures", "task:Task_CorrectFigures"));

  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");
  private static final int OF_EACH = 2;
  private static final int ALL = 20;

  private final List<Served> served;
  private final Map<String, String> keys;
  private final Map<String, Answer> nothing = new TreeMap<>();

  /**
   * @param keys of who has one, by name
   */
  RequestsAsked(List<Served> served, Map<String, String> keys) {
    this.served = served;
    this.keys = keys;
  }

  void foreign(Somebody who, Somebody other) throws IOException {
    for (Served each : served) {
      if (each.isParameterised()) {
        for (String id : ids(who.notMineOf(other), each, OF_EACH)) {
          foreign(who, other, each, id);
        }
      } else {
        asked.merge(each.toString(), 1, Integer::sum);
        mayNotShow(who, other, each.toString(), ask(who, each, each.pattern()));
      }
    }
  }

  /** What stands in the last place of that address, and one of each other form. */
  private static Set<String> ids(Map<String, Set<String>> things, Served each, int ofEach) {
    Set<String> ids =
        Somebody.some(things, Set.copyOf(KINDS.getOrDefault(lastPlace(each), List.of())), ofEach);
    ids.addAll(Somebody.oneOfEachForm(things));
    return ids;
  }

  private static String lastPlace(Served each) {
    return PLACE
        .matcher(each.pattern())
        .results()
        .map(place -> place.group(1))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private void foreign(Somebody who, Somebody other, Served each, String id) throws IOException {
    String none = Somebody.missing(id);
    for (boolean inOwn : hasTwo(each) ? List.of(true, false) : List.of(false)) {
      String period = inOwn ? own(who) : id;
      Answer foreign = ask(who, each, filled(each, period, id));
      asked.merge(each.toString(), 1, Integer::sum);
      String where = each + " with " + period + " and " + id;
      mayNotShow(who, other, where, foreign);
      if (each.isPublished()) {
        // What everybody may read is there for everybody, without anybody's mark.
        continue;
      }
      String path = filled(each, inOwn ? period : none, none);
      String asking = who.name() + " " + each.method() + " " + path;
      if (!nothing.containsKey(asking)) {
        nothing.put(asking, ask(who, each, path));
      }
      Answer missing = nothing.get(asking);
      if (foreign.status() != missing.status()
          || !plain(foreign, id).equals(plain(missing, none))
          || !names(foreign).equals(names(missing))) {
        leaks.add(
            "%s: %s: %s against %s"
                .formatted(who.name(), where, shortly(foreign), shortly(missing)));
      }
    }
  }

  private static boolean hasTwo(Served each) {
    return each.pattern().matches("/api/.*\\{.*\\{.*");
  }

  /** What one may read with one's own ids shows no other's. */
  void own(Somebody who, Somebody other) throws IOException {
    for (Served each : served) {
      if (!each.isRead() || !each.isParameterised()) {
        continue;
      }
      for (String id : ids(who.own(), each, ALL)) {
        Answer answer = ask(who, each, filled(each, periodOf(who, id), id));
        mayNotShow(who, other, each + " with own " + id, answer);
        if (answer.body().contains(who.mark())) {
          ownSeen.add(each.toString());
        }
      }
    }
  }

  private static String periodOf(Somebody who, String id) {
    return who.own().getOrDefault(PERIOD, Set.of()).contains(id) ? id : own(who);
  }

  private static String own(Somebody who) {
    return who.own().getOrDefault(PERIOD, Set.of("2025-geen-q1")).stream()
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  /** The first place has the period below {@code /api}; years are years. */
  private static String filled(Served each, String period, String id) {
    String first = hasTwo(each) ? period : id;
    return each.pattern()
        .replace("{year}", "2025")
        .replace("{edition}", "1")
        .replaceFirst("\\{[^}]+}", Visit.encoded(first))
        .replaceAll("\\{[^}]+}", Visit.encoded(id));
  }

  private Answer ask(Somebody who, Served each, String path) throws IOException {
    String line = each.method() + " " + path;
    String key = keys.get(who.name());
    if (path.startsWith("/api/") && key != null) {
      return who.visit().withoutSession(line, content(each), with(each, "Bearer " + key));
    }
    if (each.isRead() || path.startsWith("/api/")) {
      return who.visit().send(line, content(each), with(each, ""));
    }
    // Without a place for an id it would do something to who asks: then the token is none.
    String token = each.isParameterised() ? who.token() : "geraden";
    String form = "changes=%5B%5D&_csrf=" + Visit.encoded(token);
    return who.visit()
        .send(each.method() + " " + path, form.getBytes(StandardCharsets.UTF_8), Visit.FORM);
  }

  private static byte[] content(Served each) {
    return (each.isRead() ? "" : "{}").getBytes(StandardCharsets.UTF_8);
  }

  private static String[] with(Served each, String key) {
    List<String> headers = new ArrayList<>();
    if (!key.isEmpty()) {
      headers.add("Authorization: " + key);
    }
    if (!each.isRead()) {
      headers.addAll(
          List.of("Content-Type: " + each.takes(), "If-Match: *", "Idempotency-Key: een-poging"));
    }
    return headers.toArray(String[]::new);
  }

  private void mayNotShow(Somebody who, Somebody other, String where, Answer answer) {
    if (answer.body().contains(other.mark())
        || answer.headers().toString().contains(other.mark())) {
      leaks.add("%s sees %s at %s".formatted(who.name(), other.mark(), where));
    }
    if (answer.status() >= 500) {
      leaks.add("%s at %s: %s".formatted(who.name(), where, shortly(answer)));
    }
  }

  private static String plain(Answer answer, String id) {
    return Somebody.without(answer.body(), id)
        .replaceAll("nonce=\"[^\"]*\"", "")
        .replaceAll("name=\"_csrf\"[^>]*", "")
        .replaceAll("\"number\":\"\\d{6}\"", "");
  }

  private static Set<String> names(Answer answer) {
    Set<String> names = new TreeSet<>();
    for (String header : answer.headers()) {
      if (!header.startsWith("Set-Cookie:")) {
        names.add(header.replaceAll(":.*", ""));
      }
    }
    return names;
  }

  private static String shortly(Answer answer) {
    String all = answer.status() + " " + answer.body();
    return all.length() > 200 ? all.substring(0, 200) : all;
  }
}
