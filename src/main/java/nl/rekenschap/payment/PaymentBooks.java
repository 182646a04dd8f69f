package nl.rekenschap.payment;

import nl.rekenschap.award.AdvanceSchedule;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.ledger.Basis;
import nl.rekenschap.ledger.CaseAmounts;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.ledger.Ledger;
import nl.rekenschap.payment.PaymentOrder.Kind;
import org.springframework.stereotype.Component;

/** Has orders written in the ledger, and asks it how much may still be paid. */
@Component
class PaymentBooks {

  private final Ledger ledger;
  private final PlanStore plans;

  PaymentBooks(Ledger ledger, PlanStore plans) {
    this.ledger = ledger;
    this.plans = plans;
  }

  boolean isDetermined(CaseId caseId) {
    return ledger.of(caseId).isDetermined();
  }

  /** What may still be booked for an order of that kind; zero and less is nothing. */
  Money left(CaseId caseId, Kind kind) {
    CaseAmounts amounts = ledger.of(caseId);
    return switch (kind) {
      case ADVANCE ->
          amounts.isDetermined()
              ? Money.ZERO
              : Instalments.limit(schedule(caseId), amounts.of(Figure.AWARDED))
                  .minus(amounts.of(Figure.PAID));
      case REST -> amounts.of(Figure.PAYABLE);
    };
  }

  private AdvanceSchedule schedule(CaseId caseId) {
    return plans.find(caseId).map(PlanStore.Plan::schedule).orElse(AdvanceSchedule.AT_ONCE);
  }

  /** Takes back what was booked for an advance that will not be paid. */
  void takeBack(PaymentOrder order, String because) {
    String first = order.first().toString();
    ledger.takeBackAdvance(
        order.caseId(),
        first,
        because,
        Basis.of(first, Dutch.text("payment.basis.withdrawn", order.number().toString())));
  }

  /** Books the order, under its own number. */
  void book(PaymentOrder order, Money amount) {
    Basis basis =
        Basis.of(
            order.number().toString(),
            Dutch.text("payment.basis.order", order.number().toString()));
    switch (order.kind()) {
      case ADVANCE -> ledger.advance(order.caseId(), amount, basis);
      case REST -> ledger.payRest(order.caseId(), amount, basis);
    }
  }
}
