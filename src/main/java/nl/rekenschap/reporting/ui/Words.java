package nl.rekenschap.reporting.ui;

import com.vaadin.flow.component.UI;
import java.text.NumberFormat;
import java.util.Optional;
import nl.rekenschap.award.TargetWords;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Total;
import nl.rekenschap.reporting.ValueWords;
import nl.rekenschap.shell.Texts;

/** Periods, targets and values in the language of the screen. */
final class Words {

  private Words() {}

  static String of(Span span) {
    return Texts.text("reporting.span." + span.frequency(), span.index(), span.year());
  }

  static String of(Target target) {
    TargetWords words = TargetWords.of(target);
    return Texts.text(words.key(), words.arguments().toArray());
  }

  static String of(Measurement.Value value) {
    return of(ValueWords.of(value));
  }

  static String of(Total total) {
    return of(ValueWords.of(total));
  }

  /** With how it was computed, when that is not simply adding up. */
  static Optional<String> of(Calculation.Value value, Calculation how) {
    return value
        .number()
        .map(number -> NumberFormat.getNumberInstance(UI.getCurrent().getLocale()).format(number))
        .map(number -> value.complete() ? number : Texts.text("reporting.total.partial", number))
        .map(
            number ->
                how == Calculation.SUM
                    ? number
                    : Texts.text("reporting.SubmitView.running." + how, number));
  }

  private static String of(ValueWords words) {
    return Texts.text(words.key(), words.arguments().toArray());
  }
}
