package nl.rekenschap.recovery.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.recovery.Movement;
import nl.rekenschap.recovery.Recovery;
import nl.rekenschap.recovery.RecoveryStatus;
import nl.rekenschap.recovery.section.RecoverySection;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;

/** A recovery in full, also after its end; a repayment that was a mistake is undone here. */
@Route("recovery/case")
@RolesAllowed({
  Names.GRANT_OFFICER,
  Names.POLICY_ADVISER,
  Names.MANAGER,
  Names.CONTROLLER,
  Names.ADMINISTRATOR,
  Names.PROVIDER_CONTACT
})
public final class RecoveryCaseView extends Page implements HasUrlParameter<String> {

  private static final String KEY = "recovery.RecoveryCaseView.";

  private final transient Recovery recovery;
  private final transient Access access;
  private final Div content = new Div();

  RecoveryCaseView(Recovery recovery, Access access) {
    super(Texts.text(KEY + "title"));
    this.recovery = recovery;
    this.access = access;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String caseId) {
    show(id(caseId));
  }

  private static CaseId id(String text) {
    try {
      return new CaseId(text);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  private void show(CaseId caseId) {
    RecoveryStatus status = recovery.status(caseId).orElseThrow(Refused::notFound);
    title(Texts.text(KEY + "title") + ": " + status.title() + " " + status.year());
    forgetFields();
    content.removeAll();
    content.add(
        new Paragraph(new Anchor("subsidy/" + caseId, Texts.text("shell.TaskPage.caseFile"))));
    content.add(RecoverySection.of(status));
    List<Movement> undoable = status.movements().stream().filter(status::mayUndo).toList();
    boolean mayUndo =
        access.current().has(Role.GRANT_OFFICER) || access.current().has(Role.CONTROLLER);
    if (mayUndo && !undoable.isEmpty()) {
      content.add(undo(caseId, undoable));
    }
  }

  private Section undo(CaseId caseId, List<Movement> undoable) {
    Select<Movement> which = new Select<>();
    which.setLabel(Texts.text(KEY + "which"));
    which.setId("which");
    which.setItems(undoable);
    which.setItemLabelGenerator(
        one ->
            Formats.date(one.on()) + ", " + Formats.money(one.amount()) + ", " + one.reference());
    which.setValue(undoable.getLast());
    TextArea reason = TaskPage.area(KEY + "reason", "reason", 4000);
    Button undo =
        new Button(
            Texts.text(KEY + "undo"),
            click -> {
              if (attempt(
                  () -> recovery.undo(caseId, which.getValue().place(), reason.getValue()))) {
                tell(Texts.text(KEY + "undone"));
                show(caseId);
              }
            });
    undo.setId("undo");
    Div actions = new Div(undo);
    actions.addClassName("actions");
    return new Section(Texts.text(KEY + "mistake"), which, field("reason", reason), actions);
  }
}
