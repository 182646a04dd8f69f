package nl.rekenschap.amendment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.amendment.AmendmentFile;
import nl.rekenschap.amendment.AmendmentTask;
import nl.rekenschap.amendment.Amendments;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** An officer judges a notice: take note, or amend. */
@Route("amendment/assess")
@RolesAllowed(Names.GRANT_OFFICER)
public final class AssessNoticeView extends AmendmentPage {

  private static final String KEY = "amendment.AssessNoticeView.";

  private final transient Amendments amendments;

  AssessNoticeView(Amendments amendments) {
    super(amendments, AmendmentTask.ASSESS, KEY + "title");
    this.amendments = amendments;
  }

  @Override
  void build(TaskId task, AmendmentFile file, Div content) {
    TextArea reason = area(KEY + "reason", "reason", LONGEST);
    reason.setHelperText(Texts.text(KEY + "reasonHelp"));
    Button amend =
        button(KEY + "amend", "amend", () -> finish(() -> amendments.takeUp(task), KEY + "taken"));
    amend.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button note =
        button(
            KEY + "note",
            "note",
            () ->
                finish(
                    () -> amendments.note(task, AmendmentTask.ASSESS, reason.getValue()),
                    KEY + "noted"));
    content.add(
        new Section(Texts.text(KEY + "decision"), field("reason", reason), actions(amend, note)));
  }
}
