package nl.rekenschap.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.rekenschap.attack.Addresses.Served;

/** Every address that is no screen, asked with a session and with a program's key. */
final class RequestsAsked {

  private static final String PERIOD = "reporting.period";

  private final List<Served> served;
  private final Map<String, String> keys;
  private final List<String> leaks = new ArrayList<>();
  private final Set<String> asked = new TreeSet<>();
  private final Set<String> ownSeen = new TreeSet<>();

  /**
   * @param keys of who has one, by name
   */
  RequestsAsked(List<Served> served, Map<String, String> keys) {
    this.served = served;
    this.keys = keys;
  }

  List<String> leaks() {
    return leaks;
  }

  Set<String> asked() {
    return asked;
  }

  Set<String> ownSeen() {
    return ownSeen;
  }

  void foreign(Somebody who, Somebody other) throws IOException {
    for (Served each : served) {
      asked.add(each.toString());
      if (each.isParameterised()) {
        for (Map.Entry<String, String> thing : who.notMineOf(other).entrySet()) {
          foreign(who, other, each, thing.getValue());
        }
      } else {
        mayNotShow(who, other, each.toString(), ask(who, each, each.pattern()));
      }
    }
  }

  private void foreign(Somebody who, Somebody other, Served each, String id) throws IOException {
    String none = Somebody.missing(id);
    for (boolean inOwn : hasTwo(each) ? List.of(true, false) : List.of(false)) {
      String period = inOwn ? own(who) : id;
      Answer foreign = ask(who, each, filled(each, period, id));
      Answer missing = ask(who, each, filled(each, inOwn ? period : none, none));
      String where = each + " with " + period + " and " + id;
      mayNotShow(who, other, where, foreign);
      if (each.isPublished()) {
        // What everybody may read is there for everybody, without anybody's mark.
        continue;
      }
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
      for (Set<String> ids : who.own().values()) {
        for (String id : ids.stream().limit(5).toList()) {
          Answer answer = ask(who, each, filled(each, periodOf(who, id), id));
          mayNotShow(who, other, each + " with own " + id, answer);
          if (answer.body().contains(who.mark())) {
            ownSeen.add(each.toString());
          }
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
    String as =
        path.startsWith("/api/") && keys.containsKey(who.name())
            ? "Authorization: Bearer " + keys.get(who.name())
            : "X-None: 1";
    if (each.isRead()) {
      return who.visit().get(path, as);
    }
    if (path.startsWith("/api/")) {
      return who.visit()
          .send(
              each.method() + " " + path,
              "{}".getBytes(StandardCharsets.UTF_8),
              as,
              Visit.JSON,
              "If-Match: *",
              "Idempotency-Key: een-poging");
    }
    // Without a place for an id it would do something to who asks: then the token is none.
    String token = each.isParameterised() ? who.token() : "geraden";
    String form = "changes=%5B%5D&_csrf=" + Visit.encoded(token);
    return who.visit()
        .send(each.method() + " " + path, form.getBytes(StandardCharsets.UTF_8), Visit.FORM);
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
    return answer
        .body()
        .replace(id, "#")
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
