package nl.rekenschap.council;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.Value;

/**
 * The numbers that a report shows, by figure. Only what stands in it is among them: a state that is
 * no number, such as one that was taken out because it is small, is not.
 */
final class ShownValues {

  private final Map<String, Value> all = new HashMap<>();

  ShownValues(Passports exact, CouncilReport report) {
    for (CouncilReport.Item item : report.items()) {
      item.goals().forEach(goal -> goal(report.year(), item.code(), goal));
    }
    exact.all().values().stream()
        .filter(passport -> passport.what().sort() == Sort.COUNT)
        .forEach(passport -> all.put(passport.figure(), passport.value()));
    Map<String, Value> parts = parts(report);
    for (Passport passport : exact.all().values()) {
      if (passport.what().sort() == Sort.PART) {
        Optional.ofNullable(parts.get(key(passport)))
            .ifPresent(value -> all.put(passport.figure(), value));
      }
    }
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
    for (Figure.OfPeriod period : goal.previous().periodFigures()) {
      count(
          FigurePassports.ofYear(year - 1, item, goal.indicator(), period.span()),
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

  /** The report knows parts by name. */
  private static Map<String, Value> parts(CouncilReport report) {
    Map<String, Value> parts = new HashMap<>();
    for (CouncilReport.Item item : report.items()) {
      for (Goal goal : item.goals()) {
        for (Figure.OfPeriod period : goal.realised().periodFigures()) {
          if (period.figure() instanceof Figure.PerPart figure) {
            for (Figure.OfPart part : figure.numbers()) {
              parts.put(
                  FigureId.period(item.code(), goal.indicator(), period.span()).value()
                      + "\n"
                      + part.part().orElse(""),
                  new Value.Numeric(Values.plain(part.number()), true));
            }
          }
        }
      }
    }
    return parts;
  }

  private static String key(Passport passport) {
    String[] names = passport.figure().split("~", -1);
    return FigureId.period(names[1], names[2], names[3]).value()
        + "\n"
        + passport.what().part().orElse("");
  }
}
