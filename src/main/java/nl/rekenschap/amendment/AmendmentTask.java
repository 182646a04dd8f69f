package nl.rekenschap.amendment;

import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.workflow.HumanTask;

/** What people do with notices and amendments. */
public enum AmendmentTask implements HumanTask {
  ASSESS("Task_AssessNotice", Role.GRANT_OFFICER, "amendment/assess"),
  DRAFT("Task_DraftAmendment", Role.GRANT_OFFICER, "amendment/draft"),
  APPROVE("Task_ApproveAmendment", Role.MANAGER, "amendment/approve") {
    @Override
    public Set<AmendmentTask> fourEyesAgainst() {
      return Set.of(ASSESS, DRAFT);
    }
  },
  CONTINUATION("Task_AnnounceNonContinuation", Role.GRANT_OFFICER, "amendment/continuation");

  private final Card card;

  AmendmentTask(String id, Role role, String route) {
    card = new Card(id, role, route);
  }

  @Override
  public Card card() {
    return card;
  }
}
