package nl.rekenschap.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of somebody's work a stand-in does; an empty set does not limit.
 *
 * @param roles groups that the work is for
 * @param lines codes of programme lines
 * @param teams names of teams that the case is with
 */
public record StandInScope(Set<Role> roles, Set<String> lines, Set<String> teams) {

  public static final StandInScope ALL = new StandInScope(Set.of(), Set.of(), Set.of());

  public StandInScope {
    roles = Set.copyOf(roles);
    lines = Set.copyOf(lines);
    teams = Set.copyOf(teams);
  }

  /**
   * Whether work of that sort is part of it.
   *
   * @param groups that the work is for
   * @param line absent when it belongs to none
   * @param team absent when it is with none
   */
  public boolean covers(Collection<Role> groups, @Nullable String line, @Nullable String team) {
    return (roles.isEmpty() || !Collections.disjoint(roles, groups))
        && (lines.isEmpty() || line != null && lines.contains(line))
        && (teams.isEmpty() || team != null && teams.contains(team));
  }

  public boolean isAll() {
    return equals(ALL);
  }
}
