package nl.rekenschap.payment;

import nl.rekenschap.award.AwardChanged;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.ProviderId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Payments go by what an award became, in the transaction in which it changed. */
@Component
class AwardFollowing {

  private final Advances advances;
  private final Suspensions suspensions;
  private final OrderStore orders;
  private final OrderCourse course;
  private final Grantees grantees;

  AwardFollowing(
      Advances advances,
      Suspensions suspensions,
      OrderStore orders,
      OrderCourse course,
      Grantees grantees) {
    this.advances = advances;
    this.suspensions = suspensions;
    this.orders = orders;
    this.course = course;
    this.grantees = grantees;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(AwardChanged change) {
    CaseId caseId = change.caseId();
    change.provider().ifPresent(provider -> succeed(caseId, provider));
    if (change.kind().stopsPayment()) {
      advances.stop(caseId, Dutch.text("payment.stopped." + change.kind()));
    } else {
      advances.amended(caseId);
    }
    if (change.kind().stopsPayment() || change.kind() == ChangeKind.LOWER) {
      suspensions.end(caseId, Dutch.text("payment.suspension.decided"));
    }
  }

  /** What is in no file yet is paid to the successor, to the account of that one. */
  private void succeed(CaseId caseId, ProviderId provider) {
    orders.lockOpen(caseId);
    orders.succeed(caseId, provider, grantees.name(provider));
    course.review(caseId);
  }
}
