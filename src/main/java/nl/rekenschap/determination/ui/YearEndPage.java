package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.html.Div;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.workflow.TaskId;

/** A screen for one task of the year-end. */
abstract class YearEndPage extends TaskPage<YearEndFile> {

  private final transient Determination determination;
  private final DeterminationTask kind;

  YearEndPage(Determination determination, DeterminationTask kind, String titleKey) {
    super(titleKey);
    this.determination = determination;
    this.kind = kind;
  }

  @Override
  protected final YearEndFile load(String taskId) {
    return determination.file(new TaskId(taskId), kind);
  }

  @Override
  protected final String name(YearEndFile file) {
    return file.yearEnd().title() + " " + file.yearEnd().year();
  }

  @Override
  protected final CaseId caseId(YearEndFile file) {
    return file.yearEnd().caseId();
  }

  @Override
  protected final void build(String taskId, YearEndFile file, Div content) {
    build(new TaskId(taskId), file, content);
  }

  /** Fills the screen for that task. */
  abstract void build(TaskId task, YearEndFile file, Div content);
}
