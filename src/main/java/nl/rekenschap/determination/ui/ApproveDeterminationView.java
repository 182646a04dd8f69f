package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.hearing.heard.HeardPanel;
import nl.rekenschap.mandate.Mandates;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A manager sees the proposal beside what it rests on, and decides (Awb 10:3). */
@Route("determination/approve")
@RolesAllowed(Names.MANAGER)
public final class ApproveDeterminationView extends YearEndPage {

  private final transient Determination determination;
  private final transient Dossier dossier;
  private final transient Hearings hearings;
  private final transient Mandates mandates;

  ApproveDeterminationView(
      Determination determination, Dossier dossier, Hearings hearings, Mandates mandates) {
    super(determination, DeterminationTask.APPROVE, "determination.ApproveDeterminationView.title");
    this.determination = determination;
    this.dossier = dossier;
    this.hearings = hearings;
    this.mandates = mandates;
  }

  @Override
  void build(TaskId task, YearEndFile file, Div content) {
    Div columns = new Div(Judgement.facts(file));
    file.proposal().map(Judgement::proposal).ifPresent(columns::add);
    columns.addClassName("two-columns");
    content.add(
        columns,
        new HeardPanel(hearings.rounds(caseId(file), "determination")),
        Panels.accountability(file, dossier),
        new Section(Texts.text("determination.Comparison.section"), Comparison.read(file)),
        Panels.figures(file),
        decision(task, file));
  }

  private TextField college(YearEndFile file) {
    TextField college = new TextField(Texts.text("determination.ApproveDeterminationView.college"));
    college.setId("collegeDecision");
    college.setHelperText(
        Texts.text("determination.ApproveDeterminationView.collegeHelp", file.awarded()));
    college.setMaxLength(500);
    college.setVisible(!mandates.covers(file.awarded()));
    return field("collegeDecision", college);
  }

  private Section decision(TaskId task, YearEndFile file) {
    TextField college = college(file);
    TextArea reason = area("determination.ApproveDeterminationView.reason", "reason", 4000);
    reason.setHelperText(Texts.text("determination.ApproveDeterminationView.reasonHelp"));
    Button approve =
        button(
            "determination.ApproveDeterminationView.approve",
            "approve",
            () ->
                finish(
                    () -> determination.approve(task, college.getValue()),
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
        college,
        field("reason", reason),
        actions(approve, giveBack));
  }
}
