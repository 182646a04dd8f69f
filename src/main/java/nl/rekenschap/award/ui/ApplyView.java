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
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;

/** A provider applies for a subsidy. */
@Route("award/apply")
@RolesAllowed({Names.PROVIDER_CONTACT, Names.GRANT_OFFICER})
public final class ApplyView extends ApplicationPage {

  private final transient Applications applications;

  ApplyView(Applications applications, Access access) {
    super(applications, access, ApplicationTask.APPLY, "award.ApplyView.title");
    this.applications = applications;
  }

  @Override
  Component intro(Desk desk) {
    return new Paragraph(Texts.text("award.ApplyView.intro", desk.file().dueOn()));
  }

  @Override
  void handIn(TaskId task, ApplicationInput typed, @Nullable LocalDate receivedOn) {
    applications.apply(task, typed, receivedOn);
  }
}
