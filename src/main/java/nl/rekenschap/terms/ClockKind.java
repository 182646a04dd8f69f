package nl.rekenschap.terms;

/** The terms that run in cases; each has its words under {@code terms.clock.<kind>}. */
public enum ClockKind {
  /** To decide on the award (Awb 4:13, or the local rule). */
  AWARD_DECISION,
  /** To determine (the local rule, else Awb 4:13). */
  DETERMINATION_DECISION,
  /** For the provider to give its views (Awb 4:7, 4:8). */
  HEARING,
  /** To object (Awb 6:7). */
  OBJECTION,
  /** To decide on an objection (Awb 7:10). */
  OBJECTION_DECISION,
  /** For the municipality to pay (Awb 4:87). */
  PAYMENT,
  /** How long payment may be held back (Awb 4:56). */
  PAYMENT_SUSPENSION,
  /** For the provider to pay back (Awb 4:87). */
  RECOVERY,
  /** After which nothing can be reclaimed any more (Awb 4:57(4)). */
  RECOVERY_LIMIT,
  /** To tell that the subsidy will not go on (Awb 4:51). */
  NON_CONTINUATION
}
