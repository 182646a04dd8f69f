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

/**
 * Passports of figures that follow from nothing but the report itself: counts of what it lists,
 * ranges, places of money, figures from elsewhere. So those of the published report show no more
 * than it does.
 */
final class OtherPassports {

  /** Code of the municipality among those who report. */
  static final String MUNICIPALITY = "gemeente";

  private final CouncilReport report;
  private final PassportSheet sheet;

  private OtherPassports(CouncilReport report) {
    this.report = report;
    this.sheet = new PassportSheet(report.year());
  }

  static List<Passport> of(CouncilReport report) {
    OtherPassports others = new OtherPassports(report);
    others.targets();
    others.quality();
    others.counts();
    ReachPassports.of(report, others.sheet);
    others.changes();
    others.context();
    others.needs();
    CostPassports.of(report, others.sheet);
    AccountPassports.of(report, others.sheet);
    return others.sheet.all;
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
      each.add(new Computed(id.value(), PassportSheet.numeric(BigDecimal.valueOf(own))));
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
        Value value = PassportSheet.numeric(point.value());
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
      Value value = PassportSheet.numeric(need.value());
      sheet.add(
          FigureId.other("need", need.kind().name(), need.place()),
          sheet.what(Sort.NEED, need.place(), "", need.kind().name()),
          value,
          How.ELSEWHERE,
          List.of(new Elsewhere(need.source(), need.period(), value)));
    }
  }
}
