package nl.rekenschap.programme;

/**
 * Who makes a budget line happen; only a {@link #GRANTEE} receives a subsidy and accounts for it.
 */
public enum Delivery {
  /** One organisation with a subsidy, named or still to be named. */
  GRANTEE,
  /** The municipality itself. */
  MUNICIPALITY,
  /** Several partners together, without one grantee. */
  PARTNERS,
  /** A physical investment. */
  INVESTMENT,
  /** An advice first; what follows depends on it. */
  ADVICE,
  /** Costs of the municipality: no intervention. */
  COSTS
}
