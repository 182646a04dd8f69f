package nl.rekenschap.rehearsal;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.payment.OrderNumber;
import nl.rekenschap.payment.Outcome;
import nl.rekenschap.payment.PaymentOrder;
import nl.rekenschap.payment.PaymentOrder.Phase;
import nl.rekenschap.payment.PaymentOrders;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Has what is ready paid on the same day: a manager releases, a controller exports and settles. */
@Component
@Profile("demo")
class PracticePayments {

  private final PaymentOrders orders;
  private final PracticeTexts texts;
  private final Access access;
  private final BusinessClock clock;

  PracticePayments(PaymentOrders orders, PracticeTexts texts, Access access, BusinessClock clock) {
    this.orders = orders;
    this.texts = texts;
    this.access = access;
    this.clock = clock;
  }

  void payWhatIsReady() {
    for (List<OrderNumber> ready = numbers(Phase.READY); !ready.isEmpty(); ) {
      List<OrderNumber> some = ready;
      as("manager", () -> orders.release(some));
      as("controller", orders::export);
      as("controller", () -> some.forEach(this::settle));
      ready = numbers(Phase.READY);
    }
  }

  private void settle(OrderNumber number) {
    orders.settle(number, texts.text("paid") + number, clock.today(), Outcome.PAID);
  }

  private List<OrderNumber> numbers(Phase phase) {
    return access.actingAs(
        new PersonId("manager"),
        () -> orders.list(Optional.of(phase), "", 0).stream().map(PaymentOrder::number).toList());
  }

  private void as(String person, Runnable work) {
    access.actingAs(
        new PersonId(person),
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }
}
