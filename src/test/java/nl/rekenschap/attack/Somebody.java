package nl.rekenschap.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role;

/**
 * One of those who must not see each other's: a session, a window, what is theirs, and the word
 * that stands in every text of theirs and nowhere else.
 *
 * @param roles none for nobody
 * @param token of its pages, against requests of other sites
 * @param own ids by what they are of
 */
record Somebody(
    String name,
    Set<Role> roles,
    Visit visit,
    Window window,
    String token,
    Map<String, Set<String>> own,
    String mark) {

  private static final String NUMBER = "number";
  private static final String UNIQUE = "uuid";
  private static final String SECRET = "secret";
  private static final int SHORT = 4;

  static Somebody nobody(int port) throws IOException {
    Visit visit = Visit.nobody(port);
    return new Somebody(
        "nobody",
        Set.of(),
        visit,
        visit.window(),
        visit.get("/login").token(),
        Map.of(),
        "geen-merk-van-niemand");
  }

  static Somebody of(int port, String name, Role role, Map<String, Set<String>> own, String mark)
      throws IOException {
    Visit visit = Visit.of(port, name);
    return new Somebody(
        name, Set.of(role), visit, visit.window(), visit.get("/").token(), own, mark);
  }

  /** What the other has and this one has not. */
  Map<String, Set<String>> notMineOf(Somebody other) {
    Set<String> mine =
        own.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    Map<String, Set<String>> foreign = new LinkedHashMap<>();
    other.own.forEach(
        (kind, ids) -> {
          Set<String> rest = new LinkedHashSet<>(ids);
          rest.removeAll(mine);
          if (!rest.isEmpty()) {
            foreign.put(kind, rest);
          }
        });
    return foreign;
  }

  /** So many of each of these kinds, alike ones after each other. */
  static Set<String> some(Map<String, Set<String>> things, Set<String> kinds, int ofEach) {
    return things.entrySet().stream()
        .filter(thing -> kinds.contains(thing.getKey()))
        .flatMap(thing -> thing.getValue().stream().limit(ofEach))
        .sorted(Comparator.comparing(Somebody::form))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static Set<String> oneOfEachForm(Map<String, Set<String>> things) {
    Map<String, String> one = new TreeMap<>();
    things.values().forEach(ids -> ids.forEach(id -> one.putIfAbsent(form(id), id)));
    return new LinkedHashSet<>(one.values());
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
      case SECRET -> {
        return new StringBuilder(id).reverse().toString();
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
    if (id.matches("[A-Za-z0-9_-]{16,}") && id.matches(".*[A-Z].*")) {
      return SECRET;
    }
    return id.replaceAll("[a-z]+", "a").replaceAll("[A-Z]+", "A").replaceAll("\\d", "1");
  }

  /** The text without that id; a short one only behind a slash or a space. */
  static String without(String text, String id) {
    String before = id.length() < SHORT ? "(?<=[/ ])" : "(?<![\\w-])";
    return text.replaceAll(before + Pattern.quote(id) + "(?![\\w-])", "#");
  }

  /** Kinds of which no other kind has all ids as well. */
  Map<String, Set<String>> distinct() {
    Map<String, Set<String>> distinct = new LinkedHashMap<>();
    own.entrySet().stream()
        .sorted(Comparator.comparing(thing -> -thing.getValue().size()))
        .filter(thing -> !thing.getValue().isEmpty())
        .filter(thing -> distinct.values().stream().noneMatch(l -> l.containsAll(thing.getValue())))
        .forEachOrdered(thing -> distinct.put(thing.getKey(), thing.getValue()));
    return distinct;
  }

  private static String missingWords(String id) {
    List<String> parts = new ArrayList<>(List.of(id.split("-", -1)));
    int word = parts.size() > 1 && parts.getFirst().matches("\\d{4}") ? 1 : 0;
    boolean loud = parts.get(word).matches("[A-Z].*");
    parts.set(word, loud ? "BESTAATNIET" : "bestaatniet");
    return String.join("-", parts);
  }
}
