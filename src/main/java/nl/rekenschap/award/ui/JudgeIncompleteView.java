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
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** An officer goes on with what there is, or proposes to leave the application unhandled. */
@Route("award/judge-incomplete")
@RolesAllowed(Names.GRANT_OFFICER)
public final class JudgeIncompleteView extends IncompletePage {

  private static final String KEY = "award.JudgeIncompleteView.";

  private final transient IncompleteApplications applications;

  JudgeIncompleteView(IncompleteApplications applications) {
    super(applications, ApplicationTask.JUDGE_INCOMPLETE, KEY + "title");
    this.applications = applications;
  }

  @Override
  void build(TaskId task, Desk desk, Div content) {
    desk.proposal()
        .flatMap(UnhandledProposal::returnedBecause)
        .ifPresent(why -> content.add(new Section(Texts.text(KEY + "returned"), narrative(why))));
    Button goOn =
        button(KEY + "goOn", "go-on", () -> finish(() -> applications.goOn(task), KEY + "goneOn"));
    goOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    content.add(
        new Section(
            Texts.text(KEY + "goOnTitle"), hint(Texts.text(KEY + "goOnHelp")), actions(goOn)));
    if (desk.lastDay().isPresent()) {
      TextArea reason = reason(KEY + "reason");
      reason.setValue(desk.proposal().map(UnhandledProposal::reason).orElse(""));
      Button propose =
          button(
              KEY + "propose",
              "propose",
              () -> finish(() -> applications.propose(task, reason.getValue()), KEY + "proposed"));
      content.add(new Section(Texts.text(KEY + "leaveTitle"), reason, actions(propose)));
    }
  }
}
