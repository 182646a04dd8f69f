package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.determination.AccountabilityDraft;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A provider accounts for the year. */
@Route("determination/submit")
@RolesAllowed(Names.PROVIDER_CONTACT)
public final class SubmitAccountabilityView extends AccountabilityPage {

  private final transient Determination determination;

  SubmitAccountabilityView(Determination determination) {
    super(determination, DeterminationTask.SUBMIT, "determination.SubmitAccountabilityView.title");
    this.determination = determination;
  }

  @Override
  void intro(YearEndFile file, Div content) {
    content.add(
        new Paragraph(
            Texts.text(
                "determination.SubmitAccountabilityView.intro",
                file.awarded(),
                file.yearEnd().dueOn())));
  }

  @Override
  void handIn(TaskId task, AccountabilityDraft draft) {
    determination.submit(task, draft);
  }
}
