package nl.rekenschap.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Money;

/** Reads the carry-over; what is used must lie inside budgets and inside what came over. */
final class CarryOverReader {

  private final Years years;
  private final Map<String, Plan.Item> items;

  CarryOverReader(Years years, List<Plan.Item> items) {
    this.years = years;
    this.items =
        items.stream()
            .collect(Collectors.toMap(i -> i.facts().code(), Function.identity(), (a, b) -> a));
  }

  CarryOver read(Mapping field) {
    Optional<Money> in = field.amount("amount");
    List<CarryOver.Use> uses = uses(field);
    CarryOver carryOver =
        new CarryOver(
            years.year(field, "from-year"),
            in.orElse(Money.ZERO),
            uses,
            field.text("note"),
            field.text("source"));
    if (in.isPresent() && carryOver.unallocated().isNegative()) {
      field.problem(
          "uses", "carryOverTooMuch", Euros.plain(carryOver.used()), Euros.plain(in.get()));
    }
    field.close();
    return carryOver;
  }

  private List<CarryOver.Use> uses(Mapping carryOver) {
    List<CarryOver.Use> uses = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Mapping field : carryOver.list("uses")) {
      String item = field.requiredReference("item", items.keySet(), "unknownItem");
      int year = years.year(field, "year");
      Optional<Money> amount = field.amount("amount");
      if (!seen.add(item + year)) {
        field.problem("item", "doubleCode", item);
      }
      amount.ifPresent(
          money -> {
            checkInsideBudget(field, item, year, money);
            uses.add(new CarryOver.Use(item, year, money));
          });
      field.close();
    }
    return uses;
  }

  private void checkInsideBudget(Mapping field, String code, int year, Money amount) {
    Plan.Item item = items.get(code);
    if (item == null) {
      return;
    }
    Plan.Budget budget = item.budget().get(year);
    if (budget == null || budget.amount().compareTo(amount) < 0) {
      field.problem("amount", "carryOverBeyondBudget", code, year);
    }
  }
}
