package nl.rekenschap.review.ui;

import nl.rekenschap.award.TargetWords;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Total;
import nl.rekenschap.reporting.ValueWords;
import nl.rekenschap.shell.Texts;

/** Periods, targets and values in the language of the screen. */
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

  static String of(java.util.Optional<Measurement.Value> value) {
    return value.map(ValueWords::of).map(Words::of).orElse(NOTHING);
  }

  static String ofTotal(java.util.Optional<Total> total) {
    return total
        .map(ValueWords::of)
        .map(Words::of)
        .orElseGet(() -> Texts.text("review.JudgeView.yearTotalNone"));
  }

  private static String of(ValueWords words) {
    return Texts.text(words.key(), words.arguments().toArray());
  }
}
