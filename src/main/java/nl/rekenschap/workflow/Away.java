package nl.rekenschap.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.StandInScope;
import nl.rekenschap.access.Stead;
import nl.rekenschap.kernel.PersonId;

/**
 * Part of somebody's work is somebody else's meanwhile: which part, as a condition of a statement.
 * It holds names of columns and parameters only.
 *
 * @param person who is away
 * @param ways one of them must cover the work; each scope of a way must
 */
record Away(PersonId person, List<List<StandInScope>> ways) {

  /** Those of whom not all work is somebody else's. */
  static List<Away> inPart(List<Stead> steads) {
    Map<PersonId, List<List<StandInScope>>> ways = new LinkedHashMap<>();
    steads.forEach(
        stead ->
            ways.computeIfAbsent(stead.behalf().person(), id -> new ArrayList<>())
                .add(stead.within().stream().filter(scope -> !scope.isAll()).toList()));
    return ways.entrySet().stream()
        .filter(entry -> entry.getValue().stream().noneMatch(List::isEmpty))
        .map(entry -> new Away(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  /**
   * Narrows the work of all of them; to be added to other conditions.
   *
   * @param severalFor tasks for several groups that are for one of these roles
   * @param parameters receives the values that the conditions name
   */
  static String sql(
      List<Away> all, Function<Set<Role>, Set<String>> severalFor, Map<String, Object> parameters) {
    StringBuilder where = new StringBuilder();
    for (Away away : all) {
      String ways =
          away.ways().stream()
              .map(way -> way(way, severalFor, parameters))
              .collect(Collectors.joining(" OR "));
      String person = named(parameters, away.person().value());
      where.append(" AND (w.assignee <> ").append(person).append(" OR ").append(ways).append(")");
    }
    return where.toString();
  }

  private static String way(
      List<StandInScope> way,
      Function<Set<Role>, Set<String>> severalFor,
      Map<String, Object> parameters) {
    List<String> conditions = new ArrayList<>();
    for (StandInScope scope : way) {
      if (!scope.roles().isEmpty()) {
        String roles =
            named(parameters, scope.roles().stream().map(Role::name).toArray(String[]::new));
        String tasks = named(parameters, severalFor.apply(scope.roles()).toArray(String[]::new));
        conditions.add("(w.role = ANY (" + roles + ") OR w.task = ANY (" + tasks + "))");
      }
      if (!scope.lines().isEmpty()) {
        conditions.add(
            "w.line = ANY (" + named(parameters, scope.lines().toArray(String[]::new)) + ")");
      }
      if (!scope.teams().isEmpty()) {
        conditions.add(
            "w.team = ANY (" + named(parameters, scope.teams().toArray(String[]::new)) + ")");
      }
    }
    return "(" + String.join(" AND ", conditions) + ")";
  }

  private static String named(Map<String, Object> parameters, Object value) {
    String name = "away" + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }
}
