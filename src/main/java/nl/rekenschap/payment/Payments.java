package nl.rekenschap.payment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.payment.PaymentFile.Schedule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The payments of a case: what its file shows, and holding them back. */
@Service
public class Payments {

  /** Most characters of a suspicion, which the notice quotes in full. */
  public static final int LONGEST_SUSPICION = 4000;

  /** Most characters of a reason. */
  public static final int LONGEST_REASON = 2000;

  private final PlanStore plans;
  private final OrderStore orders;
  private final SuspensionStore suspensions;
  private final Suspensions suspending;
  private final AccountCourse accounts;
  private final Grantees grantees;
  private final Access access;

  Payments(
      PlanStore plans,
      OrderStore orders,
      SuspensionStore suspensions,
      Suspensions suspending,
      AccountCourse accounts,
      Grantees grantees,
      Access access) {
    this.plans = plans;
    this.orders = orders;
    this.suspensions = suspensions;
    this.suspending = suspending;
    this.accounts = accounts;
    this.grantees = grantees;
    this.access = access;
  }

  /**
   * The payments of a case that the acting person may see: staff all, a provider its own.
   *
   * @throws Refused the sentence for what does not exist
   */
  @PermitAll
  public PaymentFile file(CaseId caseId) {
    access.requireCase(caseId);
    return new PaymentFile(
        caseId,
        plans.find(caseId).map(plan -> new Schedule(plan.schedule(), plan.stopped())),
        plans.toCome(caseId),
        orders.of(caseId),
        suspensions.of(caseId));
  }

  /** Whether there is such a case with money to pay; only that can be suspended. */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  public boolean pays(CaseId caseId) {
    access.requireCase(caseId);
    return grantees.isAwarded(caseId);
  }

  /**
   * Suspends payment by written notice of a serious suspicion (Awb 4:56).
   *
   * @throws Refused at {@code suspicion}; {@code payment.suspension.running}; {@code
   *     payment.suspension.notAwarded}
   */
  @RolesAllowed(Names.MANAGER)
  @Transactional
  public void suspend(CaseId caseId, String suspicion) {
    access.requireCase(caseId);
    String text = Prose.required("suspicion", suspicion, LONGEST_SUSPICION);
    if (!grantees.isAwarded(caseId)) {
      throw new Refused("payment.suspension.notAwarded");
    }
    suspending.begin(caseId, text);
  }

  /**
   * Ends a suspension before its last day.
   *
   * @throws Refused at {@code because} without a reason; {@code payment.suspension.none}
   */
  @RolesAllowed({Names.GRANT_OFFICER, Names.MANAGER})
  @Transactional
  public void lift(CaseId caseId, String because) {
    access.requireCase(caseId);
    String why = Prose.required("because", because, LONGEST_REASON);
    if (!suspending.end(caseId, why)) {
      throw new Refused("payment.suspension.none");
    }
  }

  /** Whether an account of that provider is in use. */
  @ForRooms
  public boolean hasAccount(ProviderId provider) {
    return accounts.isInUse(provider);
  }

  /**
   * Takes in an account that was confirmed elsewhere, and pays to it from today: for the rehearsal
   * and for accounts that another system had confirmed.
   *
   * @throws Refused at {@code iban} or {@code holder}
   */
  @ForRooms
  @Transactional
  public void takeInConfirmed(ProviderId provider, String iban, String holder) {
    accounts.takeIn(
        provider,
        Iban.typed("iban", iban),
        Prose.line("holder", holder, BankAccounts.LONGEST_HOLDER));
  }
}
