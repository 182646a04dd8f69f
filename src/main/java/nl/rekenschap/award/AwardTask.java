package nl.rekenschap.award;

import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.workflow.HumanTask;

/** What people do in the diagram {@code award}. */
public enum AwardTask implements HumanTask {
  NAME_PROVIDER("Task_NameProvider", Role.GRANT_OFFICER, "award/provider"),
  DRAFT_AWARD("Task_DraftAward", Role.GRANT_OFFICER, "award/draft"),
  APPROVE_AWARD("Task_ApproveAward", Role.MANAGER, "award/approve");

  private final Card card;

  AwardTask(String id, Role role, String route) {
    card = new Card(id, role, route);
  }

  @Override
  public Card card() {
    return card;
  }

  /** Who drafted an award, also an earlier draft of it, does not decide on it. */
  @Override
  public Set<AwardTask> fourEyesAgainst() {
    return this == APPROVE_AWARD ? Set.of(DRAFT_AWARD) : Set.of();
  }
}
