package nl.rekenschap.workflow;

/** How much a task presses beside its days. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH
}
