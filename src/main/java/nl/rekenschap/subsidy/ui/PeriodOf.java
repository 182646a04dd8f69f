package nl.rekenschap.subsidy.ui;

import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.WorkItem;

/** Which period a work item is about, in words; the year when it is about no period. */
final class PeriodOf {

  private PeriodOf() {}

  static String words(WorkItem item) {
    String year = Integer.toString(item.label().year());
    int dash = item.period().indexOf('-');
    return dash < 0
        ? year
        : Texts.text("workflow.period." + item.period().substring(dash + 1)) + " " + year;
  }
}
