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
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** Whether the decision is put off by six weeks (Awb 7:10(3)). */
@Route("objection/extend")
@RolesAllowed(Names.GRANT_OFFICER)
public final class ExtendObjectionView extends ObjectionPage {

  private static final String KEY = "objection.ExtendObjectionView.";

  ExtendObjectionView(Objection objection) {
    super(objection, ObjectionTask.EXTEND, KEY + "title");
  }

  @Override
  void build(TaskId task, ObjectionFile file, Div content) {
    TextArea why = field("why", area(KEY + "why", "why", 4000));
    Button extend =
        button(
            KEY + "extend",
            "extend",
            () -> finish(() -> objection.extend(task, why.getValue()), KEY + "extended"));
    extend.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button leave =
        button(
            KEY + "leave", "leave", () -> finish(() -> objection.doNotExtend(task), KEY + "left"));
    String day = objection.decideBy(file.id()).map(Formats::date).orElse("–");
    content.add(new Section(Texts.text(KEY + "until", day), why, actions(extend, leave)));
  }
}
