package nl.rekenschap.council;

import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.workflow.HumanTask;

/** User tasks of the diagram {@code council-report}. */
public enum CouncilTask implements HumanTask {
  DRAFT("Task_DraftReport", Role.POLICY_ADVISER, "council/draft"),
  CHECK("Task_CheckReport", Role.CONTROLLER, "council/check") {
    @Override
    public Set<CouncilTask> fourEyesAgainst() {
      return Set.of(DRAFT);
    }
  },
  APPROVE("Task_ApproveReport", Role.MANAGER, "council/approve") {
    @Override
    public Set<CouncilTask> fourEyesAgainst() {
      return Set.of(DRAFT, CHECK);
    }
  },
  COLLEGE("Task_RecordCollegeDecision", Role.POLICY_ADVISER, "council/college");

  private final Card card;

  CouncilTask(String id, Role role, String route) {
    card = new Card(id, role, route);
  }

  @Override
  public Card card() {
    return card;
  }
}
