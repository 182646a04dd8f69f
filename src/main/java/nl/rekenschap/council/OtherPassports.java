package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.CouncilReport.Quality;
import nl.rekenschap.council.CouncilReport.Reached;
import nl.rekenschap.council.Passport.How;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.PassportLink.Computed;
import nl.rekenschap.council.PassportLink.Elsewhere;
import nl.rekenschap.kernel.Money;

/**
 * Passports of figures that follow from nothing but the report itself: counts of what it lists,
 * ranges, places of money, figures from elsewhere. So those of the published report show no more
 * than it does.
 */
final class OtherPassports {

  /** Code of the municipality among those who report. */
  static final String MUNICIPALITY = "gemeente";

  private final CouncilReport report;
  private final Sheet sheet;

  private OtherPassports(CouncilReport report) {
    this.report = report;
    this.sheet = new Sheet(report.year());
  }

  static List<Passport> of(CouncilReport report) {
    OtherPassports others = new OtherPassports(report);
    others.targets();
    others.quality();
    others.counts();
    others.reach();
    others.changes();
    others.context();
    others.needs();
    others.years();
    AccountPassports.of(report, others.sheet);
    return others.sheet.all;
  }

  /** Where passports of one report are written. */
  static final class Sheet {

    private final int year;
    private final List<Passport> all = new ArrayList<>();

    private Sheet(int year) {
      this.year = year;
    }

    void add(
        FigureId id, Passport.What what, Value value, How how, List<? extends PassportLink> links) {
      all.add(
          new Passport(
              id.value(), what, value, Passport.Formula.of(how), List.copyOf(links), List.of()));
    }

    Passport.What what(Sort sort, String of, String indicator, String part) {
      return what(sort, year, of, indicator, part);
    }

    Passport.What what(Sort sort, int ofYear, String of, String indicator, String part) {
      return new Passport.What(
          sort,
          ofYear,
          of,
          optional(indicator),
          Optional.empty(),
          optional(part),
          Optional.empty());
    }

    void count(FigureId id, String key, String part, long number, List<Computed> of) {
      add(
          id,
          what(Sort.COUNT, key, "", part),
          numeric(BigDecimal.valueOf(number)),
          How.COUNTED,
          of);
    }

    private static Optional<String> optional(String text) {
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
  }

  private static Value numeric(BigDecimal number) {
    return new Value.Numeric(Values.plain(number), true);
  }

  private void targets() {
    List<Computed> measured = new ArrayList<>();
    List<Computed> reached = new ArrayList<>();
    for (Item item : report.items()) {
      for (CouncilReport.Goal goal : item.goals()) {
        ReportWords.percent(goal)
            .ifPresent(
                percent -> {
                  Computed share =
                      new Computed(
                          FigureId.share(item.code(), goal.indicator()).value(),
                          new Value.Percent(percent));
                  measured.add(share);
                  if (percent >= 100) {
                    reached.add(share);
                  }
                });
      }
    }
    sheet.count(
        FigureId.other("targets", "measured"), "targetsMeasured", "", measured.size(), measured);
    sheet.count(
        FigureId.other("targets", "reached"), "targetsReached", "", reached.size(), reached);
  }

  private void quality() {
    quality("periods", Quality::periods);
    quality("accepted", Quality::accepted);
    quality("late", Quality::late);
    quality("returned", Quality::returned);
    quality("missing", Quality::missing);
    quality("open", Quality::open);
  }

  private void quality(String what, ToIntFunction<Quality> number) {
    String key = "quality" + ReportWords.capital(what);
    List<Computed> each = new ArrayList<>();
    int sum = 0;
    for (Quality quality : report.quality()) {
      FigureId id = FigureId.other("quality", code(quality), what);
      int own = number.applyAsInt(quality);
      sum += own;
      sheet.count(id, key, quality.provider().orElse(""), own, List.of());
      each.add(new Computed(id.value(), numeric(BigDecimal.valueOf(own))));
    }
    sheet.count(FigureId.other("quality", "all", what), key, "", sum, each);
  }

  /** Name of who reports within names of figures; the same in every language. */
  static String code(Quality quality) {
    return quality.provider().orElse(MUNICIPALITY).toLowerCase(Locale.ROOT);
  }

  private void counts() {
    sheet.count(
        FigureId.other("schools", "all"), "schoolsAll", "", report.schools().size(), List.of());
    long twice = report.schools().stream().filter(it -> it.areas().size() > 1).count();
    sheet.count(FigureId.other("schools", "twice"), "schoolsTwice", "", twice, List.of());
    sheet.count(
        FigureId.other("changed", "all"), "changedAll", "", report.changed().size(), List.of());
    for (Item item : report.items()) {
      long reached =
          item.milestones().stream().filter(m -> m.outcome() instanceof Reached.Outcome.On).count();
      sheet.count(
          FigureId.other("milestones", item.code(), "all"),
          "milestonesAll",
          item.name(),
          item.milestones().size(),
          List.of());
      sheet.count(
          FigureId.other("milestones", item.code(), "reached"),
          "milestonesReached",
          item.name(),
          reached,
          List.of());
    }
  }

