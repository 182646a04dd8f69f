package nl.rekenschap.reporting;

import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.workflow.HumanTask;

/** The user tasks of a reporting period, and of a correction after it. */
public enum ReportingTask implements HumanTask {
  SUBMIT_FIGURES("Task_SubmitFigures", Role.PROVIDER_CONTACT, "reporting/submit"),
  REPORT_OWN_ACTION("Task_ReportOwnAction", Role.POLICY_ADVISER, "reporting/submit"),
  DECIDE_ON_MISSING("Task_DecideOnMissing", Role.GRANT_OFFICER, "reporting/missing"),
  DECIDE_ON_REOPENING("Task_DecideOnReopening", Role.GRANT_OFFICER, "reporting/reopening"),
  CORRECT_FIGURES("Task_CorrectFigures", Role.PROVIDER_CONTACT, "reporting/submit"),
  CORRECT_OWN_ACTION("Task_CorrectOwnAction", Role.POLICY_ADVISER, "reporting/submit");

  private final Card card;

  ReportingTask(String id, Role role, String route) {
    card = new Card(id, role, route);
  }

  @Override
  public Card card() {
    return card;
  }

  /** What came on paper, an officer types over; four eyes keep that officer from judging it. */
  @Override
  public Set<Role> standIns() {
    return this == SUBMIT_FIGURES || this == CORRECT_FIGURES
        ? Set.of(Role.GRANT_OFFICER)
        : Set.of();
  }
}
