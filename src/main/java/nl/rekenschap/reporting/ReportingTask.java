package nl.rekenschap.reporting;

import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.workflow.HumanTask;

/** The user tasks of a reporting period. */
public enum ReportingTask implements HumanTask {
  SUBMIT_FIGURES("Task_SubmitFigures", Role.PROVIDER_CONTACT, "reporting/submit"),
  REPORT_OWN_ACTION("Task_ReportOwnAction", Role.POLICY_ADVISER, "reporting/submit"),
  DECIDE_ON_MISSING("Task_DecideOnMissing", Role.GRANT_OFFICER, "reporting/missing");

  private final String id;
  private final Role role;
  private final String route;

  ReportingTask(String id, Role role, String route) {
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

  /** What came on paper, an officer types over; four eyes keep that officer from judging it. */
  @Override
  public Set<Role> standIns() {
    return this == SUBMIT_FIGURES ? Set.of(Role.GRANT_OFFICER) : Set.of();
  }

  @Override
  public String route() {
    return route;
  }
}
