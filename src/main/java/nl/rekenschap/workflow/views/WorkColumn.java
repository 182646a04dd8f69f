package nl.rekenschap.workflow.views;

import java.util.List;

/** What the work list can show of an item beside what is to be done, which always comes first. */
public enum WorkColumn {
  PROVIDER,
  INTERVENTION,
  LINE,
  DISTRICT,
  PERIOD,
  DUE,
  LEGAL_LAST_DAY,
  PRIORITY,
  WAITING_ON,
  ASSIGNEE,
  GROUP,
  CREATED;

  /** What somebody sees who never chose. */
  public static final List<WorkColumn> USUAL = List.of(PROVIDER, DUE, LEGAL_LAST_DAY, ASSIGNEE);
}
