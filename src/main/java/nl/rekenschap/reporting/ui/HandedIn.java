package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Total;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** What was handed in, as a confirmation to read back and keep. */
final class HandedIn extends Div {

  HandedIn(FigureForm form, Submission submission) {
    Section section = new Section(Texts.text("reporting.SubmitView.done"));
    section.setId("handed-in");
    section.getElement().setAttribute("role", "status");
    section.add(
        new Paragraph(
            Texts.text("reporting.SubmitView.doneBy", submission.byName(), submission.at())));
    section.add(table(form, submission));
    if (!submission.explanation().isEmpty()) {
      Paragraph words = new Paragraph(submission.explanation());
      words.addClassName("narrative");
      section.add(new H3(Texts.text("reporting.SubmitView.explanation")), words);
    }
    add(section, links(form));
  }

  private static Table table(FigureForm form, Submission submission) {
    Table table =
        new Table(
            Texts.text("reporting.SubmitView.summary"),
            Texts.text("reporting.SubmitView.indicator"),
            Texts.text("reporting.SubmitView.part"),
            Texts.text("reporting.SubmitView.value"));
    for (FigureForm.Question question : form.questions()) {
      for (FigureForm.Field field : question.fields()) {
        value(submission, field)
            .ifPresent(value -> table.row(question.indicator().wording(), part(field), value));
      }
      if (question.fields().size() > 1) {
        Total.of(question.indicator().code(), submission.values())
            .ifPresent(
                total ->
                    table.total(
                        question.indicator().wording(),
                        Texts.text("reporting.SubmitView.sum"),
                        Words.of(total)));
      }
    }
    return table;
  }

  private static Optional<String> value(Submission submission, FigureForm.Field field) {
    return submission.values().stream()
        .filter(value -> value.indicator().equals(field.name().indicator()))
        .filter(value -> value.part().equals(field.name().part()))
        .map(Measurement::value)
        .map(Words::of)
        .findFirst();
  }

  private static String part(FigureForm.Field field) {
    return field.part().map(Part::name).orElseGet(() -> Texts.text("reporting.SubmitView.whole"));
  }

  private static Div links(FigureForm form) {
    boolean provider = form.period().provider().isPresent();
    Div links =
        new Div(
            new Anchor(
                provider ? "subsidy/home" : "workflow/list",
                Texts.text("reporting.SubmitView.toWork")),
            new Anchor(
                "subsidy/" + form.period().caseId(), Texts.text("reporting.SubmitView.toCase")));
    links.addClassName("actions");
    return links;
  }
}
