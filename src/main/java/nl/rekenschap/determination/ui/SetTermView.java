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
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** Nothing came: an officer sets a term, or goes on without (Awb 4:44(3) and (4)). */
@Route("determination/term")
@RolesAllowed(Names.GRANT_OFFICER)
public final class SetTermView extends YearEndPage {

  private final transient Determination determination;

  SetTermView(Determination determination) {
    super(determination, DeterminationTask.SET_TERM, "determination.SetTermView.title");
    this.determination = determination;
  }

  @Override
  void build(TaskId task, YearEndFile file, Div content) {
    Facts facts =
        new Facts()
            .fact(Texts.text("determination.SetTermView.due"), Formats.date(file.yearEnd().dueOn()))
            .fact(Texts.text("determination.SetTermView.awarded"), Formats.money(file.awarded()));
    Div columns = new Div(term(task), exOfficio(task));
    columns.addClassName("two-columns");
    content.add(facts, columns);
  }

  private Section term(TaskId task) {
    DayField dueOn = DayField.of(Texts.text("determination.SetTermView.newDue"), "dueOn");
    dueOn.setMin(determination.soonestTerm());
    Button set =
        button(
            "determination.SetTermView.set",
            "set",
            () ->
                finish(
                    () -> determination.setTerm(task, dueOn.chosen("dueOn")),
                    "determination.SetTermView.done"));
    set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return new Section(
        Texts.text("determination.SetTermView.term"),
        Panels.hint("determination.SetTermView.termHelp", determination.soonestTerm()),
        field("dueOn", dueOn),
        actions(set));
  }

  private Section exOfficio(TaskId task) {
    TextArea because = area("determination.SetTermView.because", "because", 4000);
    Button go =
        button(
            "determination.SetTermView.exOfficio",
            "exOfficio",
            () ->
                finish(
                    () -> determination.goExOfficio(task, because.getValue()),
                    "determination.SetTermView.exOfficioDone"));
    return new Section(
        Texts.text("determination.SetTermView.exOfficioTitle"),
        Panels.hint("determination.SetTermView.exOfficioHelp"),
        field("because", because),
        actions(go));
  }
}
