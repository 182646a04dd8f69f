package nl.rekenschap.ledger;

/** What happened; each event has postings of one kind, a determination also one that releases. */
public enum Kind {
  /** The budget table of the programme gives, or a later version gives more or less. */
  PLANNED,
  /** The programme carries money over from an earlier year. */
  POOLED,
  /** The programme gives a part of what was carried over to a budget line. */
  ALLOCATED,
  /** The council moves what is free to another budget line or year. */
  CARRIED_OVER,
  AWARDED,
  AMENDED_UP,
  AMENDED_DOWN,
  /** An advance was ordered to be paid (Awb 4:95). */
  ADVANCED,
  /** An advance that was ordered and not paid will not be: the order was withdrawn. */
  ADVANCE_TAKEN_BACK,
  DETERMINED,
  /** Awarded and not determined: free again. */
  RELEASED,
  /** What was due after the determination was ordered to be paid (Awb 4:52). */
  PAID_REST,
  /** Asked back by decision (Awb 4:57). */
  RECLAIMED,
  REPAID,
  /** A repayment that was booked by mistake: the claim stands again. */
  REPAYMENT_UNDONE,
  /** Subtracted from what another case would be paid (Awb 4:57(3)). */
  SET_OFF,
  WRITTEN_OFF,
  /** The final amount was changed by a later decision (Awb 4:49, 7:11). */
  REVISED
}
