package nl.rekenschap.determination;

import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.workflow.HumanTask;

/** What people do at the year-end. */
public enum DeterminationTask implements HumanTask {
  SUBMIT("Task_SubmitAccountability", Role.PROVIDER_CONTACT, "determination/submit"),
  SET_TERM("Task_SetTerm", Role.GRANT_OFFICER, "determination/term"),
  CHECK("Task_CheckCompleteness", Role.GRANT_OFFICER, "determination/check"),
  COMPLETE("Task_CompleteAccountability", Role.PROVIDER_CONTACT, "determination/complete"),
  PROPOSE("Task_ProposeDetermination", Role.GRANT_OFFICER, "determination/propose"),
  APPROVE("Task_ApproveDetermination", Role.MANAGER, "determination/approve") {
    @Override
    public Set<DeterminationTask> fourEyesAgainst() {
      return Set.of(PROPOSE);
    }
  };

  private final Card card;

  DeterminationTask(String id, Role role, String route) {
    card = new Card(id, role, route);
  }

  @Override
  public Card card() {
    return card;
  }
}
