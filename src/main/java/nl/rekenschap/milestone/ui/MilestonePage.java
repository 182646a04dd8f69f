package nl.rekenschap.milestone.ui;

import com.vaadin.flow.component.html.Div;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.milestone.MilestoneFile;
import nl.rekenschap.milestone.MilestoneTask;
import nl.rekenschap.milestone.Milestones;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A screen for one task about milestones. */
abstract class MilestonePage extends TaskPage<MilestoneFile> {

  static final int LONGEST = 4000;

  private final transient Milestones milestones;
  private final MilestoneTask kind;

  MilestonePage(Milestones milestones, MilestoneTask kind, String titleKey) {
    super(titleKey);
    this.milestones = milestones;
    this.kind = kind;
  }

  @Override
  protected final MilestoneFile load(String taskId) {
    return milestones.file(new TaskId(taskId), kind);
  }

  @Override
  protected final String name(MilestoneFile file) {
    return file.itemName() + " " + file.year();
  }

  @Override
  protected final CaseId caseId(MilestoneFile file) {
    return file.caseId();
  }

  @Override
  protected final void build(String taskId, MilestoneFile file, Div content) {
    content.add(
        new Facts()
            .fact(
                Texts.text("milestone.MilestonePage.budget"),
                file.budget()
                    .map(Formats::money)
                    .orElseGet(() -> Texts.text("milestone.MilestonePage.noBudget")))
            .fact(Texts.text("milestone.MilestonePage.due"), Formats.date(file.dueOn())));
    build(new TaskId(taskId), file, content);
  }

  /** Fills the screen for that task. */
  abstract void build(TaskId task, MilestoneFile file, Div content);
}
