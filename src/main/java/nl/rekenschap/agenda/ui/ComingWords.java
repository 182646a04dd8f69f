package nl.rekenschap.agenda.ui;

import nl.rekenschap.agenda.Coming;
import nl.rekenschap.agenda.Coming.What;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.CaseLabel;

/** What falls due, in words. */
final class ComingWords {

  private static final String KEY = "agenda.what.";

  private ComingWords() {}

  static String what(Coming coming) {
    return switch (coming.what()) {
      case What.Task task -> Texts.text("workflow.task." + task.task());
      case What.Period period ->
          Texts.text(
              KEY + "period",
              Texts.text("workflow.period." + period.span().code()),
              Integer.toString(period.span().year()));
      case What.Clock clock ->
          Texts.text(KEY + "clock", Texts.text("terms.clock." + clock.clock()));
      case What.Milestone milestone -> Texts.text(KEY + "milestone", milestone.text());
      case What.Payment payment ->
          Texts.text(payment.ordered() ? KEY + "ordered" : KEY + "payment", payment.amount());
    };
  }

  static String name(Coming coming) {
    CaseLabel label = coming.label();
    return label == null ? coming.caseId().value() : label.titleAndYear();
  }

  static String provider(Coming coming) {
    CaseLabel label = coming.label();
    return label == null || label.providerName() == null ? "" : label.providerName();
  }

  /** The screen that shows all of the case. */
  static String file(Coming coming) {
    CaseLabel label = coming.label();
    String process = coming.what() instanceof What.Task task ? task.process() : "";
    if (label != null && process.equals("council-report")) {
      return "council/report/" + label.year();
    }
    if (label != null && process.equals("account-change")) {
      return "payment/provider/" + label.provider();
    }
    return "subsidy/" + coming.caseId();
  }

  static String kind(Coming.Kind kind) {
    return Texts.text("agenda.kind." + kind);
  }
}
