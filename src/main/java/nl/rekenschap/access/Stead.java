package nl.rekenschap.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In whose stead somebody may act today.
 *
 * @param within what the work must lie in; more than one when it comes through somebody else
 */
public record Stead(OnBehalf behalf, List<StandInScope> within) {

  public Stead {
    within = List.copyOf(within);
  }

  /** Whether it holds for work of that sort; see {@link StandInScope#covers}. */
  public boolean covers(Collection<Role> groups, @Nullable String line, @Nullable String team) {
    return within.stream().allMatch(scope -> scope.covers(groups, line, team));
  }
}
