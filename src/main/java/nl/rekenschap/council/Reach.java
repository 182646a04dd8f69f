package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Counts;

/**
 * How many different persons were reached. Whoever takes part in two interventions or two periods
 * is counted in both, so the number lies between the highest single count and the sum of all.
 *
 * @param who kind of persons
 * @param silent how many indicators of such persons gave no number, or not for every period
 */
record Reach(IndicatorForYear.Reach who, List<Row> rows, int silent) {

  /** The persons of one indicator: no fewer than low, no more than high. */
  record Row(String item, String name, String indicator, String wording, Range range) {}

  /** Both ends belong to it. */
  record Range(BigDecimal low, BigDecimal high) {

    boolean isOneNumber() {
      return low.compareTo(high) == 0;
    }
  }

  static Reach of(CouncilReport report, IndicatorForYear.Reach who) {
    List<Row> rows = new ArrayList<>();
    int silent = 0;
    for (Item item : report.items()) {
      for (Goal goal : item.goals()) {
        if (counts(goal, who)) {
          Optional<Range> range = range(goal.realised());
          range.ifPresent(
              found ->
                  rows.add(
                      new Row(item.code(), item.name(), goal.indicator(), goal.wording(), found)));
          silent += isComplete(goal.realised()) ? 0 : 1;
        }
      }
    }
    return new Reach(who, List.copyOf(rows), silent);
  }

  private static boolean counts(Goal goal, IndicatorForYear.Reach who) {
    return goal.measure()
        .filter(it -> it.counts() == Counts.PERSONS && it.reach() == who)
        .isPresent();
  }

  /** All of them together; absent when there is no number at all. */
  Optional<Range> total() {
    Optional<BigDecimal> low =
        rows.stream().map(row -> row.range().low()).max(Comparator.naturalOrder());
    return low.map(
        highest ->
            new Range(
                highest,
                rows.stream()
                    .map(row -> row.range().high())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  private static Optional<Range> range(Realised realised) {
    if (realised instanceof Realised.Total total) {
      return Optional.of(new Range(total.value(), total.value()));
    }
    List<List<BigDecimal>> periods =
        realised.periodFigures().stream()
            .map(of -> numbers(of.figure()))
            .filter(numbers -> !numbers.isEmpty())
            .toList();
    return periods.stream()
        .flatMap(List::stream)
        .max(Comparator.naturalOrder())
        .map(
            highest ->
                new Range(
                    highest,
                    periods.stream()
                        .flatMap(List::stream)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  private static boolean isComplete(Realised realised) {
    List<Figure> due =
        realised.periodFigures().stream()
            .map(Figure.OfPeriod::figure)
            .filter(Realised::isDue)
            .toList();
    return !due.isEmpty() && due.stream().allMatch(Reach::isComplete);
  }

  private static boolean isComplete(Figure figure) {
    return switch (figure) {
      case Figure.Count count -> count.gaps().isEmpty();
      case Figure.PerPart parts ->
          parts.gaps().isEmpty()
              && parts.numbers().stream().allMatch(part -> part.number().isPresent());
      default -> false;
    };
  }

  private static List<BigDecimal> numbers(Figure figure) {
    return switch (figure) {
      case Figure.Count count -> List.of(count.number());
      case Figure.PerPart parts ->
          parts.numbers().stream().flatMap(part -> part.number().stream()).toList();
      default -> List.of();
    };
  }

  /** One for each kind of persons that is counted at all, children first. */
  static Map<IndicatorForYear.Reach, Reach> all(CouncilReport report) {
    return List.of(
            IndicatorForYear.Reach.CHILDREN,
            IndicatorForYear.Reach.CHILDREN_AND_PARENTS,
            IndicatorForYear.Reach.PARENTS,
            IndicatorForYear.Reach.PROFESSIONALS)
        .stream()
        .map(who -> of(report, who))
        .filter(reach -> !reach.rows().isEmpty() || reach.silent() > 0)
        .collect(
            Collectors.toMap(
                Reach::who, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
  }
}
