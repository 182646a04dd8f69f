package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A manager sees the proposal beside what it rests on, and decides (Awb 10:3). */
@Route("determination/approve")
@RolesAllowed(Names.MANAGER)
public final class ApproveDeterminationView extends YearEndPage {

  private final transient Determination determination;
  private final transient Dossier dossier;

  ApproveDeterminationView(Determination determination, Dossier dossier) {
    super(determination, DeterminationTask.APPROVE, "determination.ApproveDeterminationView.title");
    this.determination = determination;
    this.dossier = dossier;
  }

  @Override
  void build(TaskId task, YearEndFile file, Div content) {
    Div columns = new Div(Judgement.facts(file));
    file.proposal().map(Judgement::proposal).ifPresent(columns::add);
    columns.addClassName("two-columns");
    content.add(
        columns, Panels.accountability(file, dossier), Panels.figures(file), decision(task));
  }

  private Section decision(TaskId task) {
    TextArea reason = area("determination.ApproveDeterminationView.reason", "reason", 4000);
    reason.setHelperText(Texts.text("determination.ApproveDeterminationView.reasonHelp"));
    Button approve =
        button(
            "determination.ApproveDeterminationView.approve",
            "approve",
            () ->
                finish(
                    () -> determination.approve(task),
                    "determination.ApproveDeterminationView.approved"));
    approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button giveBack =
        button(
            "determination.ApproveDeterminationView.giveBack",
            "return",
            () ->
                finish(
                    () -> determination.giveBack(task, reason.getValue()),
                    "determination.ApproveDeterminationView.givenBack"));
    return new Section(
        Texts.text("determination.ApproveDeterminationView.decision"),
        field("reason", reason),
        actions(approve, giveBack));
  }
}
