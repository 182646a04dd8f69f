package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.rekenschap.council.Figure.Remark;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Measurement.Value;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;
import org.jspecify.annotations.Nullable;

/**
 * What was realised on an indicator in a year. {@link Calculation} computes, as the plan's file
 * chose for this indicator; here is only decided what is put together.
 */
final class RealisedOf {

  private final IndicatorForYear indicator;
  private final Map<String, String> partNames;

  private RealisedOf(IndicatorForYear indicator) {
    this.indicator = indicator;
    List<Part> parts = indicator.breakdown().parts();
    this.partNames =
        parts.isEmpty()
            ? Map.of()
            : parts.stream().collect(Collectors.toMap(Part::code, Part::name));
  }

  static Realised year(IndicatorForYear indicator, ReportInputs.Reports reports) {
    RealisedOf of = new RealisedOf(indicator);
    List<OfPeriod> all = new ArrayList<>(reports.periods().size());
    for (Period period : inOrder(reports.periods())) {
      all.add(of.period(period, reports));
    }
    return of.realised(all);
  }

  private static List<Period> inOrder(List<Period> periods) {
    for (int i = 1; i < periods.size(); i++) {
      if (periods.get(i - 1).span().compareTo(periods.get(i).span()) > 0) {
        return periods.stream().sorted(Comparator.comparing(Period::span)).toList();
      }
    }
    return periods;
  }

  /**
   * One period.
   *
   * @param value what goes into the year; absent when it is missing or not due
   */
  private record OfPeriod(Figure.OfPeriod shown, Optional<Calculation.Value> value) {}

  private Realised realised(List<OfPeriod> all) {
    List<Figure.OfPeriod> periods = shown(all);
    if (any(periods, Figure.PerPart.class::isInstance)) {
      return new Realised.PerPeriod(periods);
    }
    if (any(periods, Figure.Count.class::isInstance)) {
      return numbers(all, periods);
    }
    if (any(periods, Figure.Words.class::isInstance)) {
      return new Realised.Described(periods);
    }
    if (periods.isEmpty() || any(periods, Figure.Pending.class::isInstance)) {
      return new Realised.Pending(periods);
    }
    if (any(periods, Figure.NotAvailable.class::isInstance)) {
      return new Realised.NotAvailable(periods);
    }
    return any(periods, Realised::isDue)
        ? new Realised.NotReceived(periods)
        : new Realised.NotApplicable();
  }

  private Realised numbers(List<OfPeriod> all, List<Figure.OfPeriod> periods) {
    List<Optional<Calculation.Value>> due = due(all);
    if (due.size() == 1) {
      return due.getFirst()
          .flatMap(Calculation.Value::number)
          .<Realised>map(only -> new Realised.Total(only, Optional.empty(), periods))
          .orElseGet(() -> new Realised.PerPeriod(periods));
    }
    Optional<BigDecimal> year = indicator.overPeriods().of(due).flatMap(Calculation.Value::number);
    if (year.isEmpty()) {
      return new Realised.PerPeriod(periods);
    }
    boolean persons = indicator.counts() == IndicatorForYear.Counts.PERSONS;
    return persons && indicator.overPeriods() == Calculation.MAXIMUM
        ? new Realised.AtLeast(year.get(), periods)
        : new Realised.Total(year.get(), Optional.of(indicator.overPeriods()), periods);
  }

  private static List<Figure.OfPeriod> shown(List<OfPeriod> all) {
    List<Figure.OfPeriod> shown = new ArrayList<>(all.size());
    for (OfPeriod period : all) {
      shown.add(period.shown());
    }
    return Collections.unmodifiableList(shown);
  }

  private static List<Optional<Calculation.Value>> due(List<OfPeriod> all) {
    List<Optional<Calculation.Value>> due = new ArrayList<>(all.size());
    for (OfPeriod period : all) {
      if (Realised.isDue(period.shown().figure())) {
        due.add(period.value());
      }
    }
    return due;
  }

  private static boolean any(List<Figure.OfPeriod> periods, Predicate<Figure> which) {
    for (Figure.OfPeriod period : periods) {
      if (which.test(period.figure())) {
        return true;
      }
    }
    return false;
  }

  private OfPeriod period(Period period, ReportInputs.Reports reports) {
    String code = period.span().code();
    if (!indicator.appliesTo(period.span())) {
      return without(code, before(period.span()));
    }
    if (period.acceptedRound().isPresent()) {
      return accepted(period.span(), reports.accepted());
    }
    return without(
        code,
        period.state() instanceof PeriodState.NotReceived
            ? new Figure.NotReceived()
            : new Figure.Pending());
  }

  private static OfPeriod without(String span, Figure figure) {
    return new OfPeriod(new Figure.OfPeriod(span, figure), Optional.empty());
  }

  /** An indicator that was added has no earlier figures; one with a new meaning has others. */
  private Figure before(Span span) {
    return indicator.startsAfter(span) && indicator.version() > 1
        ? new Figure.NotComparable()
        : new Figure.NotApplicable();
  }

