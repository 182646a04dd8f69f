package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.Passport.How;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.PassportLink.Computed;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.Target;

/** Passports of the money for one unit, planned and real, in the years of the programme. */
final class CostPassports {

  private final CouncilReport report;
  private final PassportSheet sheet;

  private CostPassports(CouncilReport report, PassportSheet sheet) {
    this.report = report;
    this.sheet = sheet;
  }

  static void of(CouncilReport report, PassportSheet sheet) {
    new CostPassports(report, sheet).years();
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
    if (year.target().orElse(null) instanceof Target.Number target
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
