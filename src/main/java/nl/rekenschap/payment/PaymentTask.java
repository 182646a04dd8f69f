package nl.rekenschap.payment;

import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.workflow.HumanTask;

/** What people do in the diagram {@code account-change}: two people, each one of these. */
public enum PaymentTask implements HumanTask {
  CONFIRM_ON_PAPER("Task_ConfirmAccountOnPaper", Role.GRANT_OFFICER, "payment/account-paper"),
  CONFIRM_BY_CALL("Task_ConfirmAccountByCall", Role.CONTROLLER, "payment/account-call");

  private final Card card;

  PaymentTask(String id, Role role, String route) {
    card = new Card(id, role, route);
  }

  @Override
  public Card card() {
    return card;
  }

  /** Who held the account against paper does not call as well. */
  @Override
  public Set<PaymentTask> fourEyesAgainst() {
    return this == CONFIRM_BY_CALL ? Set.of(CONFIRM_ON_PAPER) : Set.of();
  }
}
