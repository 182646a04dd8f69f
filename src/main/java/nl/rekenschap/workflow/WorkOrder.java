package nl.rekenschap.workflow;

import nl.rekenschap.kernel.Refused;

/**
 * What the work list can be sorted by; what has no day or name comes last, and first in the other
 * direction.
 */
public enum WorkOrder {
  DUE,
  LEGAL_LAST_DAY,
  CREATED,
  PROVIDER,
  TITLE,
  /** The highest first. */
  PRIORITY;

  /**
   * The order that a kept view or an address names.
   *
   * @throws Refused {@code workflow.query.noField} when there is none of that name (any more)
   */
  public static WorkOrder named(String name) {
    for (WorkOrder order : values()) {
      if (order.name().equals(name)) {
        return order;
      }
    }
    throw new Refused("workflow.query.noField", name);
  }
}
