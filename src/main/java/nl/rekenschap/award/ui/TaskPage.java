package nl.rekenschap.award.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardDesk;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.award.TargetWords;
import nl.rekenschap.programme.Target;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A screen for one task about an award; its address ends with the task's id. */
abstract class TaskPage extends Page implements HasUrlParameter<String> {

  private static final String WORK_LIST = "workflow/list";

  private final transient Award award;
  private final AwardTask kind;
  private final String titleKey;
  private final Div content = new Div();

  TaskPage(Award award, AwardTask kind, String titleKey) {
    super(Texts.text(titleKey));
    this.award = award;
    this.kind = kind;
    this.titleKey = titleKey;
    add(content);
  }

  @Override
  public final void setParameter(BeforeEvent event, String id) {
    TaskId task = new TaskId(id);
    AwardDesk desk = award.desk(task, kind);
    title(Texts.text(titleKey) + ": " + desk.plan().name() + " " + desk.file().year());
    forgetFields();
    content.removeAll();
    content.add(
        new Paragraph(
            new Anchor("subsidy/" + desk.file().caseId(), Texts.text("award.TaskPage.caseFile"))));
    build(task, desk, content);
  }

  /** Fills the screen for that task. */
  abstract void build(TaskId task, AwardDesk desk, Div content);

  /** Does what the person asked, tells so and goes back to the work list. */
  final void finish(Runnable work, String told) {
    if (attempt(work)) {
      tell(Texts.text(told));
      getUI().ifPresent(ui -> ui.navigate(WORK_LIST));
    }
  }

  static Button button(String key, String id, Runnable work) {
    Button button = new Button(Texts.text(key), click -> work.run());
    button.setId(id);
    return button;
  }

  static Div actions(Component... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }

  static String words(Target target) {
    TargetWords words = TargetWords.of(target);
    return Texts.text(words.key(), words.arguments().toArray());
  }

  static Paragraph hint(String sentence) {
    Paragraph hint = new Paragraph(sentence);
    hint.addClassName("hint");
    return hint;
  }

  /** Text as it was typed, with its own line ends. */
  static Paragraph narrative(String text) {
    Paragraph paragraph = new Paragraph(text);
    paragraph.addClassName("narrative");
    return paragraph;
  }
}
