package nl.rekenschap.objection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.objection.Objection;
import nl.rekenschap.objection.ObjectionFile;
import nl.rekenschap.objection.ObjectionTask;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** Who objected gives what was missing. */
@Route("objection/complete")
@RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER})
public final class CompleteObjectionView extends ObjectionPage {

  private static final String KEY = "objection.CompleteObjectionView.";

  CompleteObjectionView(Objection objection) {
    super(objection, ObjectionTask.COMPLETE, KEY + "title");
  }

  @Override
  void build(TaskId task, ObjectionFile file, Div content) {
    TextArea grounds = field("grounds", area(KEY + "grounds", "grounds", 10_000));
    grounds.setValue(file.grounds());
    Button complete =
        button(
            KEY + "complete",
            "complete",
            () -> finish(() -> objection.complete(task, grounds.getValue()), KEY + "done"));
    complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    content.add(
        new Section(
            Texts.text(KEY + "missing", file.completeUntil().orElseThrow()),
            narrative(file.missing().orElse("")),
            grounds,
            actions(complete)));
  }
}
