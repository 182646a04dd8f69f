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
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** An officer proposes the final amount (Awb 4:46, 4:47). */
@Route("determination/propose")
@RolesAllowed(Names.GRANT_OFFICER)
public final class ProposeDeterminationView extends YearEndPage {

  private final transient Determination determination;
  private final transient Dossier dossier;

  ProposeDeterminationView(Determination determination, Dossier dossier) {
    super(determination, DeterminationTask.PROPOSE, "determination.ProposeDeterminationView.title");
    this.determination = determination;
    this.dossier = dossier;
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
                    "determination.ProposeDeterminationView.done"));
    propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    content.add(
        Judgement.facts(file),
        Panels.accountability(file, dossier),
        Panels.figures(file),
        new Section(
            Texts.text("determination.ProposeDeterminationView.proposal"), form, actions(propose)));
  }
}
