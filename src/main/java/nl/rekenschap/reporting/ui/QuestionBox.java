package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Total;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Texts;
import org.jspecify.annotations.Nullable;

/** One indicator of the form: what is asked, what was agreed, the fields, their sum and why. */
final class QuestionBox extends Div {

  private static final int LONGEST = 4000;

  private final transient IndicatorForYear indicator;
  private final transient List<FieldBox> fields;
  private final Span total = new Span();
  private final @Nullable TextField typedTotal;
  private final TextArea explanation =
      LongText.of(Texts.text("reporting.SubmitView.explanationOfIndicator"));

  QuestionBox(FigureForm.Question question, int year) {
    indicator = question.indicator();
    addClassName("section");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", indicator.wording());
    add(new H2(indicator.wording()), facts(question, year));
    indicator.definition().map(QuestionBox::hint).ifPresent(this::add);
    if (indicator.provisional()) {
      add(hint(Texts.text("reporting.SubmitView.provisional")));
    }
    fields = question.fields().stream().map(field -> new FieldBox(question, field)).toList();
    fields.forEach(this::add);
    if (fields.size() > 1 && question.hasSum() && !question.isInWords()) {
      total.getElement().setAttribute("aria-live", "polite");
      add(total);
    }
    typedTotal = question.asksTotal() ? total(indicator.code()) : null;
    if (typedTotal != null) {
      add(typedTotal);
    }
    explanation.setWidthFull();
    explanation.setMaxLength(LONGEST);
    explanation.setId("explanation-" + indicator.code());
    add(explanation);
    sum();
  }

  private static TextField total(String code) {
    TextField field = new TextField(Texts.text("reporting.SubmitView.typedTotal"));
    field.setId("total-" + code);
    field.getElement().setAttribute("inputmode", "numeric");
    return field;
  }

  /** The total that is typed beside the parts, where one is asked. */
  Optional<TextField> typedTotal() {
    return Optional.ofNullable(typedTotal);
  }

  /** Lets the reporter name a part that the plan does not name. */
  void askParts(Consumer<String> addPart) {
    TextField name = new TextField(Texts.text("reporting.SubmitView.partName"));
    name.setId("part-" + indicator.code());
    name.setHelperText(Texts.text("reporting.SubmitView.partHelp"));
    Button add =
        new Button(
            Texts.text("reporting.SubmitView.partAdd"), click -> addPart.accept(name.getValue()));
    Div line = new Div(name, add);
    line.addClassName("actions");
    add(line);
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
              .running()
              .flatMap(value -> Words.of(value, question.indicator().overPeriods()))
              .orElseGet(
                  () ->
                      Texts.text(
                          question.indicator().overPeriods() == Calculation.NONE
                              ? "reporting.SubmitView.personsDoNotAddUp"
                              : "reporting.SubmitView.soFarNone")));
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

  TextArea explanation() {
    return explanation;
  }

  String indicator() {
    return indicator.code();
  }

  void join(Typing typing) {
    fields.forEach(box -> box.join(typing));
    if (typedTotal != null) {
      typing.add(FieldName.total(indicator.code()), typedTotal::getValue, typedTotal::setValue);
    }
    typing.add(
        FieldName.explanation(indicator.code()), explanation::getValue, explanation::setValue);
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
