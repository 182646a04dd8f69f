package nl.rekenschap.amendment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.amendment.Amendments;
import nl.rekenschap.amendment.ContinuationFile;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** An officer tells a provider in time that the subsidy stops, or that it goes on (Awb 4:51). */
@Route("amendment/continuation")
@RolesAllowed(Names.GRANT_OFFICER)
public final class ContinuationView extends TaskPage<ContinuationFile> {

  private static final String KEY = "amendment.ContinuationView.";

  private final transient Amendments amendments;

  ContinuationView(Amendments amendments) {
    super(KEY + "title");
    this.amendments = amendments;
  }

  @Override
  protected ContinuationFile load(String taskId) {
    return amendments.continuation(new TaskId(taskId));
  }

  @Override
  protected String name(ContinuationFile file) {
    return file.title();
  }

  @Override
  protected CaseId caseId(ContinuationFile file) {
    return file.caseId();
  }

  @Override
  protected void build(String taskId, ContinuationFile file, Div content) {
    TaskId task = new TaskId(taskId);
    DayField until = DayField.of(Texts.text(KEY + "until"), "until");
    until.setValue(file.usualUntil());
    TextArea reason = area(KEY + "reason", "reason", AmendmentPage.LONGEST);
    reason.setHelperText(Texts.text(KEY + "reasonHelp"));
    Button stop =
        button(
            KEY + "stop",
            "stop",
            () ->
                finish(
                    () -> amendments.stop(task, until.chosen("until"), reason.getValue()),
                    KEY + "stopped"));
    stop.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button goOn =
        button(
            KEY + "goOn",
            "goOn",
            () -> finish(() -> amendments.goOn(task, reason.getValue()), KEY + "goesOn"));
    content.add(
        new Section(
            Texts.text(KEY + "decision"),
            hint(Texts.text(KEY + "hint")),
            field("until", until),
            field("reason", reason),
            actions(stop, goOn)));
  }
}
