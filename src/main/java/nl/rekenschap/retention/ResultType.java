package nl.rekenschap.retention;

/**
 * What a case ended in, as far as its term depends on it (Selectielijst gemeenten 2020, process
 * type 8). The names stand in the database too, with the list's own years.
 */
public enum ResultType {
  /** Awarded and determined: 8.1.7. */
  GRANTED,
  /** Awarded without a duty to account for it: 8.1.8. */
  WITHOUT_ACCOUNT,
  /** Refused: 8.2. */
  REFUSED,
  /** Withdrawn or ended: 8.3. */
  WITHDRAWN,
  /** Left unhandled or broken off: 8.4. */
  BROKEN_OFF,
  /** What the municipality did itself; the list says nothing of it that we know. */
  OWN_WORK
}
