package nl.rekenschap.retention;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.rekenschap.access.Role;

/**
 * Which cases are to go, and who agreed.
 *
 * @param sha256 over its lines; an approval is of one content only
 * @param counts how many lines are in each state
 */
public record DestructionList(
    long number,
    int year,
    ListState state,
    String madeBy,
    Set<String> madeHands,
    Instant madeAt,
    String sha256,
    List<Approval> approvals,
    Counts counts) {

  public DestructionList {
    madeHands = Set.copyOf(madeHands);
    approvals = List.copyOf(approvals);
  }

  /**
   * That somebody agreed.
   *
   * @param hands everybody whose hand it was
   */
  public record Approval(String by, Set<String> hands, Role role, Instant at) {
    public Approval {
      hands = Set.copyOf(hands);
    }
  }

  /** How many of its cases are to go, stay, went, or were left after all. */
  public record Counts(int listed, int excepted, int destroyed, int left) {

    /** How much of the work is done, between 0 and 1. */
    public double share() {
      int all = listed + destroyed + left;
      return all == 0 ? 1 : (destroyed + left) / (double) all;
    }
  }

  public boolean isApproved() {
    return approvals.size() == 2;
  }
}
