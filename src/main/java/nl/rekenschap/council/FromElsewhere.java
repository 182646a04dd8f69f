package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import nl.rekenschap.programme.CouncilIndicator;

/** Figures that were typed beside the report: the council's own series, and need. */
final class FromElsewhere {

  private FromElsewhere() {}

  /** Each indicator that the council set, also without values. */
  static List<ContextSeries> series(ReportInputs inputs) {
    return inputs.councilIndicators().stream()
        .filter(indicator -> indicator.kind() == CouncilIndicator.Kind.BUDGET)
        .map(indicator -> new ContextSeries(indicator, points(inputs, indicator.code())))
        .toList();
  }

  private static List<ContextSeries.Point> points(ReportInputs inputs, String indicator) {
    return inputs.typed().stream()
        .filter(figure -> figure.series() == Series.CONTEXT && figure.subject().equals(indicator))
        .sorted(Comparator.comparing(TypedFigure::period))
        .flatMap(
            figure ->
                figure.value().stream()
                    .map(
                        value ->
                            new ContextSeries.Point(
                                figure.period(), value, figure.source(), figure.at())))
        .toList();
  }

  /** For each school and area the newest figure that is not of after the reporting year. */
  static List<Need> needs(ReportInputs inputs) {
    Map<List<Object>, TypedFigure> newest =
        inputs.typed().stream()
            .filter(figure -> figure.series() != Series.CONTEXT)
            .filter(figure -> firstYear(figure) <= inputs.year())
            .collect(
                Collectors.toMap(
                    figure -> List.<Object>of(figure.series(), figure.subject()),
                    figure -> figure,
                    BinaryOperator.maxBy(Comparator.comparing(TypedFigure::period))));
    return newest.values().stream()
        .sorted(Comparator.comparing(TypedFigure::series).thenComparing(TypedFigure::subject))
        .flatMap(figure -> need(figure).stream())
        .toList();
  }

  private static Optional<Need> need(TypedFigure figure) {
    Need.Kind kind =
        figure.series() == Series.SCHOOL_WEIGHT ? Need.Kind.SCHOOL_WEIGHT : Need.Kind.LOW_INCOME;
    Optional<BigDecimal> value = figure.value();
    return value.map(it -> new Need(kind, figure.subject(), figure.period(), it, figure.source()));
  }

  private static int firstYear(TypedFigure figure) {
    return Integer.parseInt(figure.period().substring(0, 4));
  }
}
