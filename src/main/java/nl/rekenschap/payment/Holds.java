package nl.rekenschap.payment;

import java.util.EnumSet;
import java.util.Set;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.payment.PaymentOrder.Hold;
import org.springframework.stereotype.Component;

/** What is in the way of paying a case now. */
@Component
class Holds {

  private final AccountStore accounts;
  private final SuspensionStore suspensions;

  Holds(AccountStore accounts, SuspensionStore suspensions) {
    this.accounts = accounts;
    this.suspensions = suspensions;
  }

  Set<Hold> of(ProviderId provider, CaseId caseId) {
    Set<Hold> holds = EnumSet.noneOf(Hold.class);
    if (accounts.inUse(provider).isEmpty()) {
      holds.add(Hold.NO_ACCOUNT);
    }
    if (accounts.open(provider).isPresent()) {
      holds.add(Hold.ACCOUNT_CHANGING);
    }
    if (suspensions.running(caseId).isPresent()) {
      holds.add(Hold.SUSPENDED);
    }
    return holds;
  }
}
