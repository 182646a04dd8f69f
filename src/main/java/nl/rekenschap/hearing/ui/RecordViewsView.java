package nl.rekenschap.hearing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.hearing.HearingFile;
import nl.rekenschap.hearing.HearingTask;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** An officer writes down what a provider said by word of mouth, or gives it more time. */
@Route("hearing/record")
@RolesAllowed(Names.GRANT_OFFICER)
public final class RecordViewsView extends HearingPage {

  private final transient Hearings hearings;

  RecordViewsView(Hearings hearings) {
    super(hearings, HearingTask.RECORD, "hearing.RecordViewsView.title");
    this.hearings = hearings;
  }

  @Override
  void build(TaskId task, HearingFile file, Div content) {
    content.add(recorded(task), moreTime(task, file));
  }

  private Section recorded(TaskId task) {
    DayField heldOn = DayField.of(Texts.text("hearing.RecordViewsView.heldOn"), "heldOn");
    TextArea summary = area("hearing.RecordViewsView.summary", "summary", LONGEST);
    summary.setHelperText(Texts.text("hearing.RecordViewsView.summaryHelp"));
    summary.setMinRows(6);
    Button record =
        button(
            "hearing.RecordViewsView.record",
            "record",
            () ->
                finish(
                    () -> hearings.record(task, heldOn.chosen("heldOn"), summary.getValue()),
                    "hearing.RecordViewsView.recorded"));
    record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return new Section(
        Texts.text("hearing.RecordViewsView.heard"),
        hint(Texts.text("hearing.RecordViewsView.hint")),
        field("heldOn", heldOn),
        field("summary", summary),
        actions(record));
  }

  private Section moreTime(TaskId task, HearingFile file) {
    DayField until = DayField.of(Texts.text("hearing.RecordViewsView.until"), "until");
    until.setHelperText(Texts.text("hearing.RecordViewsView.untilHelp", hearings.latest(file)));
    TextArea reason = area("hearing.RecordViewsView.reason", "reason", 2000);
    reason.setHelperText(Texts.text("hearing.RecordViewsView.reasonHelp"));
    Button give =
        button(
            "hearing.RecordViewsView.moreTime",
            "moreTime",
            () ->
                finish(
                    () -> hearings.moreTime(task, until.chosen("until"), reason.getValue()),
                    "hearing.RecordViewsView.moreTimeGiven"));
    return new Section(
        Texts.text("hearing.RecordViewsView.more"),
        field("until", until),
        field("reason", reason),
        actions(give));
  }
}
