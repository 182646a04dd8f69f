package nl.rekenschap.recovery;

import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.workflow.HumanTask;

/** What people do to get money back. */
public enum RecoveryTask implements HumanTask {
  DRAFT("Task_DraftRecovery", Role.GRANT_OFFICER, "recovery/draft"),
  APPROVE("Task_ApproveRecovery", Role.MANAGER, "recovery/approve") {
    @Override
    public Set<RecoveryTask> fourEyesAgainst() {
      return Set.of(DRAFT);
    }
  },
  FOLLOW("Task_FollowRecovery", Role.GRANT_OFFICER, "recovery/follow") {
    /** Whoever sees the money come in registers it; it lies open for months. */
    @Override
    public boolean isShared() {
      return true;
    }
  },
  CONTINUE("Task_ContinueCollection", Role.GRANT_OFFICER, "recovery/continue");

  private final Card card;

  RecoveryTask(String id, Role role, String route) {
    card = new Card(id, role, route);
  }

  @Override
  public Card card() {
    return card;
  }
}
