package nl.rekenschap.ledger;

/**
 * Where an amount stands. The first five follow the budget from the council to what it was spent
 * on, the others the money that goes to a provider and comes back.
 */
public enum Account {
  /** Counter-account of the budget: what the council gave stands here with a minus. */
  COUNCIL,
  /** Carried over from an earlier year and given to no budget line. */
  POOL,
  /** Of a budget line, to be awarded still; below zero when more was awarded on a ground. */
  FREE,
  /** Awarded in a case and not determined. */
  COMMITTED,
  /** The final amount of a case. */
  DETERMINED,
  /** Counter-account of the money: what was paid stands here with a minus. */
  BANK,
  /** Paid to a provider ahead of the determination. */
  ADVANCED,
  /** What the payments were for, once it is determined. */
  COST,
  /** Determined and not yet paid; stands here with a minus. */
  PAYABLE,
  /** Paid above what was determined, and not asked back yet. */
  TO_RECLAIM,
  /** Asked back by decision (Awb 4:57), and not received yet. */
  RECLAIMED,
  /** Asked back and given up. */
  WRITTEN_OFF
}
