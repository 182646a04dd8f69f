package nl.rekenschap.reporting;

/** How heavy a finding weighs. */
public enum Severity {
  /** Cannot be handed in like this. */
  ERROR,
  /** Can be handed in with an explanation at the indicator. */
  NEEDS_EXPLANATION,
  /** Good to know, for the reporter now and for the officer later. */
  NOTICE
}
