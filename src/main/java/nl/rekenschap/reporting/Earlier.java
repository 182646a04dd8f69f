package nl.rekenschap.reporting;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;

/**
 * What was accepted of one indicator before a period. Values from before a change of meaning are
 * left out: numbers that cannot be compared are not laid beside each other.
 */
final class Earlier {

  private final IndicatorForYear indicator;
  private final Span span;

  /** Of this and the last year, oldest first. */
  private final List<AcceptedFigures> before;

  private final Map<AcceptedFigures, Map<Optional<String>, Measurement.Value>> byPart =
      new IdentityHashMap<>();

  Earlier(IndicatorForYear indicator, Span span, List<AcceptedFigures> before) {
    this.indicator = indicator;
    this.span = span;
    this.before = before;
    before.forEach(figures -> byPart.put(figures, byPart(figures)));
  }

  private Map<Optional<String>, Measurement.Value> byPart(AcceptedFigures figures) {
    Map<Optional<String>, Measurement.Value> found = new HashMap<>();
    figures.values().stream()
        .filter(this::isComparable)
        .forEach(value -> found.putIfAbsent(value.part(), value.value()));
    return found;
  }

  FigureForm.Field field(Optional<Part> part) {
    FieldName name = new FieldName(indicator.code(), part.map(Part::code));
    if (before.isEmpty()) {
      return new FigureForm.Field(name, part, Optional.empty(), Optional.empty(), List.of());
    }
    return new FigureForm.Field(
        name,
        part,
        value(before.getLast(), name),
        before.stream()
            .filter(figures -> figures.span().equals(lastYear()))
            .findFirst()
            .flatMap(figures -> value(figures, name)),
        counts(name));
  }

  private Span lastYear() {
    return new Span(span.year() - 1, span.frequency(), span.index());
  }

  private List<Long> counts(FieldName name) {
    return before.stream()
        .filter(figures -> figures.span().frequency() == span.frequency())
        .flatMap(figures -> value(figures, name).stream())
        .filter(Measurement.Value.Count.class::isInstance)
        .map(value -> ((Measurement.Value.Count) value).number())
        .toList();
  }

  private Optional<Measurement.Value> value(AcceptedFigures figures, FieldName name) {
    return Optional.ofNullable(byPart.getOrDefault(figures, Map.of()).get(name.part()));
  }

  private boolean isComparable(Measurement earlier) {
    if (!earlier.indicator().equals(indicator.code())) {
      return indicator.continuesPrevious()
          && indicator.mapsFrom().equals(Optional.of(earlier.indicator()));
    }
    return earlier.version() == indicator.version()
        || earlier.version() == indicator.version() - 1 && indicator.continuesPrevious();
  }

  /** Accepted values of this year as one, over places and then over periods. */
  Optional<Calculation.Value> running() {
    return indicator
        .overPeriods()
        .of(
            before.stream()
                .filter(figures -> figures.span().year() == span.year())
                .map(this::whole)
                .toList());
  }

  private Optional<Calculation.Value> whole(AcceptedFigures figures) {
    List<Optional<Calculation.Value>> values =
        figures.values().stream()
            .filter(this::isComparable)
            .map(measurement -> computable(measurement.value()))
            .toList();
    return values.size() == 1 ? values.getFirst() : indicator.overPlaces().of(values);
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

  /** Accepted total of this year; absent when there is none, or when it may not be summed. */
  Optional<Total> soFar() {
    if (!indicator.addsUpOverPeriods()) {
      return Optional.empty();
    }
    return before.stream()
        .filter(figures -> figures.span().year() == span.year())
        .flatMap(figures -> Total.of(indicator.code(), figures.values()).stream())
        .reduce(Total::plus);
  }
}
