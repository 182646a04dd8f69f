package nl.rekenschap.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.rekenschap.access.ForRooms;
import org.springframework.stereotype.Service;

/** Money that is to be paid: advances to come, and orders that have not been settled. */
@Service
public class ComingPayments {

  private final PlanStore plans;
  private final OrderStore orders;

  ComingPayments(PlanStore plans, OrderStore orders) {
    this.plans = plans;
    this.orders = orders;
  }

  /**
   * What is to be paid in those days, for rooms that have checked who asks.
   *
   * @param until last day that counts
   */
  @ForRooms
  public List<ComingPayment> due(LocalDate from, LocalDate until) {
    return Stream.concat(plans.toCome(from, until).stream(), orders.toPay(from, until).stream())
        .toList();
  }
}
