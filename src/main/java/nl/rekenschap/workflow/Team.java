package nl.rekenschap.workflow;

import java.util.Set;
import nl.rekenschap.kernel.PersonId;

/**
 * People of one or more roles who have cases of their own.
 *
 * @param lines codes of programme lines whose cases come to this team by default
 * @param districts codes of districts whose cases do, when their line has no team
 */
public record Team(
    String id, String name, Set<PersonId> members, Set<String> lines, Set<String> districts) {

  public Team {
    members = Set.copyOf(members);
    lines = Set.copyOf(lines);
    districts = Set.copyOf(districts);
  }
}
