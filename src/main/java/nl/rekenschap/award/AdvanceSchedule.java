package nl.rekenschap.award;

/** How the subsidy is paid in advance (Awb 4:95), as the award says. */
public enum AdvanceSchedule {
  /** All of it when it is awarded. */
  AT_ONCE,
  /** Nine tenths when it is awarded; the rest after the determination. */
  NINETY_TEN,
  /** A quarter of it at the start of each quarter. */
  QUARTERLY
}
