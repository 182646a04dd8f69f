package nl.rekenschap.payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion;
import org.springframework.stereotype.Component;

/**
 * The term to pay of each order (Awb 4:87). Under a suspension the duty to pay rests (Awb 4:56):
 * the clock ends, and begins anew with the days that were left.
 */
@Component
class PaymentTerm {

  private final Clocks clocks;
  private final OrderStore orders;
  private final PaymentSettings settings;
  private final BusinessClock clock;

  PaymentTerm(Clocks clocks, OrderStore orders, PaymentSettings settings, BusinessClock clock) {
    this.clocks = clocks;
    this.orders = orders;
    this.settings = settings;
    this.clock = clock;
  }

  /** The term begins; gives its last day. */
  LocalDate start(PaymentOrder order) {
    return start(order, clock.today());
  }

  /** The day from which the term of that order runs; absent while it rests. */
  Optional<LocalDate> since(PaymentOrder order) {
    return clocks
        .find(key(order))
        .filter(running -> running.endedOn().isEmpty())
        .map(running -> running.question().from());
  }

  /** An order in the place of one that the bank refused keeps the term of that one. */
  LocalDate goesOn(PaymentOrder order) {
    LocalDate lastDay = clocks.lastDay(key(order));
    orders.due(order.number(), lastDay);
    return lastDay;
  }

  void rest(PaymentOrder order) {
    LocalDate today = clock.today();
    int used = since(order).map(from -> (int) ChronoUnit.DAYS.between(from, today)).orElse(0);
    orders.termUsed(order.number(), used);
    clocks.end(key(order), today, "payment.ended.suspended");
  }

  LocalDate resume(OrderStore.Row row) {
    return start(row.order(), clock.today().minusDays(row.termUsed()));
  }

  void paid(PaymentOrder order, LocalDate on) {
    clocks.end(key(order), on, "payment.ended.paid");
  }

  void withdrawn(PaymentOrder order) {
    clocks.end(key(order), clock.today(), "payment.ended.withdrawn");
  }

  /** The same as if it had begun on that day. */
  LocalDate start(PaymentOrder order, LocalDate from) {
    LocalDate lastDay =
        clocks.start(
            key(order),
            from,
            TermLength.weeks(settings.payWithinWeeks()),
            TermQuestion.Origin.LEGAL);
    orders.due(order.number(), lastDay);
    return lastDay;
  }

  private static Clocks.Key key(PaymentOrder order) {
    return new Clocks.Key(order.caseId(), ClockKind.PAYMENT, order.first().toString());
  }
}
