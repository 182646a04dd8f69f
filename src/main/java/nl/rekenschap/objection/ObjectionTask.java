package nl.rekenschap.objection;

import java.util.Set;
import nl.rekenschap.access.Duty;
import nl.rekenschap.access.Role;
import nl.rekenschap.workflow.HumanTask;

/** What people do with an objection; who made the contested decision does none of it. */
public enum ObjectionTask implements HumanTask {
  ASSESS("Task_AssessObjection", Role.GRANT_OFFICER, "objection/assess"),
  COMPLETE("Task_CompleteObjection", Role.PROVIDER_CONTACT, "objection/complete"),
  RECORD_HEARING("Task_RecordHearing", Role.GRANT_OFFICER, "objection/hearing"),
  ADVISE("Task_AdviseObjection", Role.GRANT_OFFICER, "objection/advise"),
  DECIDE("Task_DecideObjection", Role.MANAGER, "objection/decide") {
    @Override
    public Set<ObjectionTask> fourEyesAgainst() {
      return Set.of(ADVISE);
    }
  },
  EXTEND("Task_ExtendObjection", Role.GRANT_OFFICER, "objection/extend"),
  /** Lies open as long as the objection runs: it may be done, and need not be (Awb 6:21). */
  WITHDRAW("Task_WithdrawObjection", Role.PROVIDER_CONTACT, "objection/withdraw");

  private final Card card;

  ObjectionTask(String id, Role role, String route) {
    card = new Card(id, role, route);
  }

  @Override
  public Card card() {
    return card;
  }

  /** What comes on paper an officer types over. */
  @Override
  public Set<Role> standIns() {
    return role() == Role.PROVIDER_CONTACT ? Set.of(Role.GRANT_OFFICER) : Set.of();
  }

  @Override
  public Set<Duty> duties() {
    return role() == Role.PROVIDER_CONTACT ? Set.of(Duty.SIGNATORY) : Set.of();
  }
}
