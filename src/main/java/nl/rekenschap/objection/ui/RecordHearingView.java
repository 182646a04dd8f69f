package nl.rekenschap.objection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.objection.Objection;
import nl.rekenschap.objection.ObjectionFile;
import nl.rekenschap.objection.ObjectionTask;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** What was said at the hearing (Awb 7:7). */
@Route("objection/hearing")
@RolesAllowed(Names.GRANT_OFFICER)
public final class RecordHearingView extends ObjectionPage {

  private static final String KEY = "objection.RecordHearingView.";

  RecordHearingView(Objection objection) {
    super(objection, ObjectionTask.RECORD_HEARING, KEY + "title");
  }

  @Override
  void build(TaskId task, ObjectionFile file, Div content) {
    DatePicker on = field("on", Panels.day(KEY + "on", "on"));
    TextArea report = field("report", area(KEY + "report", "report", 10_000));
    Button record =
        button(
            KEY + "record",
            "record",
            () ->
                finish(
                    () -> objection.recordHearing(task, Panels.chosen("on", on), report.getValue()),
                    KEY + "done"));
    record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    content.add(new Section(Texts.text(KEY + "held"), on, report, actions(record)));
  }
}
