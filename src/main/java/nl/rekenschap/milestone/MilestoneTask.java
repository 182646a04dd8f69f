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

  private final String id;
  private final Role role;
  private final String route;

  MilestoneTask(String id, Role role, String route) {
    this.id = id;
    this.role = role;
    this.route = route;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Role role() {
    return role;
  }

  @Override
  public String route() {
    return route;
  }
}
