package nl.rekenschap.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.Passport.Formula;
import nl.rekenschap.council.Passport.How;
import nl.rekenschap.council.Passport.Says;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.programme.IndicatorForYear;

/**
 * Passports of the indicators of one budget line: of each year, period and part, of the target and
 * of the percentage.
 */
final class FigurePassports {

  private final int year;
  private final ReportInputs.Item item;
  private final IndicatorWhat what;
  private final RealisedPassports realised;
  private final TargetPassports targets;
  private final PassportBuilder out;

  FigurePassports(
      int year, ReportInputs.Item item, Provenance provenance, Chain chain, PassportBuilder out) {
    this.year = year;
    this.item = item;
    this.what = new IndicatorWhat(item.budget().name());
    this.realised = new RealisedPassports(new AcceptedValues(year, item, chain), what, chain, out);
    this.targets = new TargetPassports(provenance, what, out);
    this.out = out;
  }

  void of(CouncilReport.Item shown) {
    Map<String, IndicatorForYear> indicators =
        item.now().indicators().stream()
            .collect(Collectors.toMap(IndicatorForYear::code, Function.identity()));
    for (Goal goal : shown.goals()) {
      IndicatorForYear indicator = indicators.get(goal.indicator());
      if (indicator != null) {
        realised(indicator, goal);
        previous(indicator, goal);
        targets.add(
            FigureId.target(code(), indicator.code()),
            indicator,
            item.award(),
            year,
            goal.target());
        share(indicator, goal);
        goal.years().forEach(it -> year(indicator, goal, it));
      }
    }
  }

  private void realised(IndicatorForYear indicator, Goal goal) {
    FigureId id = FigureId.realised(code(), indicator.code());
    Realised anew = realised.year(id, Sort.REALISED, indicator, year, item.now(), goal.realised());
    Map<String, Figure> figures = new LinkedHashMap<>();
    anew.periodFigures().forEach(it -> figures.put(it.span(), it.figure()));
    for (Figure.OfPeriod shown : goal.realised().periodFigures()) {
      realised.period(
          FigureId.period(code(), indicator.code(), shown.span()),
          year,
          indicator,
          item.now(),
          shown,
          new Figure.OfPeriod(
              shown.span(), figures.getOrDefault(shown.span(), new Figure.Pending())));
    }
  }

  private void previous(IndicatorForYear indicator, Goal goal) {
    FigureId id = FigureId.previous(code(), indicator.code());
    Optional<IndicatorForYear> before = before(indicator);
    if (before.isEmpty()
        || goal.previous() instanceof Realised.NotComparable
        || goal.previous() instanceof Realised.NoData) {
      out.add(
          new Passport(
              id.value(),
              what.of(Sort.PREVIOUS, indicator, year - 1, Optional.empty(), Optional.empty()),
              Values.of(goal.previous()),
              Formula.of(How.NOTHING),
              List.of(),
              List.of()));
      return;
    }
    Realised anew =
        realised.year(id, Sort.PREVIOUS, before.get(), year - 1, item.previous(), goal.previous());
    FigureNames names = FigureNames.previous(code(), indicator.code());
    FigureNames known = FigureNames.in(year - 1, code(), before.get().code());
    for (Figure.OfPeriod period : anew.periodFigures()) {
      realised.period(
          new FigureId(names.period(period.span())),
          year - 1,
          before.get(),
          item.previous(),
          period,
          period);
      same(known.period(period.span()), new FigureId(names.period(period.span())));
      parts(period, names, known);
    }
  }

  /** Last year the same indicator, or the one from which it took over. */
  private Optional<IndicatorForYear> before(IndicatorForYear indicator) {
    List<IndicatorForYear> all = item.previous().indicators();
    return all.stream()
        .filter(it -> it.code().equals(indicator.code()))
        .findFirst()
        .or(
            () ->
                indicator
                    .mapsFrom()
                    .flatMap(
                        from -> all.stream().filter(it -> it.code().equals(from)).findFirst()));
  }

  /** A year of the programme, as it stands among all years. */
  private void year(IndicatorForYear indicator, Goal goal, Goal.YearOf shown) {
    FigureNames names = FigureNames.in(shown.year(), code(), indicator.code());
    if (shown.year() == year) {
      same(names.whole(), FigureId.realised(code(), indicator.code()));
      same(names.target(), FigureId.target(code(), indicator.code()));
      for (Figure.OfPeriod period : goal.realised().periodFigures()) {
        same(names.period(period.span()), FigureId.period(code(), indicator.code(), period.span()));
        parts(period, names, FigureNames.now(code(), indicator.code()));
      }
      return;
    }
    item.otherYears().stream()
        .filter(other -> other.budget().year() == shown.year())
        .findFirst()
        .ifPresent(other -> otherYear(indicator, other, shown, names));
  }

  /** Parts that are shown one by one, under another name too. */
  private void parts(Figure.OfPeriod period, FigureNames names, FigureNames known) {
    if (period.figure() instanceof Figure.PerPart figure) {
      figure
          .numbers()
          .forEach(
              of ->
                  same(
                      names.part(period.span(), of.part()),
                      new FigureId(known.part(period.span(), of.part()))));
    }
  }

  /** The same figure under its name among the years. */
  private void same(String name, FigureId figure) {
    out.find(figure)
        .ifPresent(
            it ->
                out.add(
                    new Passport(
                        name, it.what(), it.value(), it.formula(), it.links(), it.laterChanges())));
  }

  private void otherYear(
      IndicatorForYear now, ReportInputs.OtherYear other, Goal.YearOf shown, FigureNames names) {
    Optional<IndicatorForYear> then =
        other.reports().indicators().stream()
            .filter(it -> it.code().equals(now.code()))
            .findFirst();
    if (then.isEmpty()) {
      return;
    }
    shown.realised().ifPresent(it -> otherYear(then.get(), other, it, names));
    shown
        .target()
        .ifPresent(
            it ->
                targets.add(
                    new FigureId(names.target()), then.get(), other.award(), shown.year(), it));
  }

  private void otherYear(
      IndicatorForYear then, ReportInputs.OtherYear other, Realised shown, FigureNames names) {
    int ofYear = other.budget().year();
    Realised anew =
        realised.year(
            new FigureId(names.whole()), Sort.REALISED, then, ofYear, other.reports(), shown);
    for (Figure.OfPeriod period : anew.periodFigures()) {
      realised.period(
          new FigureId(names.period(period.span())), ofYear, then, other.reports(), period, period);
    }
  }

  private void share(IndicatorForYear indicator, Goal goal) {
    OptionalInt percent = ReportWords.percent(goal);
    out.add(
        new Passport(
            FigureId.share(code(), indicator.code()).value(),
            what.of(Sort.SHARE, indicator, year, Optional.empty(), Optional.empty()),
            percent.isPresent()
                ? new Value.Percent(percent.getAsInt())
                : Values.says(Says.NOT_APPLICABLE),
            Formula.of(percent.isPresent() ? How.PERCENTAGE : How.NOTHING),
            List.of(
                out.link(FigureId.realised(code(), indicator.code())),
                out.link(FigureId.target(code(), indicator.code()))),
            List.of()));
  }

  private String code() {
    return item.budget().code();
  }
}
