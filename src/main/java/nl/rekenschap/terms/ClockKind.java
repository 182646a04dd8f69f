package nl.rekenschap.terms;

/** The terms that run in cases; each has its words under {@code terms.clock.<kind>}. */
public enum ClockKind {
  /** To decide on the award (Awb 4:13, or the local rule). */
  AWARD_DECISION(true),
  /** To tell that an application is left unhandled (Awb 4:5(4)). */
  APPLICATION_UNHANDLED(true),
  /** To determine (the local rule, else Awb 4:13). */
  DETERMINATION_DECISION(true),
  /** To invoke the reservation for the budget (Awb 4:34). */
  BUDGET_RESERVATION(false),
  /** For the provider to give its views (Awb 4:7, 4:8). */
  HEARING(false),
  /** To object (Awb 6:7). */
  OBJECTION(false),
  /** To decide on an objection (Awb 7:10). */
  OBJECTION_DECISION(true),
  /** For the municipality to pay (Awb 4:87). */
  PAYMENT(true),
  /** How long payment may be held back (Awb 4:56). */
  PAYMENT_SUSPENSION(false),
  /** For the provider to pay back (Awb 4:87). */
  RECOVERY(false),
  /** After which nothing can be reclaimed any more (Awb 4:57(4)). */
  RECOVERY_LIMIT(false),
  /** To tell that the subsidy will not go on (Awb 4:51). */
  NON_CONTINUATION(true);

  private final boolean ours;

  ClockKind(boolean ours) {
    this.ours = ours;
  }

  /** Whether the municipality has to do something within it; else the term may simply pass. */
  public boolean isOurs() {
    return ours;
  }
}
