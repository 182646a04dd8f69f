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

/** A manager who did not take the contested decision decides (Awb 10:3(3)). */
@Route("objection/decide")
@RolesAllowed(Names.MANAGER)
public final class DecideObjectionView extends ObjectionPage {

  private static final String KEY = "objection.DecideObjectionView.";

  DecideObjectionView(Objection objection) {
    super(objection, ObjectionTask.DECIDE, KEY + "title");
  }

  @Override
  void build(TaskId task, ObjectionFile file, Div content) {
    file.advice().ifPresent(advice -> content.add(Panels.advice(advice, KEY + "advice")));
    TextArea reason = field("reason", area(KEY + "reason", "reason", 4000));
    reason.setHelperText(Texts.text(KEY + "reasonHelp"));
    Button decide =
        button(
            KEY + "decide", "decide", () -> finish(() -> objection.decide(task), KEY + "decided"));
    decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button giveBack =
        button(
            KEY + "giveBack",
            "return",
            () -> finish(() -> objection.giveBack(task, reason.getValue()), KEY + "givenBack"));
    content.add(new Section(Texts.text(KEY + "decision"), reason, actions(decide, giveBack)));
  }
}
