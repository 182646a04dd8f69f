package nl.rekenschap.retention;

/** How far a destruction list is. */
public enum ListState {
  /** Its maker still works on it. */
  DRAFT,
  /** Two others look at it. */
  OFFERED,
  RUNNING,
  DONE,
  WITHDRAWN;

  boolean isOpen() {
    return this == DRAFT || this == OFFERED;
  }
}
