package nl.rekenschap.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One of those who must not see each other's: a session, a window, what is theirs, and the word
 * that stands in every text of theirs and nowhere else.
 *
 * @param token of its pages, against requests of other sites
 * @param own ids by what they are of
 */
record Somebody(
    String name,
    Visit visit,
    Window window,
    String token,
    Map<String, Set<String>> own,
    String mark) {

  private static final String NUMBER = "number";
  private static final String UNIQUE = "uuid";

  static Somebody nobody(int port) throws IOException {
    Visit visit = Visit.nobody(port);
    return new Somebody(
        "nobody",
        visit,
        visit.window(),
        visit.get("/login").token(),
        Map.of(),
        "geen-merk-van-niemand");
  }

  static Somebody of(int port, String name, Map<String, Set<String>> own, String mark)
      throws IOException {
    Visit visit = Visit.of(port, name);
    return new Somebody(name, visit, visit.window(), visit.get("/").token(), own, mark);
  }

  /** One id of each thing that the other has and this one has not. */
  Map<String, String> notMineOf(Somebody other) {
    Map<String, String> foreign = new LinkedHashMap<>();
    other.own.forEach(
        (kind, ids) ->
            ids.stream()
                .filter(id -> own.values().stream().noneMatch(mine -> mine.contains(id)))
                .findFirst()
                .ifPresent(id -> foreign.put(kind, id)));
    return foreign;
  }

  /** One id of each thing. */
  Map<String, String> ownOfEach() {
    Map<String, String> one = new LinkedHashMap<>();
    own.forEach((kind, ids) -> ids.stream().findFirst().ifPresent(id -> one.put(kind, id)));
    return one;
  }

  /** An id of the same form, of nothing. */
  static String missing(String id) {
    switch (form(id)) {
      case NUMBER -> {
        return "98765432";
      }
      case UNIQUE -> {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
      }
      default -> {
        return missingWords(id);
      }
    }
  }

  /** What an id looks like: screens may tell what is no id from what is nobody's. */
  static String form(String id) {
    if (id.matches("\\d+")) {
      return NUMBER;
    }
    if (id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return UNIQUE;
    }
    return id.replaceAll("[a-z]+", "a").replaceAll("\\d", "1");
  }

  private static String missingWords(String id) {
    List<String> parts = new ArrayList<>(List.of(id.split("-", -1)));
    int word = parts.size() > 1 && parts.getFirst().matches("\\d{4}") ? 1 : 0;
    parts.set(word, "bestaatniet");
    return String.join("-", parts);
  }
}
