package nl.rekenschap.award.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.ApplicationTask;
import nl.rekenschap.award.IncompleteApplications;
import nl.rekenschap.award.IncompleteApplications.Desk;
import nl.rekenschap.award.UnhandledProposal;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A manager decides that an application is left unhandled, or gives the proposal back. */
@Route("award/approve-unhandled")
@RolesAllowed(Names.MANAGER)
public final class ApproveUnhandledView extends IncompletePage {

  private static final String KEY = "award.ApproveUnhandledView.";

  private final transient IncompleteApplications applications;

  ApproveUnhandledView(IncompleteApplications applications) {
    super(applications, ApplicationTask.APPROVE_UNHANDLED, KEY + "title");
    this.applications = applications;
  }

  @Override
  void build(TaskId task, Desk desk, Div content) {
    UnhandledProposal proposal = desk.proposal().orElseThrow();
    Facts facts =
        new Facts()
            .fact(Texts.text(KEY + "by"), proposal.by())
            .fact(Texts.text(KEY + "why"), narrative(proposal.reason()));
    TextArea reason = reason(KEY + "reason");
    Button leave =
        button(KEY + "leave", "leave", () -> finish(() -> applications.leave(task), KEY + "left"));
    leave.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button giveBack =
        button(
            KEY + "giveBack",
            "return",
            () -> finish(() -> applications.giveBack(task, reason.getValue()), KEY + "givenBack"));
    content.add(
        new Section(Texts.text(KEY + "proposal"), facts),
        new Section(
            Texts.text(KEY + "decision"),
            hint(Texts.text(KEY + "decisionHelp")),
            reason,
            actions(leave, giveBack)));
  }
}
