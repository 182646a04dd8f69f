package nl.rekenschap.award.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.ApplicationInput;
import nl.rekenschap.award.ApplicationTask;
import nl.rekenschap.award.Applications;
import nl.rekenschap.award.Applications.Desk;
import nl.rekenschap.award.IncompleteApplications;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** An officer says whether an application is complete, or asks for what is missing. */
@Route("award/check-application")
@RolesAllowed(Names.GRANT_OFFICER)
public final class CheckApplicationView extends TaskPage<Desk> {

  private static final String KEY = "award.CheckApplicationView.";

  private final transient Applications applications;
  private final transient IncompleteApplications incomplete;

  CheckApplicationView(Applications applications, IncompleteApplications incomplete) {
    super(KEY + "title");
    this.applications = applications;
    this.incomplete = incomplete;
  }

  @Override
  protected Desk load(String taskId) {
    return applications.desk(new TaskId(taskId), ApplicationTask.CHECK_APPLICATION);
  }

  @Override
  protected String name(Desk desk) {
    return desk.subsidy() + " " + desk.year();
  }

  @Override
  protected CaseId caseId(Desk desk) {
    return desk.file().caseId();
  }

  @Override
  protected void build(String taskId, Desk desk, Div content) {
    TaskId task = new TaskId(taskId);
    Button accept =
        button(
            KEY + "accept",
            "accept",
            () -> finish(() -> applications.acceptComplete(task), KEY + "accepted"));
    accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    TextArea missing = field("missing", LongText.of(Texts.text(KEY + "missing")));
    missing.setId("missing");
    missing.setMaxLength(ApplicationInput.LONGEST);
    missing.setHelperText(Texts.text(KEY + "missingHelp"));
    missing.setWidthFull();
    DayField until = field("until", DayField.of(Texts.text(KEY + "until"), "until"));
    until.setValue(applications.usualCompletionTerm());
    until.setHelperText(Texts.text(KEY + "untilHelp"));
    Button ask =
        button(
            KEY + "ask",
            "ask",
            () ->
                finish(
                    () -> applications.askCompletion(task, missing.getValue(), until.getValue()),
                    KEY + "asked"));
    content.add(
        ApplicationFacts.section(desk.file()),
        actions(accept),
        new Section(Texts.text(KEY + "incomplete"), missing, until, actions(ask)));
    if (mayBeLeft(desk)) {
      Button notEnough =
          button(
              KEY + "notEnough",
              "not-enough",
              () -> finish(() -> incomplete.notEnough(task), KEY + "notEnoughDone"));
      content.add(
          new Section(
              Texts.text(KEY + "notEnoughTitle"),
              hint(Texts.text(KEY + "notEnoughHelp")),
              actions(notEnough)));
    }
  }

  /** Once something came after a request with a last day. */
  private static boolean mayBeLeft(Desk desk) {
    return desk.file().completionUntil().isPresent()
        && desk.file().sent().filter(sent -> sent.round() > 1).isPresent();
  }
}
