package nl.rekenschap.reporting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.Rule.Found;

/** Rules about values beside each other, beside those of before, and beside the target. */
final class ComparingRules {

  /** Makes the median of deviations comparable with a standard deviation. */
  private static final double NORMAL = 1.4826;

  private static final double SMALLEST_PART = 0.1;

  private ComparingRules() {}

  static Stream<Found> totalIsNotTheSum(Sheet sheet, RuleSettings settings) {
    return sheet.questions().stream().flatMap(question -> wrongTotal(sheet, question).stream());
  }

  private static Optional<Found> wrongTotal(Sheet sheet, FigureForm.Question question) {
    String field = FieldName.total(question.indicator().code());
    String typed = sheet.text(field);
    Optional<Total> sum = total(sheet, question);
    if (typed.isBlank() || sum.isEmpty()) {
      return Optional.empty();
    }
    try {
      long total = DutchNumber.count(field, typed);
      return total == sum.orElseThrow().known()
          ? Optional.empty()
          : Optional.of(Found.at(field, total, sum.orElseThrow().known()));
    } catch (Refused refused) {
      return Optional.of(new Found(field, refused.messageKey(), refused.arguments()));
    }
  }

  static Optional<Total> total(Sheet sheet, FigureForm.Question question) {
    return Total.of(question.indicator().code(), sheet.values(question));
  }

  /** Far from the median of the same quarter-long periods before, measured robustly. */
  static Stream<Found> unusual(Sheet sheet, RuleSettings settings) {
    return sheet
        .asked()
        .filter(asked -> asked.field().earlier().size() >= settings.earlierNeeded())
        .flatMap(asked -> unusual(sheet, asked, settings).stream());
  }

  private static Optional<Found> unusual(Sheet sheet, Sheet.Asked asked, RuleSettings settings) {
    OptionalLong now = count(sheet, asked.name());
    if (now.isEmpty()) {
      return Optional.empty();
    }
    List<Long> earlier = asked.field().earlier();
    double median = median(earlier.stream().map(Long::doubleValue).toList());
    double deviation =
        median(earlier.stream().map(value -> Math.abs(value - median)).toList()) * NORMAL;
    double usual = Math.max(deviation, Math.max(1, median * SMALLEST_PART));
    boolean far = Math.abs(now.getAsLong() - median) > settings.outlierDistance() * usual;
    return far
        ? Optional.of(
            Found.at(asked.name().value(), now.getAsLong(), Math.round(median), earlier.size()))
        : Optional.empty();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static OptionalLong count(Sheet sheet, FieldName name) {
    return sheet.value(name).orElse(null) instanceof Measurement.Value.Count count
        ? OptionalLong.of(count.number())
        : OptionalLong.empty();
  }

  /** Far behind an even share of the year's target. */
  static Stream<Found> belowTarget(Sheet sheet, RuleSettings settings) {
    return sheet.questions().stream()
        .flatMap(question -> behind(sheet, question, settings).stream());
  }

  private static Optional<Found> behind(
      Sheet sheet, FigureForm.Question question, RuleSettings settings) {
    Optional<Long> target = target(question.target());
    Optional<Total> now = total(sheet, question).filter(Total::complete);
    if (target.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    long soFar = now.orElseThrow().known() + question.soFar().map(Total::known).orElse(0L);
    long expected =
        target.orElseThrow()
            * sheet.period().span().index()
            / sheet.period().span().frequency().perYear();
    return soFar * 100 < expected * settings.expectedPercent()
        ? Optional.of(Found.at(FieldName.explanation(question.indicator().code()), soFar, expected))
        : Optional.empty();
  }

  private static Optional<Long> target(Target target) {
    return switch (target) {
      case Target.Number number -> Optional.of(number.value());
      case Target.Minimum minimum -> Optional.of(minimum.value());
      case Target.NoneByDesign none -> Optional.empty();
      case Target.ToBeAgreed open -> Optional.empty();
      case Target.NotSet notSet -> Optional.empty();
      case Target.NotApplicable notApplicable -> Optional.empty();
    };
  }
}
