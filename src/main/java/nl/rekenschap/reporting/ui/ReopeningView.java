package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.reporting.Corrections;
import nl.rekenschap.reporting.Corrections.Request;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** Where an officer answers a request to open an accepted period again. */
@Route("reporting/reopening")
@RolesAllowed(Names.GRANT_OFFICER)
public final class ReopeningView extends TaskPage<Request> {

  private static final int LONGEST = 2000;

  private final transient Corrections corrections;

  ReopeningView(Corrections corrections) {
    super("reporting.ReopeningView.title");
    this.corrections = corrections;
  }

  @Override
  protected Request load(String taskId) {
    return corrections.requested(new TaskId(taskId));
  }

  @Override
  protected String name(Request request) {
    return corrections.titleOf(request.period().id()) + ", " + Words.of(request.period().span());
  }

  @Override
  protected CaseId caseId(Request request) {
    return request.period().caseId();
  }

  @Override
  protected void build(String taskId, Request request, Div content) {
    content.add(
        new Section(
            Texts.text("reporting.ReopeningView.asked"),
            new Facts()
                .fact(
                    Texts.text("reporting.ReopeningView.by"),
                    Texts.text(
                        "reporting.ReopeningView.byAt",
                        request.reopening().byName(),
                        request.reopening().at())),
            narrative(request.reopening().reason())));
    TextArea reason = field("reason", area("reporting.ReopeningView.reason", "reason", LONGEST));
    TaskId task = new TaskId(taskId);
    Button grant =
        button(
            "reporting.ReopeningView.grant",
            "grant",
            () ->
                finish(
                    () -> corrections.decide(task, true, reason.getValue()),
                    "reporting.ReopeningView.granted"));
    grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button decline =
        button(
            "reporting.ReopeningView.decline",
            "decline",
            () ->
                finish(
                    () -> corrections.decide(task, false, reason.getValue()),
                    "reporting.ReopeningView.declined"));
    content.add(
        new Section(
            Texts.text("reporting.ReopeningView.answer"),
            hint(Texts.text("reporting.ReopeningView.hint")),
            reason,
            actions(grant, decline)));
  }
}
