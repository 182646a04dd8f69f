package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.rekenschap.council.Figure.Remark;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Measurement.Value;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;

/**
 * What was realised on an indicator in a year.
 *
 * <p>Encounters, contacts, activities, hours and results add up over parts and periods. Persons do
 * not add up over periods: who came in two quarters would count twice.
 */
final class RealisedOf {

  private final IndicatorForYear indicator;
  private final Map<String, String> partNames;

  private RealisedOf(IndicatorForYear indicator) {
    this.indicator = indicator;
    this.partNames =
        indicator.breakdown().parts().stream().collect(Collectors.toMap(Part::code, Part::name));
  }

  static Realised year(IndicatorForYear indicator, ReportInputs.Reports reports) {
    RealisedOf of = new RealisedOf(indicator);
    return of.realised(
        reports.periods().stream()
            .sorted(java.util.Comparator.comparing(Period::span))
            .map(period -> new Figure.OfPeriod(period.span().code(), of.figure(period, reports)))
            .toList());
  }

  private Realised realised(List<Figure.OfPeriod> periods) {
    if (any(periods, Figure.Count.class::isInstance)) {
      return !indicator.addsUpOverPeriods() && periods.size() > 1
          ? new Realised.PerPeriod(periods)
          : new Realised.Total(sum(periods), periods);
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
    return new Realised.NotReceived(periods);
  }

  private static boolean any(List<Figure.OfPeriod> periods, Predicate<Figure> which) {
    return periods.stream().map(Figure.OfPeriod::figure).anyMatch(which);
  }

  private static long sum(List<Figure.OfPeriod> periods) {
    return periods.stream()
        .mapToLong(p -> p.figure() instanceof Figure.Count count ? count.number() : 0)
        .sum();
  }

  private Figure figure(Period period, ReportInputs.Reports reports) {
    if (period.acceptedRound().isPresent()) {
      return accepted(period.span(), reports.accepted());
    }
    return period.state() instanceof PeriodState.NotReceived
        ? new Figure.NotReceived()
        : new Figure.Pending();
  }

  private Figure accepted(Span span, List<AcceptedFigures> accepted) {
    List<Measurement> values =
        accepted.stream()
            .filter(figures -> figures.span().equals(span))
            .flatMap(figures -> figures.values().stream())
            .filter(value -> value.indicator().equals(indicator.code()))
            .toList();
    long total = 0;
    int counted = 0;
    List<Remark> texts = new ArrayList<>();
    List<Remark> gaps = new ArrayList<>();
    for (Measurement value : values) {
      switch (value.value()) {
        case Value.Count count -> {
          total += count.number();
          counted++;
        }
        case Value.Amount amount -> texts.add(remark(value, Dutch.moneyInCents(amount.money())));
        case Value.Ratio ratio ->
            texts.add(
                remark(
                    value,
                    Dutch.text("reporting.value.ratio", ratio.numerator(), ratio.denominator())));
        case Value.Words words -> texts.add(remark(value, words.text()));
        case Value.NotAvailable gap -> gaps.add(remark(value, gap.reason()));
      }
    }
    if (counted > 0) {
      return new Figure.Count(total, counted, List.copyOf(gaps));
    }
    if (!texts.isEmpty()) {
      return new Figure.Words(List.copyOf(texts));
    }
    return gaps.isEmpty() ? new Figure.NotReported() : new Figure.NotAvailable(List.copyOf(gaps));
  }

  private Remark remark(Measurement value, String text) {
    Optional<String> about = value.part().map(code -> partNames.getOrDefault(code, code));
    return new Remark(about, text.strip());
  }
}
