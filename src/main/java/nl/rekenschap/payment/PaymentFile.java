package nl.rekenschap.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AdvanceSchedule;
import nl.rekenschap.kernel.CaseId;

/**
 * The payments of one case.
 *
 * @param schedule absent while no advances were laid out
 * @param toCome what is still to be ordered ahead of the determination
 * @param orders oldest first
 * @param suspensions oldest first
 */
public record PaymentFile(
    CaseId caseId,
    Optional<Schedule> schedule,
    List<Instalment> toCome,
    List<PaymentOrder> orders,
    List<Suspension> suspensions) {

  /** How it is paid in advance, and whether that goes on. */
  public record Schedule(AdvanceSchedule schedule, Optional<Stopped> stopped) {}

  /** No more advances. */
  public record Stopped(LocalDate on, String because) {}

  public PaymentFile {
    toCome = List.copyOf(toCome);
    orders = List.copyOf(orders);
    suspensions = List.copyOf(suspensions);
  }

  public Optional<Suspension> suspended() {
    return suspensions.stream().filter(Suspension::isRunning).findFirst();
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return schedule.isEmpty() && orders.isEmpty() && suspensions.isEmpty();
  }
}
