package nl.rekenschap.award.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import nl.rekenschap.shell.DayField;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.workflow.TaskId;

/** Lets an officer ask for an application first; folded, since most awards rest on the plan. */
final class AskApplication extends Details {

  private static final String KEY = "award.AskApplication.";

  AskApplication(BiConsumer<TaskId, DayField> ask, TaskId task, LocalDate usual) {
    setId("ask-application");
    setSummaryText(Texts.text(KEY + "title"));
    DayField due = DayField.of(Texts.text(KEY + "due"), "dueOn");
    due.setValue(usual);
    Button send = new Button(Texts.text(KEY + "send"), click -> ask.accept(task, due));
    send.setId("ask");
    Div actions = new Div(send);
    actions.addClassName("actions");
    add(new Paragraph(Texts.text(KEY + "why")), due, actions);
  }
}