  private OfPeriod accepted(Span span, List<AcceptedFigures> accepted) {
    Optional<Calculation.Value> value = number(only(span, accepted));
    Optional<BigDecimal> number = value.flatMap(Calculation.Value::number);
    return number.isPresent()
        ? whole(span.code(), value.orElseThrow(), number.get(), 1, List.of())
        : ofParts(span.code(), own(span, accepted));
  }

  private OfPeriod ofParts(String code, List<Measurement> own) {
    List<Figure.OfPart> numbers = new ArrayList<>();
    List<Optional<Calculation.Value>> values = new ArrayList<>();
    List<Remark> texts = new ArrayList<>();
    List<Remark> gaps = new ArrayList<>();
    for (Measurement value : own) {
      switch (value.value()) {
        case Value.Count count -> {
          values.add(Optional.of(Calculation.Value.of(count.number())));
          numbers.add(new Figure.OfPart(about(value), BigDecimal.valueOf(count.number())));
        }
        case Value.Amount amount -> {
          values.add(Optional.of(Calculation.Value.of(amount.money().amount())));
          numbers.add(new Figure.OfPart(about(value), amount.money().amount()));
        }
        case Value.Ratio ratio -> {
          Calculation.Value parts =
              Calculation.Value.ratio(
                  BigDecimal.valueOf(ratio.numerator()), BigDecimal.valueOf(ratio.denominator()));
          values.add(Optional.of(parts));
          parts
              .number()
              .ifPresent(
                  share ->
                      numbers.add(
                          new Figure.OfPart(
                              about(value), Optional.of(share), parts.denominator())));
        }
        case Value.Words words -> texts.add(remark(value, words.text()));
        case Value.NotAvailable gap -> {
          values.add(Optional.empty());
          gaps.add(remark(value, gap.reason()));
        }
      }
    }
    if (!numbers.isEmpty()) {
      return counted(code, values, numbers, List.copyOf(gaps));
    }
    if (!texts.isEmpty()) {
      return without(code, new Figure.Words(List.copyOf(texts)));
    }
    return without(
        code,
        gaps.isEmpty() ? new Figure.NotReported() : new Figure.NotAvailable(List.copyOf(gaps)));
  }

  /** One part is what it is; several are put together as the file says, or not at all. */
  private OfPeriod counted(
      String code,
      List<Optional<Calculation.Value>> values,
      List<Figure.OfPart> numbers,
      List<Remark> gaps) {
    Optional<Calculation.Value> whole =
        values.size() == 1 ? values.getFirst() : indicator.overPlaces().of(values);
    return whole
        .flatMap(Calculation.Value::number)
        .map(number -> whole(code, whole.orElseThrow(), number, numbers.size(), gaps))
        .orElseGet(() -> without(code, new Figure.PerPart(List.copyOf(numbers), gaps)));
  }

  private static OfPeriod whole(
      String code, Calculation.Value whole, BigDecimal number, int parts, List<Remark> gaps) {
    Figure figure = new Figure.Count(number, parts, gaps, whole.denominator());
    return new OfPeriod(new Figure.OfPeriod(code, figure), Optional.of(whole));
  }

  /** What can be put together with others; absent for words and for what is not available. */
  private static Optional<Calculation.Value> number(@Nullable Measurement only) {
    return switch (only == null ? null : only.value()) {
      case null -> Optional.empty();
      case Value.Count count -> Optional.of(Calculation.Value.of(count.number()));
      case Value.Amount amount -> Optional.of(Calculation.Value.of(amount.money().amount()));
      case Value.Ratio ratio ->
          Optional.of(
              Calculation.Value.ratio(
                  BigDecimal.valueOf(ratio.numerator()), BigDecimal.valueOf(ratio.denominator())));
      case Value.Words words -> Optional.empty();
      case Value.NotAvailable gap -> Optional.empty();
    };
  }

  /** Loops, since a report looks here for every indicator of every period of every year. */
  private List<Measurement> own(Span span, List<AcceptedFigures> accepted) {
    List<Measurement> own = new ArrayList<>();
    for (AcceptedFigures figures : accepted) {
      if (figures.span().equals(span)) {
        for (Measurement value : figures.values()) {
          if (value.indicator().equals(indicator.code())) {
            own.add(value);
          }
        }
      }
    }
    return own;
  }

  /** The one value of the indicator in that period; null when there is none, or more than one. */
  private @Nullable Measurement only(Span span, List<AcceptedFigures> accepted) {
    Measurement only = null;
    for (AcceptedFigures figures : accepted) {
      if (figures.span().equals(span)) {
        for (Measurement value : figures.values()) {
          if (value.indicator().equals(indicator.code())) {
            if (only != null) {
              return null;
            }
            only = value;
          }
        }
      }
    }
    return only;
  }

  private Optional<String> about(Measurement value) {
    return value.part().map(code -> partNames.getOrDefault(code, code));
  }

  private Remark remark(Measurement value, String text) {
    return new Remark(about(value), text.strip());
  }
}
