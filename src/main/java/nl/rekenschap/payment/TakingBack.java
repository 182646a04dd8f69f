package nl.rekenschap.payment;

import java.util.List;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.payment.OrderStore.Row;
import nl.rekenschap.payment.PaymentOrder.Kind;
import org.springframework.stereotype.Component;

/**
 * Takes back advances that were ordered and not paid, when the award stops, is withdrawn or is
 * lowered (Awb 4:48, 4:50). What stands in a file for the finance package is paid: the
 * determination settles it.
 */
@Component
class TakingBack {

  private final OrderStore store;
  private final OrderCourse course;
  private final PaymentBooks books;
  private final PlanStore plans;
  private final Grantees grantees;

  TakingBack(
      OrderStore store,
      OrderCourse course,
      PaymentBooks books,
      PlanStore plans,
      Grantees grantees) {
    this.store = store;
    this.course = course;
    this.books = books;
    this.plans = plans;
    this.grantees = grantees;
  }

  /** Every advance that is in no file yet. */
  void all(CaseId caseId, String because) {
    advances(caseId).forEach(row -> course.withdraw(row, because));
  }

  /**
   * What the ledger has above the award, of advances that are in no file yet, the newest first; an
   * order of which a part may still be paid makes place for one of that part.
   */
  void aboveAward(CaseId caseId) {
    for (Row row : advances(caseId).reversed()) {
      Money left = books.left(caseId, Kind.ADVANCE);
      if (!left.isNegative()) {
        return;
      }
      if (row.booked()) {
        Money still = atLeastZero(row.order().amount().plus(left));
        course.lower(
            row, still, grantees.of(caseId), Dutch.text("payment.withdrawn.aboveAward"));
      }
    }
  }

  /** The bank refused it: another order takes its place, as far as it may still be paid. */
  void refused(Row row) {
    PaymentOrder order = row.order();
    Money still = still(order);
    Grantee grantee = grantees.of(order.caseId());
    if (still.equals(order.amount())) {
      course.makeInstead(order, grantee);
    } else {
      course.lower(row, still, grantee, because(order.caseId()));
    }
  }

  /** How much of it may still be paid; what was determined counted it as paid. */
  private Money still(PaymentOrder order) {
    CaseId caseId = order.caseId();
    if (order.kind() == Kind.REST || books.isDetermined(caseId)) {
      return order.amount();
    }
    if (isStopped(caseId)) {
      return Money.ZERO;
    }
    Money left = books.left(caseId, Kind.ADVANCE);
    return left.isNegative() ? atLeastZero(order.amount().plus(left)) : order.amount();
  }

  private boolean isStopped(CaseId caseId) {
    return plans.find(caseId).flatMap(PlanStore.Plan::stopped).isPresent();
  }

  private String because(CaseId caseId) {
    return plans
        .find(caseId)
        .flatMap(PlanStore.Plan::stopped)
        .map(PaymentFile.Stopped::because)
        .orElseGet(() -> Dutch.text("payment.withdrawn.aboveAward"));
  }

  private List<Row> advances(CaseId caseId) {
    return store.lockOpen(caseId).stream()
        .filter(row -> row.order().kind() == Kind.ADVANCE)
        .toList();
  }

  private static Money atLeastZero(Money amount) {
    return amount.isNegative() ? Money.ZERO : amount;
  }
}
