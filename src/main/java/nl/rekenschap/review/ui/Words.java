package nl.rekenschap.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import nl.rekenschap.award.TargetWords;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Source;
import nl.rekenschap.reporting.Total;
import nl.rekenschap.reporting.ValueWords;
import nl.rekenschap.review.ReviewFile;
import nl.rekenschap.shell.Texts;

/** Periods, targets, values and findings in the language of the screen. */
final class Words {

  private static final String NOTHING = "–";

  private Words() {}

  static String of(Span span) {
    return Texts.text("reporting.span." + span.frequency(), span.index(), span.year());
  }

  static String of(Target target) {
    TargetWords words = TargetWords.of(target);
    return Texts.text(words.key(), words.arguments().toArray());
  }

  static String of(Optional<Measurement.Value> value) {
    return value.map(ValueWords::of).map(Words::of).orElse(NOTHING);
  }

  static String ofTotal(Optional<Total> total) {
    return total
        .map(ValueWords::of)
        .map(Words::of)
        .orElseGet(() -> Texts.text("review.JudgeView.yearTotalNone"));
  }

  private static String of(ValueWords words) {
    return Texts.text(words.key(), words.arguments().toArray());
  }

  static String of(Finding finding) {
    return Texts.text(finding.messageKey(), finding.arguments().toArray());
  }

  /** How a value is called within its indicator. */
  static String part(ReviewFile.Cell cell) {
    return cell.part().map(Part::name).orElseGet(() -> Texts.text("review.JudgeView.whole"));
  }

  /** How a value is called on its own. */
  static String figure(ReviewFile.Line line, ReviewFile.Cell cell) {
    String wording = line.indicator().wording();
    return cell.part().map(part -> wording + ": " + part.name()).orElse(wording);
  }

  /** Who stands for a value, and by which way it came. */
  static String author(ReviewFile.Cell cell, String submittedBy) {
    Optional<Source> source = cell.measurement().flatMap(Measurement::source);
    return source
        .map(
            from ->
                from.byName()
                    + ", "
                    + Texts.text("review.source." + from.kind())
                    + (from.place().isEmpty() ? "" : " (" + from.place() + ")"))
        .orElse(submittedBy);
  }

  static Paragraph narrative(String text) {
    return paragraph(text, "narrative");
  }

  static Paragraph hint(String text) {
    return paragraph(text, "hint");
  }

  private static Paragraph paragraph(String text, String style) {
    Paragraph words = new Paragraph(text);
    words.addClassName(style);
    return words;
  }

  static Div actions(Component... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }
}
