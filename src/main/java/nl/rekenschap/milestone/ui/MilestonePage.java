package nl.rekenschap.milestone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import nl.rekenschap.milestone.MilestoneFile;
import nl.rekenschap.milestone.MilestoneTask;
import nl.rekenschap.milestone.Milestones;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A screen for one task about milestones; its address ends with the task's id. */
abstract class MilestonePage extends Page implements HasUrlParameter<String> {

  static final int LONGEST = 4000;

  private final transient Milestones milestones;
  private final MilestoneTask kind;
  private final String titleKey;
  private final Div content = new Div();

  MilestonePage(Milestones milestones, MilestoneTask kind, String titleKey) {
    super(Texts.text(titleKey));
    this.milestones = milestones;
    this.kind = kind;
    this.titleKey = titleKey;
    add(content);
  }

  @Override
  public final void setParameter(BeforeEvent event, String id) {
    TaskId task = new TaskId(id);
    MilestoneFile file = milestones.file(task, kind);
    title(Texts.text(titleKey) + ": " + file.itemName() + " " + file.year());
    forgetFields();
    content.removeAll();
    content.add(
        new Paragraph(
            new Anchor("subsidy/" + file.caseId(), Texts.text("milestone.MilestonePage.caseFile"))),
        new Facts()
            .fact(
                Texts.text("milestone.MilestonePage.budget"),
                file.budget()
                    .map(Formats::money)
                    .orElseGet(() -> Texts.text("milestone.MilestonePage.noBudget")))
            .fact(Texts.text("milestone.MilestonePage.due"), Formats.date(file.dueOn())));
    build(task, file, content);
  }

  /** Fills the screen for that task. */
  abstract void build(TaskId task, MilestoneFile file, Div content);

  /** Does what the person asked, tells so and goes back to the work list. */
  final void finish(Runnable work, String told) {
    if (attempt(work)) {
      tell(Texts.text(told));
      getUI().ifPresent(ui -> ui.navigate("workflow/list"));
    }
  }

  static Button button(String key, String id, Runnable work) {
    Button button = new Button(Texts.text(key), click -> work.run());
    button.setId(id);
    return button;
  }

  static Div actions(Button... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }

  static Paragraph hint(String key) {
    Paragraph hint = new Paragraph(Texts.text(key));
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
