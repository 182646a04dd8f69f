package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Measurement;

/** One indicator of a budget line: target, this year, last year, and its path over the years. */
final class GoalOf {

  private final ReportInputs.Item item;
  private final IndicatorForYear indicator;

  private GoalOf(ReportInputs.Item item, IndicatorForYear indicator) {
    this.item = item;
    this.indicator = indicator;
  }

  static Goal goal(ReportInputs.Item item, IndicatorForYear indicator) {
    return new GoalOf(item, indicator).goal();
  }

  private Goal goal() {
    Realised realised = RealisedOf.year(indicator, item.now());
    Target target = target(indicator, item.award());
    return new Goal(
        indicator.code(),
        indicator.wording(),
        indicator.unit(),
        indicator.provisional(),
        indicator.definition(),
        previous(),
        target,
        realised,
        Optional.of(measure()),
        parts(realised),
        years(target, realised));
  }

  private Goal.Measure measure() {
    boolean byPlace =
        indicator.breakdown().by() != Breakdown.By.NONE || item.plan().areas().size() == 1;
    Optional<String> before =
        last().map(IndicatorForYear::code).filter(code -> !code.equals(indicator.code()));
    return new Goal.Measure(indicator.counts(), indicator.reach(), byPlace, before, 0);
  }

  /** The award's target rules once it was decided; until then it is the plan's. */
  private static Target target(IndicatorForYear indicator, Optional<AwardFile> award) {
    return award
        .filter(file -> file.state() instanceof AwardFile.State.Awarded)
        .map(AwardFile::targets)
        .orElse(List.of())
        .stream()
        .filter(agreed -> agreed.indicator().equals(indicator.code()))
        .map(AgreedTarget::target)
        .findFirst()
        .orElse(indicator.target());
  }

  private Optional<IndicatorForYear> last() {
    return item.previous().indicators().stream()
        .filter(i -> i.code().equals(indicator.code()))
        .findFirst()
        .or(this::predecessor);
  }

  private Realised previous() {
    Optional<IndicatorForYear> before = last();
    if (before.isEmpty()) {
      return new Realised.NotApplicable();
    }
    if (!comparable(before.get(), indicator)) {
      return new Realised.NotComparable();
    }
    Realised realised = RealisedOf.year(before.get(), item.previous());
    return realised instanceof Realised.Pending ? new Realised.NoData() : realised;
  }

  /** Last year under another code, when this indicator took over from it. */
  private Optional<IndicatorForYear> predecessor() {
    return indicator
        .mapsFrom()
        .flatMap(
            code ->
                item.previous().indicators().stream()
                    .filter(before -> before.code().equals(code))
                    .findFirst());
  }

  private static boolean comparable(IndicatorForYear before, IndicatorForYear now) {
    if (!now.code().equals(before.code())) {
      return now.continuesPrevious();
    }
    return now.version() == before.version()
        || now.version() == before.version() + 1 && now.continuesPrevious();
  }

  /** Persons in parts are left out: where they are put together, the parts could reveal someone. */
  private List<Goal.InPart> parts(Realised realised) {
    if (indicator.counts() == Counts.PERSONS || indicator.breakdown().by() == Breakdown.By.NONE) {
      return List.of();
    }
    Map<String, String> names =
        indicator.breakdown().parts().stream()
            .collect(Collectors.toMap(Breakdown.Part::code, Breakdown.Part::name));
    return realised.periodFigures().stream()
        .filter(of -> of.figure() instanceof Figure.Count count && count.parts() > 1)
        .flatMap(of -> values(of.span()).flatMap(value -> part(of.span(), value, names)))
        .toList();
  }

  private Stream<Measurement> values(String span) {
    return item.now().accepted().stream()
        .filter(figures -> figures.span().code().equals(span))
        .map(AcceptedFigures::values)
        .flatMap(List::stream)
        .filter(value -> value.indicator().equals(indicator.code()));
  }

  private static Stream<Goal.InPart> part(
      String span, Measurement value, Map<String, String> names) {
    Optional<String> name = value.part().map(code -> names.getOrDefault(code, code));
    Optional<BigDecimal> number =
        switch (value.value()) {
          case Measurement.Value.Count it -> Optional.of(BigDecimal.valueOf(it.number()));
          case Measurement.Value.Amount it -> Optional.of(it.money().amount());
          case Measurement.Value.Ratio it -> Optional.empty();
          case Measurement.Value.Words it -> Optional.empty();
          case Measurement.Value.NotAvailable it -> Optional.empty();
        };
    return name.flatMap(of -> number.map(n -> new Goal.InPart(span, of, n))).stream();
  }

  /** Persons are left out: what is too small to show in one table could be read from this one. */
  private List<Goal.YearOf> years(Target target, Realised realised) {
    if (!(target instanceof Target.Number) || indicator.counts() == Counts.PERSONS) {
      return List.of();
    }
    Goal.YearOf now =
        new Goal.YearOf(
            item.budget().year(), Optional.of(target), Optional.of(realised), MoneyOf.item(item));
    return Stream.concat(item.otherYears().stream().map(this::year), Stream.of(now))
        .sorted(Comparator.comparingInt(Goal.YearOf::year))
        .toList();
  }

  private Goal.YearOf year(ReportInputs.OtherYear other) {
    int year = other.budget().year();
    Optional<IndicatorForYear> then =
        other.reports().indicators().stream()
            .filter(i -> i.code().equals(indicator.code()))
            .findFirst();
    Optional<Realised> realised =
        year > item.budget().year()
            ? Optional.empty()
            : Optional.of(
                then.<Realised>map(i -> realised(i, other)).orElseGet(Realised.NotApplicable::new));
    return new Goal.YearOf(
        year, then.map(i -> target(i, other.award())), realised, MoneyOf.otherYear(other));
  }

  private static Realised realised(IndicatorForYear then, ReportInputs.OtherYear other) {
    Realised realised = RealisedOf.year(then, other.reports());
    return realised instanceof Realised.Pending ? new Realised.NoData() : realised;
  }
}
