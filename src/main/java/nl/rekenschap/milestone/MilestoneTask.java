package nl.rekenschap.milestone;

import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.workflow.HumanTask;

/** What people do with milestones. */
public enum MilestoneTask implements HumanTask {
  REPORT("Task_ReportMilestone", Role.POLICY_ADVISER, "milestone/report"),
  CONFIRM("Task_ConfirmMilestone", Role.MANAGER, "milestone/confirm") {
    @Override
    public Set<MilestoneTask> fourEyesAgainst() {
      return Set.of(REPORT);
    }
  };

  private final Card card;

  MilestoneTask(String id, Role role, String route) {
    card = new Card(id, role, route);
  }

  @Override
  public Card card() {
    return card;
  }
}
