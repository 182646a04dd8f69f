package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import nl.rekenschap.access.Role;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationTask;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** A screen for one task of the year-end; its address ends with the task's id. */
abstract class YearEndPage extends Page implements HasUrlParameter<String> {

  private final transient Determination determination;
  private final DeterminationTask kind;
  private final String titleKey;
  private final Div content = new Div();

  YearEndPage(Determination determination, DeterminationTask kind, String titleKey) {
    super(Texts.text(titleKey));
    this.determination = determination;
    this.kind = kind;
    this.titleKey = titleKey;
    add(content);
  }

  @Override
  public final void setParameter(BeforeEvent event, String id) {
    TaskId task = new TaskId(id);
    YearEndFile file = determination.file(task, kind);
    title(Texts.text(titleKey) + ": " + file.yearEnd().title() + " " + file.yearEnd().year());
    forgetFields();
    content.removeAll();
    content.add(
        new Paragraph(
            new Anchor(
                "subsidy/" + file.yearEnd().caseId(),
                Texts.text("determination.YearEndPage.caseFile"))));
    build(task, file, content);
  }

  /** Fills the screen for that task. */
  abstract void build(TaskId task, YearEndFile file, Div content);

  /** Does what the person asked, tells so and goes back to where the work is. */
  final void finish(Runnable work, String told) {
    if (attempt(work)) {
      tell(Texts.text(told));
      String next = kind.role() == Role.PROVIDER_CONTACT ? "subsidy/home" : "workflow/list";
      getUI().ifPresent(ui -> ui.navigate(next));
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

  static TextArea area(String key, String id, int longest) {
    TextArea area = new TextArea(Texts.text(key));
    area.setId(id);
    area.setMaxLength(longest);
    area.setWidthFull();
    area.addClassName("wide");
    return area;
  }
}
