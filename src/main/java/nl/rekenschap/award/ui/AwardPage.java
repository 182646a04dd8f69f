package nl.rekenschap.award.ui;

import com.vaadin.flow.component.html.Div;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardDesk;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.award.TargetWords;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.programme.Target;
import nl.rekenschap.shell.TaskPage;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A screen for one task about an award. */
abstract class AwardPage extends TaskPage<AwardDesk> {

  private final transient Award award;
  private final AwardTask kind;

  AwardPage(Award award, AwardTask kind, String titleKey) {
    super(titleKey);
    this.award = award;
    this.kind = kind;
  }

  @Override
  protected final AwardDesk load(String taskId) {
    return award.desk(new TaskId(taskId), kind);
  }

  @Override
  protected final String name(AwardDesk desk) {
    return desk.plan().name() + " " + desk.file().year();
  }

  @Override
  protected final CaseId caseId(AwardDesk desk) {
    return desk.file().caseId();
  }

  @Override
  protected final void build(String taskId, AwardDesk desk, Div content) {
    build(new TaskId(taskId), desk, content);
  }

  /** Fills the screen for that task. */
  abstract void build(TaskId task, AwardDesk desk, Div content);

  static String words(Target target) {
    TargetWords words = TargetWords.of(target);
    return Texts.text(words.key(), words.arguments().toArray());
  }
}
