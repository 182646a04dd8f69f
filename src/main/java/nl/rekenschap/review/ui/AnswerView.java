package nl.rekenschap.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.review.FigureQuestion;
import nl.rekenschap.review.Questions;
import nl.rekenschap.shell.EmptyState;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Texts;

/** Where whoever reports answers questions about figures, each at its figure. */
@Route("review/answer")
@RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER})
public final class AnswerView extends Page implements HasUrlParameter<String> {

  private final transient Questions questions;
  private final Div content = new Div();
  private String period = "";

  AnswerView(Questions questions) {
    super(Texts.text("review.AnswerView.title"));
    this.questions = questions;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String periodId) {
    period = periodId;
    show();
  }

  private void show() {
    Questions.Asked asked = questions.asked(id());
    title(
        Texts.text(
            "review.AnswerView.titleOf",
            asked.form().title(),
            Words.of(asked.form().period().span())));
    content.removeAll();
    forgetFields();
    content.add(
        new Paragraph(
            new Anchor(
                "subsidy/" + asked.form().period().caseId(),
                Texts.text("reporting.SubmitView.toCase"))));
    List<FigureQuestion> open = asked.questions().stream().filter(FigureQuestion::isOpen).toList();
    if (open.isEmpty()) {
      content.add(new EmptyState(Texts.text("review.AnswerView.none")));
    }
    open.forEach(question -> content.add(form(asked, question)));
    List<FigureQuestion> settled =
        asked.questions().stream().filter(question -> !question.isOpen()).toList();
    if (!settled.isEmpty()) {
      Section before = new Section(Texts.text("review.AnswerView.before"));
      settled.forEach(question -> before.add(new QuestionBox(question, asked.figure(question))));
      content.add(before);
    }
  }

  private PeriodId id() {
    try {
      return new PeriodId(period);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }

  private Section form(Questions.Asked asked, FigureQuestion question) {
    TextArea answer = LongText.of(Texts.text("review.AnswerView.answer"));
    answer.setId("answer-" + question.id());
    answer.setMaxLength(2000);
    answer.setWidthFull();
    Button send = new Button(Texts.text("review.AnswerView.send"), click -> send(question, answer));
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.setId("send-" + question.id());
    Section section =
        new Section(
            asked.figure(question),
            Words.hint(Texts.text("review.AnswerView.handedIn", value(asked, question))),
            new QuestionBox(question, asked.figure(question)),
            answer);
    section.add(Words.actions(send));
    return section;
  }

  private static String value(Questions.Asked asked, FigureQuestion question) {
    return Words.of(
        asked.form().rounds().stream()
            .filter(round -> round.round() == question.round())
            .map(Submission::values)
            .flatMap(List::stream)
            .filter(
                value ->
                    new FieldName(value.indicator(), value.part()).value().equals(question.field()))
            .map(Measurement::value)
            .findFirst());
  }

  private void send(FigureQuestion question, TextArea answer) {
    field("answer", answer);
    if (attempt(() -> questions.answer(question.id(), answer.getValue()))) {
      done("review.AnswerView.sent");
      show();
    }
  }
}
