package nl.rekenschap.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import nl.rekenschap.review.FigureQuestion;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Texts;

/** A question about a figure with its answer, when there is one. */
final class QuestionBox extends Div {

  QuestionBox(FigureQuestion question, String figure) {
    addClassName("question");
    Span head =
        new Span(Texts.text("review.QuestionBox.asked", question.byName(), question.at(), figure));
    head.addClassName("hint");
    add(new Paragraph(head, new Span(" "), badge(question)));
    add(Words.narrative(question.words()));
    question
        .answer()
        .ifPresent(
            answer -> {
              add(
                  Words.hint(
                      Texts.text("review.QuestionBox.answered", answer.byName(), answer.at())));
              add(Words.narrative(answer.words()));
            });
  }

  private static Badge badge(FigureQuestion question) {
    if (question.answer().isPresent()) {
      return new Badge(Texts.text("review.QuestionBox.done"), Badge.Tone.GOOD);
    }
    return question.lapsed()
        ? new Badge(Texts.text("review.QuestionBox.lapsed"), Badge.Tone.NEUTRAL)
        : new Badge(Texts.text("review.QuestionBox.open"), Badge.Tone.ATTENTION);
  }
}
