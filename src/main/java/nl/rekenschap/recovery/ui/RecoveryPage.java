package nl.rekenschap.recovery.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.recovery.Recovery;
import nl.rekenschap.recovery.RecoveryFile;
import nl.rekenschap.recovery.RecoveryTask;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A screen for one task of a recovery. */
abstract class RecoveryPage extends TaskPage<RecoveryFile> {

  private final transient Recovery recovery;
  private final RecoveryTask kind;

  RecoveryPage(Recovery recovery, RecoveryTask kind, String titleKey) {
    super(titleKey);
    this.recovery = recovery;
    this.kind = kind;
  }

  @Override
  protected final RecoveryFile load(String taskId) {
    return recovery.file(new TaskId(taskId), kind);
  }

  @Override
  protected final String name(RecoveryFile file) {
    return file.status().title() + " " + file.status().year();
  }

  @Override
  protected final CaseId caseId(RecoveryFile file) {
    return file.status().caseId();
  }

  @Override
  protected final void build(String taskId, RecoveryFile file, Div content) {
    build(new TaskId(taskId), file, content);
  }

  /** Fills the screen for that task. */
  abstract void build(TaskId task, RecoveryFile file, Div content);

  static TextField line(String key, String id) {
    TextField field = new TextField(Texts.text(key));
    field.setId(id);
    return field;
  }

  static DatePicker day(String key, String id) {
    DatePicker field = new DayField(Texts.text(key));
    field.setId(id);
    field.setHelperText(Texts.text("recovery.day.help"));
    return field;
  }

  /**
   * The day that was chosen.
   *
   * @throws Refused at that field when there is none, or what was typed is no day
   */
  static LocalDate chosen(String name, DatePicker field) {
    LocalDate day = field.getValue();
    if (day == null) {
      throw Refused.at(name, "recovery.day.missing");
    }
    return day;
  }
}
