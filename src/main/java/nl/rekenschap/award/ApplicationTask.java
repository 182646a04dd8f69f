package nl.rekenschap.award;

import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.workflow.HumanTask;

/** What people do in the diagram {@code application}. */
public enum ApplicationTask implements HumanTask {
  APPLY("Task_Apply", Role.PROVIDER_CONTACT, "award/apply"),
  CHECK_APPLICATION("Task_CheckApplication", Role.GRANT_OFFICER, "award/check-application"),
  COMPLETE_APPLICATION(
      "Task_CompleteApplication", Role.PROVIDER_CONTACT, "award/complete-application"),
  JUDGE_INCOMPLETE("Task_JudgeIncomplete", Role.GRANT_OFFICER, "award/judge-incomplete"),
  APPROVE_UNHANDLED("Task_ApproveUnhandled", Role.MANAGER, "award/approve-unhandled");

  private final Card card;

  ApplicationTask(String id, Role role, String route) {
    card = new Card(id, role, route);
  }

  @Override
  public Card card() {
    return card;
  }

  /** What came on paper, an officer types over (Awb 2:1, 4:1). */
  @Override
  public Set<Role> standIns() {
    return switch (this) {
      case APPLY, COMPLETE_APPLICATION -> Set.of(Role.GRANT_OFFICER);
      case CHECK_APPLICATION, JUDGE_INCOMPLETE, APPROVE_UNHANDLED -> Set.of();
    };
  }

  /** Who proposes to leave an application unhandled does not decide that. */
  @Override
  public Set<ApplicationTask> fourEyesAgainst() {
    return this == APPROVE_UNHANDLED ? Set.of(JUDGE_INCOMPLETE) : Set.of();
  }
}
