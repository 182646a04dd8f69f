package nl.rekenschap.post;

/**
 * What sort of telling a message is; each letter says it in its room's {@code
 * letters/kinds.properties}. By this a person chooses how to be told.
 */
public enum SignalKind {
  /** Something is to be done by who is told. */
  TO_DO,
  /** Something is to be done and was not done yet. */
  REMINDER,
  /** A term of law nearly is over, or is. */
  TERM,
  /** Reminding did not help; somebody else has to step in. */
  ESCALATION,
  /** A decision, or a letter with consequences in law. */
  DECISION,
  /** Proof that something came in. */
  RECEIPT,
  /** Something happened that asks for nothing. */
  NEWS,
  /** Something is wrong with the product itself. */
  OPERATION
}
