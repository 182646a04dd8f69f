package nl.rekenschap.award.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.ApplicationInput;
import nl.rekenschap.award.ApplicationTask;
import nl.rekenschap.award.Applications;
import nl.rekenschap.award.Applications.Desk;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;

/** A provider completes an application of which something was missing. */
@Route("award/complete-application")
@RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER})
public final class CompleteApplicationView extends ApplicationPage {

  private final transient Applications applications;

  CompleteApplicationView(Applications applications, Access access) {
    super(
        applications,
        access,
        ApplicationTask.COMPLETE_APPLICATION,
        "award.CompleteApplicationView.title");
    this.applications = applications;
  }

  @Override
  Component intro(Desk desk) {
    Section asked =
        new Section(
            Texts.text("award.CompleteApplicationView.missing"),
            narrative(desk.file().missing().orElse("")));
    desk.file()
        .completionUntil()
        .ifPresent(
            until ->
                asked.add(new Paragraph(Texts.text("award.CompleteApplicationView.until", until))));
    return asked;
  }

  @Override
  void handIn(TaskId task, ApplicationInput typed, @Nullable LocalDate receivedOn) {
    applications.complete(task, typed, receivedOn);
  }
}
