package nl.rekenschap.council;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.Target;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Chart;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Document.Series;
import nl.rekenschap.publication.Text;

/**
 * An indicator with targets in numbers over the years of the programme, and what one unit costs.
 */
final class YearPages {

  private final CouncilReport report;
  private final ReportWords words;
  private final Cells cells;

  YearPages(CouncilReport report, ReportWords words) {
    this.report = report;
    this.words = words;
    this.cells = new Cells(words);
  }

  List<Block> blocks(Item item) {
    List<Block> blocks = new ArrayList<>();
    for (Goal goal : item.goals()) {
      if (goal.years().size() > 1) {
        blocks.add(table(item, goal));
        blocks.add(chart(item, goal));
        blocks.add(new Sentence(words.say("years.cost", goal.unit())));
        item.page().notes().stream()
            .map(note -> new Sentence(words.say("years.note", note.text())))
            .forEach(blocks::add);
      }
    }
    return blocks;
  }

  private Grid table(Item item, Goal goal) {
    return new Grid(
        words.say("years.caption", item.name(), goal.wording()),
        List.of(
            cells.column("year"),
            cells.number("target.year"),
            cells.number("realised.year"),
            cells.number("plan"),
            cells.number("cost.target", goal.unit()),
            cells.number("cost.realised", goal.unit())),
        goal.years().stream().map(year -> row(item, goal, year)).toList());
  }

  private Row row(Item item, Goal goal, Goal.YearOf year) {
    FigureNames names = FigureNames.in(year.year(), item.code(), goal.indicator());
    return Cells.row(
        Text.of(Integer.toString(year.year())),
        year.target()
            .map(target -> words.target(target, names.target()))
            .orElseGet(() -> Text.of(words.say("realised.notApplicable"))),
        year.realised()
            .map(realised -> words.realised(realised, names))
            .orElseGet(() -> Text.of(words.say("years.later", Integer.toString(report.year())))),
        year.money()
            .plan()
            .map(plan -> Text.figure(Dutch.money(plan), names.ofYear("plan")))
            .orElseGet(() -> Text.of(words.say("money.noPlan"))),
        cost(year.money().plan(), target(year), names.ofYear("cost-target")),
        cost(year.money().settledMoney(), realised(year), names.ofYear("cost-realised")));
  }

  private Text cost(Optional<Money> money, Optional<BigDecimal> units, String id) {
    return money
        .flatMap(amount -> units.filter(n -> n.signum() > 0).map(n -> each(amount, n)))
        .map(euros -> Text.figure(Dutch.money(euros), id))
        .orElseGet(() -> Text.of(words.say("money.unknown")));
  }

  /** In whole euro: cents would be more precise than what is counted. */
  static Money each(Money money, BigDecimal units) {
    return Money.of(money.amount().divide(units, 0, RoundingMode.HALF_UP).longValueExact());
  }

  private static Optional<BigDecimal> target(Goal.YearOf year) {
    return year.target()
        .filter(Target.Number.class::isInstance)
        .map(target -> BigDecimal.valueOf(((Target.Number) target).value()));
  }

  /** Only a complete year: of a part of it the money would be too much. */
  private static Optional<BigDecimal> realised(Goal.YearOf year) {
    return year.realised()
        .filter(realised -> realised instanceof Realised.Total total && total.complete())
        .map(realised -> ((Realised.Total) realised).value());
  }

  private Chart chart(Item item, Goal goal) {
    return new Chart(
        words.say("years.caption", item.name(), goal.wording()),
        goal.unit(),
        goal.years().stream().map(year -> Integer.toString(year.year())).toList(),
        List.of(
            new Series(
                words.say("column.target.year"),
                goal.years().stream().map(YearPages::target).toList()),
            new Series(
                words.say("column.realised.year"),
                goal.years().stream().map(YearPages::realised).toList())),
        OptionalInt.empty());
  }
}
