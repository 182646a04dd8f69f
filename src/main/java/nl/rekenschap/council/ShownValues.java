package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.Passport.Value;

/**
 * The numbers that a report shows, by figure. Only what stands in it is among them: a state that is
 * no number, such as one that was taken out because it is small, is not.
 */
final class ShownValues {

  private final Map<String, Value> all = new HashMap<>();

  ShownValues(CouncilReport report) {
    for (CouncilReport.Item item : report.items()) {
      item.goals().forEach(goal -> goal(report.year(), item.code(), goal));
    }
    for (CouncilReport.Item item : report.items()) {
      item.goals().forEach(goal -> parts(report.year(), item.code(), goal));
    }
    OtherPassports.of(report).forEach(it -> all.put(it.figure(), it.value()));
  }

  Map<String, Value> all() {
    return all;
  }

  private void goal(int year, String item, Goal goal) {
    put(FigureId.realised(item, goal.indicator()), goal.realised());
    put(FigureId.previous(item, goal.indicator()), goal.previous());
    number(FigureId.target(item, goal.indicator()), Values.of(goal.target()));
    ReportWords.percent(goal)
        .ifPresent(
            percent ->
                all.put(
                    FigureId.share(item, goal.indicator()).value(), new Value.Percent(percent)));
    for (Figure.OfPeriod period : goal.realised().periodFigures()) {
      count(FigureId.period(item, goal.indicator(), period.span()), period.figure());
    }
    for (Goal.YearOf shown : goal.years()) {
      FigureNames names = FigureNames.in(shown.year(), item, goal.indicator());
      shown.target().ifPresent(it -> number(new FigureId(names.target()), Values.of(it)));
      shown
          .realised()
          .ifPresent(
              it -> {
                put(new FigureId(names.whole()), it);
                it.periodFigures()
                    .forEach(of -> count(new FigureId(names.period(of.span())), of.figure()));
              });
    }
    for (Figure.OfPeriod period : goal.previous().periodFigures()) {
      count(
          AcceptedValues.ofYear(year - 1, item, goal.indicator(), period.span()), period.figure());
      count(
          new FigureId(FigureNames.previous(item, goal.indicator()).period(period.span())),
          period.figure());
    }
  }

  private void count(FigureId figure, Figure shown) {
    if (shown instanceof Figure.Count it) {
      number(figure, new Value.Numeric(Values.plain(it.number()), it.gaps().isEmpty()));
    }
  }

  private void put(FigureId figure, Realised realised) {
    if (realised instanceof Realised.Total || realised instanceof Realised.AtLeast) {
      number(figure, Values.of(realised));
    }
  }

  private void number(FigureId figure, Value value) {
    if (!(value instanceof Value.State)) {
      all.put(figure.value(), value);
    }
  }

  private void parts(int year, String item, Goal goal) {
    FigureNames now = FigureNames.now(item, goal.indicator());
    goal.parts().forEach(it -> part(now.part(it.span(), Optional.of(it.part())), it.number()));
    parts(now, goal.realised());
    parts(FigureNames.in(year - 1, item, goal.indicator()), goal.previous());
    parts(FigureNames.previous(item, goal.indicator()), goal.previous());
    for (Goal.YearOf shown : goal.years()) {
      FigureNames names = FigureNames.in(shown.year(), item, goal.indicator());
      shown.realised().ifPresent(it -> parts(names, it));
    }
  }

  private void parts(FigureNames names, Realised realised) {
    for (Figure.OfPeriod period : realised.periodFigures()) {
      if (period.figure() instanceof Figure.PerPart figure) {
        figure
            .numbers()
            .forEach(
                of -> of.number().ifPresent(it -> part(names.part(period.span(), of.part()), it)));
      }
    }
  }

  private void part(String figure, BigDecimal number) {
    all.put(figure, new Value.Numeric(Values.plain(number), true));
  }
}
