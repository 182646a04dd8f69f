package nl.rekenschap.council;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.IndicatorForYear.Reach;

/**
 * One indicator in one year, as a report shows it: this year's figures, last year's, and those of
 * the other years of the programme.
 *
 * @param indicator code under which it was counted in that year
 */
record PeopleSeries(Item item, Goal goal, String indicator, int year, Realised realised) {

  /** All that a report shows, the same years twice when they are shown twice. */
  static List<PeopleSeries> of(CouncilReport report) {
    return report.items().stream()
        .flatMap(item -> item.goals().stream().flatMap(goal -> of(report.year(), item, goal)))
        .toList();
  }

  private static Stream<PeopleSeries> of(int year, Item item, Goal goal) {
    String before = goal.measure().flatMap(Goal.Measure::before).orElse(goal.indicator());
    return Stream.concat(
        Stream.of(
            new PeopleSeries(item, goal, goal.indicator(), year, goal.realised()),
            new PeopleSeries(item, goal, before, year - 1, goal.previous())),
        goal.years().stream()
            .flatMap(
                of ->
                    of.realised().stream()
                        .map(it -> new PeopleSeries(item, goal, goal.indicator(), of.year(), it))));
  }

  /** Names of the series that count people by place in any of these reports. */
  static Set<String> sensitive(Stream<CouncilReport> reports) {
    Set<String> names = new TreeSet<>();
    reports
        .flatMap(report -> of(report).stream())
        .filter(PeopleSeries::countsPeopleByPlace)
        .forEach(series -> names.add(series.name()));
    return names;
  }

  /** Of whom a number tells something; money and numbers of activities never do. */
  static boolean countsPeople(Goal.Measure measure) {
    return measure.reach() != Reach.NONE
        && switch (measure.counts()) {
          case PERSONS, CONTACTS, ENCOUNTERS, RESULTS, RATIO -> true;
          case ACTIVITIES, HOURS, MONEY, TEXT -> false;
        };
  }

  private boolean countsPeopleByPlace() {
    return goal.measure().filter(PeopleSeries::countsPeople).isPresent()
        && (goal.measure().filter(Goal.Measure::byPlace).isPresent() || hasParts());
  }

  private boolean hasParts() {
    return realised.periodFigures().stream().anyMatch(of -> of.figure() instanceof Figure.PerPart);
  }

  String name() {
    return item.code() + "~" + indicator;
  }

  boolean isRatio() {
    return goal.measure().filter(it -> it.counts() == Counts.RATIO).isPresent();
  }

  String key() {
    return name() + "~" + year;
  }

  String key(String span) {
    return key() + "~" + span;
  }

  /** Parts are told apart by their place in the row: two may bear one name, or none. */
  String key(String span, int part) {
    return key(span) + "~" + part;
  }

  /** What the number is shown as, for who reads why it is not. */
  record Shown(PeopleSeries series, Optional<String> span, Optional<String> part) {}
}
