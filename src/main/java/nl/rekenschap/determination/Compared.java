package nl.rekenschap.determination;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Period;

/**
 * What was agreed on an indicator beside what the accepted figures of the year come to (Awb 4:80).
 *
 * @param total absent when nothing was accepted, or when these figures do not make one number
 * @param complete whether figures of each period that was due are in it
 */
public record Compared(
    String indicator, String wording, Target target, Optional<BigDecimal> total, boolean complete) {

  /** What had to be reached; absent when no number was agreed. */
  public Optional<Long> goal() {
    return switch (target) {
      case Target.Number number -> Optional.of(number.value());
      case Target.Minimum minimum -> Optional.of(minimum.value());
      case Target.NoneByDesign none -> Optional.empty();
      case Target.ToBeAgreed open -> Optional.empty();
      case Target.NotSet silent -> Optional.empty();
      case Target.NotApplicable text -> Optional.empty();
    };
  }

  /** What was reached more (or, below zero, less) than agreed. */
  public Optional<BigDecimal> difference() {
    return goal().flatMap(goal -> total.map(sum -> sum.subtract(BigDecimal.valueOf(goal))));
  }

  /** Whether less was reached than agreed; what was never accepted is not known to be missed. */
  public boolean isMissed() {
    return difference().filter(less -> less.signum() < 0).isPresent();
  }

  static Compared of(
      IndicatorForYear indicator,
      Target agreed,
      List<AcceptedFigures> accepted,
      List<Period> without) {
    List<Optional<Calculation.Value>> periods =
        accepted.stream()
            .filter(figures -> indicator.appliesTo(figures.span()))
            .map(figures -> whole(indicator, figures))
            .toList();
    long due = without.stream().filter(period -> indicator.appliesTo(period.span())).count();
    Optional<BigDecimal> total =
        (periods.size() == 1 ? periods.getFirst() : indicator.overPeriods().of(periods))
            .flatMap(Calculation.Value::number);
    return new Compared(
        indicator.code(),
        indicator.wording(),
        agreed,
        total,
        due == 0 && periods.stream().allMatch(Compared::isWhole));
  }

  private static boolean isWhole(Optional<Calculation.Value> value) {
    return value.filter(Calculation.Value::complete).isPresent();
  }

  private static Optional<Calculation.Value> whole(
      IndicatorForYear indicator, AcceptedFigures figures) {
    List<Optional<Calculation.Value>> values =
        figures.values().stream()
            .filter(value -> isOf(indicator, value))
            .map(value -> computable(value.value()))
            .toList();
    return values.size() == 1 ? values.getFirst() : indicator.overPlaces().of(values);
  }

  /** Figures under an older wording count when the plan says that they may be compared. */
  private static boolean isOf(IndicatorForYear indicator, Measurement value) {
    return value.indicator().equals(indicator.code())
        && (value.version() == indicator.version() || indicator.continuesPrevious());
  }

  private static Optional<Calculation.Value> computable(Measurement.Value value) {
    return switch (value) {
      case Measurement.Value.Count count -> Optional.of(Calculation.Value.of(count.number()));
      case Measurement.Value.Amount amount ->
          Optional.of(Calculation.Value.of(amount.money().amount()));
      case Measurement.Value.Ratio ratio ->
          Optional.of(
              Calculation.Value.ratio(
                  BigDecimal.valueOf(ratio.numerator()), BigDecimal.valueOf(ratio.denominator())));
      case Measurement.Value.Words words -> Optional.empty();
      case Measurement.Value.NotAvailable absent -> Optional.empty();
    };
  }

  /** All of one year, in the order of the plan. */
  static List<Compared> all(
      Stream<IndicatorForYear> indicators,
      java.util.function.Function<IndicatorForYear, Target> agreed,
      List<AcceptedFigures> accepted,
      List<Period> without) {
    return indicators
        .map(indicator -> of(indicator, agreed.apply(indicator), accepted, without))
        .toList();
  }
}
