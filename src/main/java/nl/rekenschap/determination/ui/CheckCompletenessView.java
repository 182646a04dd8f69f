package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** An officer checks whether what came in is enough to decide on (Awb 4:5). */
@Route("determination/check")
@RolesAllowed(Names.GRANT_OFFICER)
public final class CheckCompletenessView extends YearEndPage {

  private final transient Determination determination;
  private final transient Dossier dossier;

  CheckCompletenessView(Determination determination, Dossier dossier) {
    super(determination, DeterminationTask.CHECK, "determination.CheckCompletenessView.title");
    this.determination = determination;
    this.dossier = dossier;
  }

  @Override
  void build(TaskId task, YearEndFile file, Div content) {
    file.decideBy()
        .ifPresent(
            day -> content.add(new Paragraph(Texts.text("determination.Panels.decideBy", day))));
    file.askedFor()
        .ifPresent(
            missing ->
                content.add(
                    new Section(
                        Texts.text("determination.CheckCompletenessView.askedBefore"),
                        Panels.narrative(missing))));
    Div choices = new Div(complete(task), incomplete(task, file));
    choices.addClassName("two-columns");
    content.add(
        Panels.papers(file),
        Panels.accountability(file, dossier),
        new Section(Texts.text("determination.Comparison.section"), Comparison.read(file)),
        Panels.figures(file),
        choices);
  }

  private Section complete(TaskId task) {
    Button complete =
        button(
            "determination.CheckCompletenessView.complete",
            "complete",
            () ->
                finish(
                    () -> determination.acceptComplete(task),
                    "determination.CheckCompletenessView.completeDone"));
    complete.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return new Section(
        Texts.text("determination.CheckCompletenessView.completeTitle"), actions(complete));
  }

  private Section incomplete(TaskId task, YearEndFile file) {
    TextArea missing = area("determination.CheckCompletenessView.missing", "missing", 4000);
    missing.setHelperText(Texts.text("determination.CheckCompletenessView.missingHelp"));
    // The text goes into a letter, so it is Dutch on every screen.
    missing.setValue(
        file.missingPapers().stream()
            .map(paper -> Dutch.text("award.document." + paper.name()))
            .map(paper -> Dutch.text("determination.paper.missing", paper))
            .collect(Collectors.joining("\n")));
    DayField until = DayField.of(Texts.text("determination.CheckCompletenessView.until"), "until");
    until.setValue(determination.usualCompletionTerm());
    Button ask =
        button(
            "determination.CheckCompletenessView.ask",
            "ask",
            () ->
                finish(
                    () ->
                        determination.askCompletion(
                            task, missing.getValue(), until.chosen("until")),
                    "determination.CheckCompletenessView.askDone"));
    return new Section(
        Texts.text("determination.CheckCompletenessView.incompleteTitle"),
        field("missing", missing),
        field("until", until),
        actions(ask));
  }
}
