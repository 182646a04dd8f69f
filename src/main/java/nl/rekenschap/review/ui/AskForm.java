package nl.rekenschap.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Texts;

/** Where a question about one figure is typed. */
final class AskForm extends Div {

  private final TextArea words = LongText.of();

  AskForm(String figure, Consumer<TextArea> ask) {
    addClassName("question");
    words.setLabel(Texts.text("review.JudgeView.askAbout", figure));
    words.setHelperText(Texts.text("review.JudgeView.askHelp"));
    words.setId("question");
    words.setMaxLength(2000);
    words.setWidthFull();
    Button send = new Button(Texts.text("review.JudgeView.askSend"), click -> ask.accept(words));
    send.setId("send-question");
    add(words, Words.actions(send));
  }

  void focus() {
    words.focus();
  }
}
