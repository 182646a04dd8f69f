package nl.rekenschap.council;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.council.FigureId.Amount;
import nl.rekenschap.council.Passport.Formula;
import nl.rekenschap.council.Passport.How;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.Passport.What;
import nl.rekenschap.kernel.Money;

/** Passports of sums of money: of each programme line, of the costs, and of all together. */
final class SumPassports {

  private final ReportInputs inputs;
  private final Map<String, Money> paid;
  private final PassportBuilder out;

  /**
   * For one report.
   *
   * @param paid on each budget line, by its code
   */
  SumPassports(ReportInputs inputs, Map<String, Money> paid, PassportBuilder out) {
    this.inputs = inputs;
    this.paid = paid;
    this.out = out;
  }

  /** Each programme line, the costs, and all together. */
  void lines(CouncilReport report) {
    Map<String, String> names = new LinkedHashMap<>();
    report
        .chapters()
        .forEach(
            chapter -> {
              names.put(chapter.code(), chapter.name());
              sums(chapter.code(), chapter.name(), chapter.items());
            });
    if (!report.costs().isEmpty()) {
      names.put("costs", "");
      sums("costs", "", report.costs());
    }
    ItemMoney.Sum sum = ItemMoney.sum(report.items().stream().map(i -> i.money()).toList());
    for (Amount amount : Amount.values()) {
      sum(
          FigureId.total(amount),
          What.ofMoney(Sort.TOTAL, inputs.year(), inputs.programme(), amount),
          value(sum, report.items(), amount),
          names.keySet().stream().map(line -> FigureId.line(line, amount)).toList());
    }
  }

  private void sums(String line, String name, List<CouncilReport.Item> items) {
    ItemMoney.Sum sum = ItemMoney.sum(items.stream().map(CouncilReport.Item::money).toList());
    for (Amount amount : Amount.values()) {
      sum(
          FigureId.line(line, amount),
          What.ofMoney(Sort.LINE, inputs.year(), name, amount),
          value(sum, items, amount),
          items.stream().map(item -> FigureId.money(item.code(), amount)).toList());
    }
  }

  private Value.Amount value(ItemMoney.Sum sum, List<CouncilReport.Item> items, Amount amount) {
    boolean known = sum.unknown().isZero();
    return switch (amount) {
      case PLAN -> new Value.Amount(sum.plan(), true);
      case AWARDED -> new Value.Amount(sum.awarded(), true);
      case PAID ->
          new Value.Amount(
              Money.sum(
                  items.stream().map(it -> paid.getOrDefault(it.code(), Money.ZERO)).toList()),
              true);
      case SETTLED -> new Value.Amount(sum.settled(), known);
      case REST -> new Value.Amount(sum.rest(), known);
    };
  }

  private void sum(FigureId id, What what, Value.Amount value, List<FigureId> of) {
    List<PassportLink> links = of.stream().<PassportLink>map(out::link).toList();
    Money together =
        Money.sum(
            of.stream()
                .map(out::valueOf)
                .filter(Value.Amount.class::isInstance)
                .map(it -> ((Value.Amount) it).money())
                .toList());
    if (!together.equals(value.money())) {
      out.broken(id, "sum");
    }
    out.add(new Passport(id.value(), what, value, Formula.of(How.SUM), links, List.of()));
  }
}
