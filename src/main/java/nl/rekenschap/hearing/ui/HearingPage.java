package nl.rekenschap.hearing.ui;

import com.vaadin.flow.component.html.Div;
import nl.rekenschap.hearing.HearingFile;
import nl.rekenschap.hearing.HearingTask;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.hearing.heard.HeardPanel;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.workflow.TaskId;

/** A screen for one task of a hearing: what is meant, and below it what can be done. */
abstract class HearingPage extends TaskPage<HearingFile> {

  static final int LONGEST = 4000;

  private final transient Hearings hearings;
  private final HearingTask kind;

  HearingPage(Hearings hearings, HearingTask kind, String titleKey) {
    super(titleKey);
    this.hearings = hearings;
    this.kind = kind;
  }

  @Override
  protected final HearingFile load(String taskId) {
    return hearings.file(new TaskId(taskId), kind);
  }

  @Override
  protected final String name(HearingFile file) {
    return file.title();
  }

  @Override
  protected final CaseId caseId(HearingFile file) {
    return file.caseId();
  }

  @Override
  protected final void build(String taskId, HearingFile file, Div content) {
    content.add(new HeardPanel(hearings.rounds(file.caseId(), file.round().scope())));
    build(new TaskId(taskId), file, content);
  }

  /** Fills the screen for that task. */
  abstract void build(TaskId task, HearingFile file, Div content);
}
