package nl.rekenschap.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import nl.rekenschap.kernel.CaseId;

/**
 * A screen for one task; its address ends with the task's id. A room says what it shows and how it
 * is filled; when the task is done one is back where one's work is.
 *
 * @param <F> what the room shows of the task
 */
public abstract class TaskPage<F> extends Page implements HasUrlParameter<String> {

  private final String titleKey;
  private final Div content = new Div();

  protected TaskPage(String titleKey) {
    super(Texts.text(titleKey));
    this.titleKey = titleKey;
    add(content);
  }

  @Override
  public final void setParameter(BeforeEvent event, String taskId) {
    F file = load(taskId);
    title(Texts.text(titleKey) + ": " + name(file));
    forgetFields();
    content.removeAll();
    content.add(
        new Paragraph(
            new Anchor("subsidy/" + caseId(file), Texts.text("shell.TaskPage.caseFile"))));
    build(taskId, file, content);
  }

  /** What is shown, for who may do the task; refused for anybody else. */
  protected abstract F load(String taskId);

  /** How the case is called, with its year. */
  protected abstract String name(F file);

  protected abstract CaseId caseId(F file);

  /** Fills the screen. */
  protected abstract void build(String taskId, F file, Div content);

  /** Does what the person asked, tells so and goes back to where the work is. */
  protected final void finish(Runnable work, String told) {
    if (attempt(work)) {
      tell(Texts.text(told));
      getUI().ifPresent(ui -> ui.navigate(""));
    }
  }

  protected static Button button(String key, String id, Runnable work) {
    Button button = new Button(Texts.text(key), click -> work.run());
    button.setId(id);
    return button;
  }

  protected static Div actions(Component... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }

  public static TextArea area(String key, String id, int longest) {
    TextArea area = LongText.of(Texts.text(key));
    area.setId(id);
    area.setMaxLength(longest);
    area.setWidthFull();
    area.addClassName("wide");
    return area;
  }

  protected static Paragraph hint(String sentence) {
    Paragraph hint = new Paragraph(sentence);
    hint.addClassName("hint");
    return hint;
  }

  /** Text as it was typed, with its own line ends. */
  protected static Paragraph narrative(String text) {
    Paragraph paragraph = new Paragraph(text);
    paragraph.addClassName("narrative");
    return paragraph;
  }
}
