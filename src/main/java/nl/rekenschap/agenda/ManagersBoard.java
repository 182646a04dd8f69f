package nl.rekenschap.agenda;

import java.util.List;
import java.util.Map;
import nl.rekenschap.workflow.Ahead;

/**
 * What a manager has to keep an eye on.
 *
 * @param toDecide decisions that wait for the manager, by task id
 * @param unclaimed open tasks that nobody has claimed
 * @param overdue open tasks past their day
 * @param lateProviders of those, the ones in a provider's case; most first
 * @param clocksAtRisk terms of the law with few days left, or none
 * @param stuckSteps steps that the product could not take
 */
public record ManagersBoard(
    Map<String, Long> toDecide,
    long unclaimed,
    long overdue,
    List<Ahead.Late> lateProviders,
    int clocksAtRisk,
    long stuckSteps) {

  /** How many decisions wait in all. */
  public long decisions() {
    return toDecide.values().stream().mapToLong(Long::longValue).sum();
  }
}
