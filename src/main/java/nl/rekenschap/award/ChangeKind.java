package nl.rekenschap.award;

/** How an award can change before it is determined. */
public enum ChangeKind {
  /** A higher amount. */
  RAISE,
  /** A lower amount (Awb 4:48, 4:50). */
  LOWER,
  /** Other numbers for indicators that were agreed. */
  TARGETS,
  /** An indicator of the programme besides those that were agreed (Awb 4:38(2), 4:40). */
  INDICATORS,
  /** Another period. */
  PERIOD,
  /** Another provider takes the place of this one, such as after a merger (Awb 4:71). */
  SUCCESSOR,
  /** The award is taken back as if it never was (Awb 4:48, 4:50). */
  WITHDRAW,
  /** The subsidy stops before its last day (Awb 4:48, 4:50). */
  END;

  /** Whether nothing more is paid ahead after it. */
  public boolean stopsPayment() {
    return this == WITHDRAW || this == END;
  }
}
