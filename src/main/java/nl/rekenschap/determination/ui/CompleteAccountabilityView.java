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
import nl.rekenschap.determination.YearEndState;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A provider completes what was handed in (Awb 4:5). */
@Route("determination/complete")
@RolesAllowed(Names.PROVIDER_CONTACT)
public final class CompleteAccountabilityView extends AccountabilityPage {

  private final transient Determination determination;

  CompleteAccountabilityView(Determination determination) {
    super(
        determination,
        DeterminationTask.COMPLETE,
        "determination.CompleteAccountabilityView.title");
    this.determination = determination;
  }

  @Override
  void intro(YearEndFile file, Div content) {
    if (file.yearEnd().state() instanceof YearEndState.CompletionAsked asked) {
      content.add(
          new Section(
              Texts.text("determination.CompleteAccountabilityView.asked"),
              Panels.narrative(asked.missing()),
              new Paragraph(
                  Texts.text("determination.CompleteAccountabilityView.until", asked.until()))));
    }
  }

  @Override
  void handIn(TaskId task, AccountabilityDraft draft) {
    determination.complete(task, draft);
  }
}
