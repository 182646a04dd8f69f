package nl.rekenschap.payment;

import java.time.LocalDate;
import java.util.Date;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.workflow.DiagramSteps;

/** What the diagrams of payments may call; runs in the engine's transaction. */
@DiagramSteps
@ForRooms
public class PaymentSteps {

  private final Advances advances;
  private final AccountCourse accounts;
  private final Suspensions suspensions;

  PaymentSteps(Advances advances, AccountCourse accounts, Suspensions suspensions) {
    this.advances = advances;
    this.accounts = accounts;
    this.suspensions = suspensions;
  }

  /** Lays out the advances as the award says. */
  public void plan(String caseId) {
    advances.plan(new CaseId(caseId));
  }

  public boolean hasMoreAdvances(String caseId) {
    return advances.hasMore(new CaseId(caseId));
  }

  public Date nextAdvanceOn(String caseId) {
    return start(advances.nextOn(new CaseId(caseId)));
  }

  /** Orders what is due by today; nothing after a determination. */
  public void orderAdvance(String caseId) {
    advances.orderDue(new CaseId(caseId));
  }

  public void endAdvances(String caseId) {
    advances.end(new CaseId(caseId));
  }

  /** Orders what is due after the determination; nothing when nothing is. */
  public void orderRest(String caseId) {
    advances.orderRest(new CaseId(caseId));
  }

  public boolean isAccountOnPaper(String scope) {
    return accounts.change(scope).paper().isPresent();
  }

  public boolean isAccountByCall(String scope) {
    return accounts.change(scope).call().isPresent();
  }

  public void useAccount(String scope) {
    accounts.use(accounts.change(scope));
  }

  public void rejectAccount(String scope) {
    accounts.refuse(accounts.change(scope));
  }

  public Date suspensionEndsOn(String scope) {
    return start(suspensions.endsOn(scope));
  }

  public void endSuspension(String scope) {
    suspensions.lapse(scope);
  }

  private static Date start(LocalDate day) {
    return Date.from(BusinessClock.startOf(day));
  }
}
