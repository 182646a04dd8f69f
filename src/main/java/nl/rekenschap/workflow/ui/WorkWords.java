package nl.rekenschap.workflow.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.Choice;
import nl.rekenschap.workflow.Periods;
import nl.rekenschap.workflow.WorkField;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.views.Grouping;
import nl.rekenschap.workflow.views.WorkColumn;

/** Names of what the work list shows and narrows to. */
final class WorkWords {

  private WorkWords() {}

  /** {@code 2025-q1} as people say it; a year as it is. */
  static String period(String code) {
    int dash = code.indexOf('-');
    return dash < 0
        ? code
        : Texts.text(
            "workflow.WorkListView.periodOfYear",
            Texts.text("workflow.period." + code.substring(dash + 1)),
            code.substring(0, dash));
  }

  /** Name of the case, with its year and what of it the process is about when that has a name. */
  static String title(String process, CaseId caseId, String scope, CaseLabel label) {
    String part = part(process, caseId, scope);
    return part.isEmpty() ? label.titleAndYear() : label.titleAndYear() + " · " + part;
  }

  /**
   * A period of the case or an edition of its report; empty for all of it, and for what is told
   * apart by a number of ours, such as an objection.
   */
  private static String part(String process, CaseId caseId, String scope) {
    if (scope.equals(caseId.value())) {
      return "";
    }
    if (process.equals("council-report")) {
      return Texts.text("workflow.edition", scope.substring(scope.lastIndexOf('-') + 1));
    }
    String period = Periods.suffix(caseId, scope);
    return period.isEmpty() ? "" : Texts.text("workflow.period." + period.substring(1));
  }

  /** The group in whose list it stands, with the team when it is with one. */
  static String group(WorkItem item) {
    String role = Texts.text("access.role." + item.role());
    return item.team() == null ? role : role + " · " + item.team().name();
  }

  static String of(WorkColumn column) {
    return Texts.text("workflow.column." + column);
  }

  static String of(WorkField field) {
    return Texts.text("workflow.field." + field);
  }

  /** A value that a list can be narrowed to. */
  static String of(WorkField field, Choice choice) {
    return switch (field) {
      case KIND -> Texts.text("workflow.task." + choice.value());
      case PERIOD -> period(choice.value());
      case PROVIDER, INTERVENTION, LINE, DISTRICT, TEAM -> choice.label();
    };
  }

  /** The heading that an item stands under; the same for all that stand together. */
  static String heading(Grouping grouping, WorkItem item) {
    return switch (grouping) {
      case NONE -> "";
      case PROVIDER -> {
        String name = item.label().providerName();
        yield name == null ? Texts.text("workflow.WorkListView.withoutProvider") : name;
      }
      case DUE_WEEK -> week(item);
    };
  }

  private static String week(WorkItem item) {
    LocalDate due = item.dueOn();
    if (due == null) {
      return Texts.text("workflow.WorkListView.withoutDay");
    }
    LocalDate monday = due.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Texts.text(
        "workflow.WorkListView.week",
        Integer.toString(due.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
        Formats.date(monday),
        Formats.date(monday.plusDays(6)));
  }

  /** Whether that was typed of it, capitals aside. */
  static boolean has(String name, String typed) {
    return name.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
  }
}
