package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.workflow.CaseLabel;
import org.jspecify.annotations.Nullable;

/**
 * A case by its name and the part of it that is meant, with the way to the screen that shows all of
 * it.
 */
final class CaseLinks {

  private CaseLinks() {}

  static Div of(String process, CaseId caseId, String scope, @Nullable CaseLabel label) {
    if (label == null) {
      return new Div(new Anchor("subsidy/" + caseId, caseId.value()));
    }
    Div cell =
        new Div(
            new Anchor(
                file(process, caseId, label), WorkWords.title(process, caseId, scope, label)));
    if (label.providerName() != null) {
      Div provider = new Div(label.providerName());
      provider.addClassName("hint");
      cell.add(provider);
    }
    return cell;
  }

  /** The screen that shows all of the case. */
  static String file(String process, CaseId caseId, CaseLabel label) {
    return switch (process) {
      case "council-report" -> "council/report/" + label.year();
      // About a provider, and no subsidy in particular.
      case "account-change" -> "payment/provider/" + label.provider();
      default -> "subsidy/" + caseId;
    };
  }
}
