package nl.rekenschap.reporting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import nl.rekenschap.kernel.DutchNumber;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.Rule.Found;

/** Rules about values beside each other, beside those of before, and beside the target. */
final class ComparingRules {

  /** Makes the median of deviations comparable with a standard deviation. */
  private static final double NORMAL = 1.4826;

  private static final double SMALLEST_PART = 0.1;

  private ComparingRules() {}

  static Stream<Found> totalIsNotTheSum(Sheet sheet, RuleLimits settings) {
    return sheet.questions().stream().flatMap(question -> wrongTotal(sheet, question).stream());
  }

  private static Optional<Found> wrongTotal(Sheet sheet, FigureForm.Question question) {
    String field = FieldName.total(question.indicator().code());
    String typed = sheet.text(field);
    if (typed.isBlank()) {
      return Optional.empty();
    }
    Optional<Total> sum = sheet.total(question).filter(Total::complete);
    if (sum.isEmpty()) {
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

  /** Far from the median of the same quarter-long periods before, measured robustly. */
  static Stream<Found> unusual(Sheet sheet, RuleLimits settings) {
    return sheet
        .asked()
        .filter(asked -> asked.field().earlier().size() >= settings.earlierNeeded())
        .flatMap(asked -> unusual(sheet, asked, settings).stream());
  }

  private static Optional<Found> unusual(Sheet sheet, Sheet.Asked asked, RuleLimits settings) {
    OptionalLong now = count(sheet, asked);
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

  private static OptionalLong count(Sheet sheet, Sheet.Asked asked) {
    return sheet.value(asked) instanceof Measurement.Value.Count count
        ? OptionalLong.of(count.number())
        : OptionalLong.empty();
  }

  /** Whoever was reached had at least one contact, so there are never fewer of those. */
  static Stream<Found> moreThanTheOther(Sheet sheet, RuleLimits settings) {
    return sheet.questions().stream().flatMap(question -> aboveOther(sheet, question).stream());
  }

  private static Optional<Found> aboveOther(Sheet sheet, FigureForm.Question question) {
    Optional<FigureForm.Question> other =
        question
            .indicator()
            .limits()
            .notAbove()
            .flatMap(
                code ->
                    sheet.questions().stream()
                        .filter(one -> one.indicator().code().equals(code))
                        .findFirst());
    Optional<Total> most = other.flatMap(sheet::total).filter(Total::complete);
    Optional<Total> own = sheet.total(question);
    boolean above =
        own.isPresent()
            && most.isPresent()
            && own.orElseThrow().known() > most.orElseThrow().known();
    return above
        ? Optional.of(
            Found.at(
                question.fields().getFirst().name().value(),
                own.orElseThrow().known(),
                other.orElseThrow().indicator().wording(),
                most.orElseThrow().known()))
        : Optional.empty();
  }

  /** Far behind an even share of the year's target. */
  static Stream<Found> belowTarget(Sheet sheet, RuleLimits settings) {
    return sheet.questions().stream()
        .filter(FigureForm.Question::hasSum)
        .flatMap(question -> behind(sheet, question, settings).stream());
  }

  private static Optional<Found> behind(
      Sheet sheet, FigureForm.Question question, RuleLimits settings) {
    Optional<Long> target = target(question.target());
    Optional<Long> reached = reached(sheet, question);
    if (target.isEmpty() || reached.isEmpty()) {
      return Optional.empty();
    }
    long expected = expected(target.orElseThrow(), sheet.period().span(), question);
    int percent =
        question.indicator().limits().explainBelowPercent().orElse(settings.expectedPercent());
    return reached.orElseThrow() * 100 < expected * percent
        ? Optional.of(
            Found.at(
                FieldName.explanation(question.indicator().code()),
                reached.orElseThrow(),
                expected))
        : Optional.empty();
  }

  /** Absent when it is not known, or when values of periods do not become one. */
  private static Optional<Long> reached(Sheet sheet, FigureForm.Question question) {
    Optional<Long> now = sheet.total(question).filter(Total::complete).map(Total::known);
    boolean whole = sheet.period().span().frequency().perYear() == 1;
    return switch (question.indicator().overPeriods()) {
      case SUM -> now.map(known -> known + question.soFar().map(Total::known).orElse(0L));
      case LAST -> now;
      case MAXIMUM, AVERAGE, NONE -> whole ? now : Optional.empty();
      case RATIO_OF_SUMS -> Optional.empty();
    };
  }

  /** An even share, over those periods of the year in which the indicator holds. */
  private static long expected(long target, Span span, FigureForm.Question question) {
    List<Span> counted =
        span.frequency().spansOf(span.year()).stream()
            .filter(question.indicator()::appliesTo)
            .toList();
    long by = counted.stream().filter(one -> one.index() <= span.index()).count();
    return target * by / Math.max(1, counted.size());
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
