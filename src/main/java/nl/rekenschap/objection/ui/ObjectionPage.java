package nl.rekenschap.objection.ui;

import com.vaadin.flow.component.html.Div;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.objection.Objection;
import nl.rekenschap.objection.ObjectionFile;
import nl.rekenschap.objection.ObjectionTask;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.workflow.TaskId;

/** A screen for one task of an objection. */
abstract class ObjectionPage extends TaskPage<ObjectionFile> {

  final transient Objection objection;
  private final ObjectionTask kind;

  ObjectionPage(Objection objection, ObjectionTask kind, String titleKey) {
    super(titleKey);
    this.objection = objection;
    this.kind = kind;
  }

  @Override
  protected final ObjectionFile load(String taskId) {
    return objection.file(new TaskId(taskId), kind);
  }

  @Override
  protected final String name(ObjectionFile file) {
    return file.title() + " " + file.year();
  }

  @Override
  protected final CaseId caseId(ObjectionFile file) {
    return file.caseId();
  }

  @Override
  protected final void build(String taskId, ObjectionFile file, Div content) {
    content.add(Panels.about(file));
    build(new TaskId(taskId), file, content);
  }

  /** Fills the screen for that task, below what is known of the objection. */
  abstract void build(TaskId task, ObjectionFile file, Div content);
}
