package nl.rekenschap.subsidy.ui;

import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.WorkItem;

/** Which period a work item is about, in words; the year when it is about the whole case. */
final class PeriodOf {

  private PeriodOf() {}

  static String words(WorkItem item) {
    String year = Integer.toString(item.label().year());
    if (item.scope().equals(item.caseId().value())) {
      return year;
    }
    String code = item.scope().substring(item.scope().lastIndexOf('-') + 1);
    return Texts.text("workflow.period." + code) + " " + year;
  }
}
