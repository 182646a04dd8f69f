package nl.rekenschap.hearing;

import nl.rekenschap.access.Role;
import nl.rekenschap.workflow.HumanTask;

/** What people do when a provider is heard; the first to finish ends both. */
public enum HearingTask implements HumanTask {
  GIVE("Task_GiveViews", Role.PROVIDER_CONTACT, "hearing/give"),
  RECORD("Task_RecordViews", Role.GRANT_OFFICER, "hearing/record");

  private final Card card;

  HearingTask(String id, Role role, String route) {
    card = new Card(id, role, route);
  }

  @Override
  public Card card() {
    return card;
  }
}
