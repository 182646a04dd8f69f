package nl.rekenschap.objection.ui;

import com.vaadin.flow.component.button.Button;
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

/** Who objected can take it back (Awb 6:21). */
@Route("objection/withdraw")
@RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER})
public final class WithdrawObjectionView extends ObjectionPage {

  private static final String KEY = "objection.WithdrawObjectionView.";

  WithdrawObjectionView(Objection objection) {
    super(objection, ObjectionTask.WITHDRAW, KEY + "title");
  }

  @Override
  void build(TaskId task, ObjectionFile file, Div content) {
    TextArea because = field("because", area(KEY + "because", "because", 4000));
    Button withdraw =
        button(
            KEY + "withdraw",
            "withdraw",
            () -> finish(() -> objection.withdraw(task, because.getValue()), KEY + "done"));
    content.add(
        new Section(
            Texts.text(KEY + "sure"), hint(Texts.text(KEY + "need")), because, actions(withdraw)));
  }
}
