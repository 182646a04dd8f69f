package nl.rekenschap.workflow;

/**
 * What a person asks of the work list.
 *
 * @param text part of a title or provider name; empty for all
 */
public record WorkFilter(Scope scope, String text, boolean overdueOnly) {

  /** Whose work. */
  public enum Scope {
    /** Claimed by me. */
    MINE,
    /** For a group that I am in. */
    MY_GROUPS,
    /** Everything that I may see. */
    ALL,
    /** Finished by me, newest first. */
    DONE
  }

  public static WorkFilter of(Scope scope) {
    return new WorkFilter(scope, "", false);
  }
}
