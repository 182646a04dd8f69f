package nl.rekenschap.subsidy;

/** The way that a budget line takes; chosen by the decision table {@code budget-line-route}. */
public enum Route {
  /** Subsidy to a provider: award, periods, year-end. */
  GRANT,
  /** The municipality does it itself, or partners do without one grantee; an adviser reports. */
  OWN_ACTION,
  /** An investment or an advice: reached or not. */
  MILESTONE,
  /** Money without accountability of its own. */
  BUDGET_ONLY
}
