package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Total;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Texts;

/** One indicator of the form: what is asked, what was agreed, the fields and their sum. */
final class QuestionBox extends Div {

  private final transient List<FieldBox> fields;
  private final Span total = new Span();

  QuestionBox(FigureForm.Question question, int year) {
    IndicatorForYear indicator = question.indicator();
    addClassName("section");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", indicator.wording());
    add(new H2(indicator.wording()), facts(question, year));
    indicator.definition().map(QuestionBox::hint).ifPresent(this::add);
    if (indicator.provisional()) {
      add(hint(Texts.text("reporting.SubmitView.provisional")));
    }
    fields = question.fields().stream().map(field -> new FieldBox(question, field)).toList();
    Div grid = new Div();
    grid.addClassName("form-grid");
    fields.forEach(grid::add);
    add(grid);
    if (fields.size() > 1) {
      total.getElement().setAttribute("aria-live", "polite");
      add(total);
    }
    sum();
  }

  private static Facts facts(FigureForm.Question question, int year) {
    Facts facts =
        new Facts()
            .fact(
                Texts.text("reporting.SubmitView.target", Integer.toString(year)),
                Words.of(question.target()));
    if (!question.isInWords()) {
      facts.fact(Texts.text("reporting.SubmitView.unit"), question.indicator().unit());
      facts.fact(
          Texts.text("reporting.SubmitView.soFar"),
          question
              .soFar()
              .map(Words::of)
              .orElseGet(
                  () ->
                      Texts.text(
                          question.indicator().addsUpOverPeriods()
                              ? "reporting.SubmitView.soFarNone"
                              : "reporting.SubmitView.personsDoNotAddUp")));
    }
    return facts;
  }

  private static Paragraph hint(String text) {
    Paragraph hint = new Paragraph(text);
    hint.addClassName("hint");
    return hint;
  }

  List<FieldBox> fields() {
    return fields;
  }

  /** Shows the sum of what has been typed. */
  void sum() {
    List<Long> known =
        fields.stream()
            .map(FieldBox::number)
            .filter(java.util.OptionalLong::isPresent)
            .map(java.util.OptionalLong::getAsLong)
            .toList();
    total.setText(
        known.isEmpty()
            ? Texts.text("reporting.SubmitView.totalNone")
            : Texts.text(
                "reporting.SubmitView.total",
                Words.of(
                    new Total(
                        known.stream().mapToLong(Long::longValue).sum(),
                        known.size() == fields.size()))));
  }
}