  private void reach() {
    for (Reach reach : Reach.all(report).values()) {
      List<Computed> low = new ArrayList<>();
      List<Computed> high = new ArrayList<>();
      for (Reach.Row row : reach.rows()) {
        Computed from =
            new Computed(
                FigureId.realised(row.item(), row.indicator()).value(),
                realised(row.item(), row.indicator()));
        low.add(end(row, "low", row.range().low(), How.AT_LEAST_ONE, from));
        high.add(end(row, "high", row.range().high(), How.AT_MOST_ALL, from));
      }
      reach
          .total()
          .ifPresent(
              range -> {
                all(reach, "low", range.low(), How.AT_LEAST_ONE, low);
                all(reach, "high", range.high(), How.AT_MOST_ALL, high);
              });
    }
  }

  private Computed end(Reach.Row row, String end, BigDecimal number, How how, Computed from) {
    FigureId id = FigureId.other("reach", row.item(), row.indicator(), end);
    sheet.add(
        id,
        sheet.what(Sort.REACH, row.name(), row.wording(), end),
        numeric(number),
        how,
        List.of(from));
    return new Computed(id.value(), numeric(number));
  }

  private void all(Reach reach, String end, BigDecimal number, How how, List<Computed> of) {
    sheet.add(
        FigureId.other("reach", "all", reach.who().name(), end),
        sheet.what(Sort.REACH, report.programme(), "", end),
        numeric(number),
        how,
        of);
  }

  private Value realised(String item, String indicator) {
    return report.items().stream()
        .filter(it -> it.code().equals(item))
        .flatMap(it -> it.goals().stream())
        .filter(goal -> goal.indicator().equals(indicator))
        .map(goal -> Values.of(goal.realised()))
        .findFirst()
        .orElseThrow();
  }

  private void changes() {
    Map<String, Integer> seen = new HashMap<>();
    for (YearChange change : report.changes()) {
      int number = seen.merge(change.item(), 1, Integer::sum);
      change.before().ifPresent(it -> change(change, number, "before", it));
      change.after().ifPresent(it -> change(change, number, "after", it));
    }
  }

  private void change(YearChange change, int number, String side, YearChange.Worth worth) {
    Optional<Value> value =
        worth
            .money()
            .<Value>map(money -> new Value.Amount(money, true))
            .or(() -> worth.target().map(Values::of));
    value.ifPresent(
        it ->
            sheet.add(
                FigureId.other("change", change.item(), Integer.toString(number), side),
                sheet.what(Sort.CHANGE, change.name(), change.subject(), side),
                it,
                How.CHANGED,
                List.of()));
  }

  private void context() {
    for (ContextSeries series : report.series()) {
      for (ContextSeries.Point point : series.points()) {
        Value value = numeric(point.value());
        sheet.add(
            FigureId.other("context", series.indicator().code(), point.period()),
            sheet.what(Sort.CONTEXT, series.indicator().wording(), "", point.period()),
            value,
            How.ELSEWHERE,
            List.of(new Elsewhere(point.source(), point.period(), value)));
      }
    }
  }

  private void needs() {
    for (Need need : report.needs()) {
      Value value = numeric(need.value());
      sheet.add(
          FigureId.other("need", need.kind().name(), need.place()),
          sheet.what(Sort.NEED, need.place(), "", need.kind().name()),
          value,
          How.ELSEWHERE,
          List.of(new Elsewhere(need.source(), need.period(), value)));
    }
  }

  /** The plan and the money for one unit in the years of the programme. */
  private void years() {
    for (Item item : report.items()) {
      for (CouncilReport.Goal goal : item.goals()) {
        goal.years().forEach(year -> year(item, goal, year));
      }
    }
  }

  private void year(Item item, CouncilReport.Goal goal, CouncilReport.Goal.YearOf year) {
    FigureNames names = FigureNames.in(year.year(), item.code(), goal.indicator());
    Optional<Money> plan = year.money().plan();
    Computed planned =
        new Computed(names.ofYear("plan"), Values.amount(plan, Passport.Says.NO_PLAN));
    if (year.target().orElse(null) instanceof nl.rekenschap.programme.Target.Number target
        && target.value() > 0
        && plan.isPresent()) {
      cost(
          item,
          goal,
          year.year(),
          names.ofYear("cost-target"),
          YearPages.each(plan.get(), BigDecimal.valueOf(target.value())),
          List.of(planned, new Computed(names.target(), Values.of(target))));
    }
    Optional<Money> settled = year.money().settledMoney();
    if (year.realised().orElse(null) instanceof Realised.Total total
        && total.complete()
        && total.value().signum() > 0
        && settled.isPresent()) {
      cost(
          item,
          goal,
          year.year(),
          names.ofYear("cost-realised"),
          YearPages.each(settled.get(), total.value()),
          List.of(
              new Computed(names.ofYear("settled"), new Value.Amount(settled.get(), true)),
              new Computed(names.whole(), Values.of(total))));
    }
  }

  private void cost(
      Item item, CouncilReport.Goal goal, int year, String id, Money each, List<Computed> of) {
    sheet.add(
        new FigureId(id),
        sheet.what(Sort.COST, year, item.name(), goal.wording(), goal.unit()),
        new Value.Amount(each, true),
        How.DIVIDED,
        of);
  }
}
