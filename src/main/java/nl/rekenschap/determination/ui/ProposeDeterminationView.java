package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.hearing.heard.HeardPanel;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** An officer proposes the final amount (Awb 4:46, 4:47). */
@Route("determination/propose")
@RolesAllowed(Names.GRANT_OFFICER)
public final class ProposeDeterminationView extends YearEndPage {

  private final transient Determination determination;
  private final transient Dossier dossier;
  private final transient Hearings hearings;

  ProposeDeterminationView(Determination determination, Dossier dossier, Hearings hearings) {
    super(determination, DeterminationTask.PROPOSE, "determination.ProposeDeterminationView.title");
    this.determination = determination;
    this.dossier = dossier;
    this.hearings = hearings;
  }

  @Override
  void build(TaskId task, YearEndFile file, Div content) {
    file.proposal()
        .flatMap(made -> made.returnedBecause())
        .ifPresent(
            because ->
                content.add(
                    new Section(
                        Texts.text("determination.ProposeDeterminationView.returned"),
                        Panels.narrative(because))));
    ProposalForm form = new ProposalForm(file);
    form.fields(this::field);
    Button propose =
        button(
            "determination.ProposeDeterminationView.propose",
            "propose",
            () ->
                finish(
                    () -> determination.propose(task, form.typed()),
                    form.mustHear()
                        ? "determination.ProposeDeterminationView.hears"
                        : "determination.ProposeDeterminationView.done"));
    propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    content.add(
        Judgement.facts(file),
        new HeardPanel(hearings.rounds(caseId(file), "determination")),
        Panels.accountability(file, dossier),
        new Section(Texts.text("determination.Comparison.section"), Comparison.read(file)),
        Panels.figures(file),
        new Section(
            Texts.text("determination.ProposeDeterminationView.proposal"), form, actions(propose)));
  }
}
