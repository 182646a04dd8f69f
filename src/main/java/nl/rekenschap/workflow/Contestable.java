package nl.rekenschap.workflow;

import java.util.Set;

/**
 * A sort of decision that can be contested (Awb 6:7); each room that makes one offers a bean. The
 * term to object runs as a clock whose scope is that name, or begins with it and a hyphen.
 *
 * @param scope such as {@code determination}; the words for it are {@code
 *     objection.contested.<scope>}
 * @param madeWith tasks whose doers prepared or took it: they do not handle the objection
 */
public record Contestable(String scope, Set<? extends HumanTask> madeWith) {

  public Contestable {
    madeWith = Set.copyOf(madeWith);
  }

  /** Whether that clock is about a decision of this sort. */
  public boolean is(String clock) {
    return clock.equals(scope) || clock.startsWith(scope + "-");
  }
}
