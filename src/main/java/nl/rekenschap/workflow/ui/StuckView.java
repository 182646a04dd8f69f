package nl.rekenschap.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.operations.Failure;
import nl.rekenschap.workflow.operations.Operations;

/** Steps that failed as often as they may: why, and once more. */
@Route("workflow/stuck")
@RolesAllowed({Names.MANAGER, Names.ADMINISTRATOR})
public final class StuckView extends Page {

  private static final String KEY = "workflow.StuckView.";

  private final transient Operations operations;
  private final boolean mayRetry;
  private final Div content = new Div();

  StuckView(Operations operations, Access access) {
    super(Texts.text(KEY + "title"));
    this.operations = operations;
    mayRetry = access.current().has(Role.ADMINISTRATOR);
    add(new Paragraph(Texts.text(KEY + "introduction")), content);
    show();
  }

  private void show() {
    content.removeAll();
    long again = operations.triedAgain();
    if (again > 0) {
      content.add(hint(Texts.text(KEY + "triedAgain", again)));
    }
    List<Failure> failures = operations.failures();
    if (failures.isEmpty()) {
      content.add(new EmptyState(Texts.text(KEY + "empty")));
      return;
    }
    Table table =
        new Table(
            Texts.text(KEY + "caption", operations.stuck()),
            Texts.text(KEY + "step"),
            Texts.text(KEY + "case"),
            Texts.text(KEY + "cause"),
            Texts.text(KEY + "since"));
    failures.forEach(
        one -> table.row(step(one), caseOf(one), cause(one), Formats.moment(one.since())));
    content.add(table);
    if (mayRetry) {
      Button all =
          new Button(
              Texts.text(KEY + "all", failures.size()),
              click -> retry(failures.stream().map(Failure::job).toList()));
      all.setId("retry-all");
      all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      Div actions = new Div(all);
      actions.addClassName("actions");
      content.add(actions);
    } else {
      content.add(hint(Texts.text(KEY + "askAdministrator")));
    }
  }

  private Component step(Failure one) {
    Div cell = new Div(new Span(one.step()));
    cell.add(hint(Texts.text("workflow.process." + one.process())));
    if (mayRetry) {
      Button again = new Button(Texts.text(KEY + "retry"), click -> retry(List.of(one.job())));
      again.setId("retry-" + one.job());
      again.addThemeVariants(ButtonVariant.LUMO_SMALL);
      again.setAriaLabel(Texts.text(KEY + "retry") + ": " + one.step() + ", " + one.caseId());
      cell.add(again);
    }
    return cell;
  }

  private static Component caseOf(Failure one) {
    return CaseLinks.of(one.process(), one.caseId(), one.scope(), one.label());
  }

  private Component cause(Failure one) {
    String key = "workflow.failure." + one.cause();
    Div cell = new Div(new Span(Texts.text(key)));
    if (!one.refusal().isEmpty()) {
      cell.add(new Paragraph(Texts.text(one.refusal())));
    }
    cell.add(hint(Texts.text(key + ".then")));
    if (mayRetry) {
      Details details = new Details(Texts.text(KEY + "technical"));
      details.addOpenedChangeListener(
          change -> {
            details.removeAll();
            if (change.isOpened()) {
              attemptTo(() -> operations.trace(one.job())).ifPresent(t -> details.add(trace(t)));
            }
          });
      cell.add(details);
    }
    return cell;
  }

  private static Component trace(String text) {
    Pre trace = new Pre(text);
    trace.addClassName("trace");
    trace.getElement().setAttribute("tabindex", "0");
    trace.getElement().setAttribute("role", "region");
    trace.getElement().setAttribute("aria-label", Texts.text(KEY + "technical"));
    return trace;
  }

  private void retry(Collection<String> jobs) {
    if (attempt(() -> operations.retry(jobs))) {
      done(KEY + "retried", jobs.size());
    }
    show();
  }

  private static Paragraph hint(String sentence) {
    Paragraph hint = new Paragraph(sentence);
    hint.addClassName("hint");
    return hint;
  }
}
