package nl.rekenschap.workflow.views;

/** Under which headings the items stand. */
public enum Grouping {
  NONE,
  PROVIDER,
  DUE_WEEK
}
