package nl.rekenschap.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.rekenschap.kernel.Money;

/** The totals a file states, and whether its budget lines add up to them. */
final class Sums {

  private final Years years;
  private final List<Stated> stated = new ArrayList<>();

  /** Totals per year in a mapping, for the items that belong under it. */
  private record Stated(
      Mapping at, Map<Integer, Money> totals, Predicate<Intervention> includes, boolean complete) {}

  Sums(Years years) {
    this.years = years;
  }

  void ofLine(String line, Mapping field) {
    field
        .mapping("totals")
        .ifPresent(
            at -> state(at, item -> item.line().map(Line::code).equals(Optional.of(line)), false));
  }

  /** Reads the field {@code totals} of the file; gives those of the whole programme. */
  Map<Integer, Money> totals(Mapping root) {
    Optional<Mapping> field = root.mapping("totals");
    if (field.isEmpty()) {
      return Map.of();
    }
    Map<Integer, Money> programme =
        field.get().mapping("programme").map(at -> state(at, item -> true, true)).orElse(Map.of());
    field
        .get()
        .optionalMapping("outside-lines")
        .ifPresent(at -> state(at, item -> item.line().isEmpty(), false));
    field.get().text("source");
    field.get().close();
    return programme;
  }

  private Map<Integer, Money> state(Mapping at, Predicate<Intervention> includes, boolean all) {
    Map<Integer, Money> totals = years.amounts(at);
    stated.add(new Stated(at, totals, includes, all));
    return totals;
  }

  void check(List<Plan.Item> items) {
    stated.forEach(one -> check(one, items));
  }

  private void check(Stated one, List<Plan.Item> items) {
    Map<Integer, Money> computed = new HashMap<>();
    items.stream()
        .filter(item -> one.includes.test(item.facts()))
        .forEach(
            item ->
                item.budget()
                    .forEach((year, budget) -> computed.merge(year, budget.amount(), Money::plus)));
    for (int year : years.all()) {
      Money sum = computed.getOrDefault(year, Money.ZERO);
      Money total = one.totals.get(year);
      String key = Integer.toString(year);
      if (total == null && (one.complete || !sum.isZero())) {
        one.at.problem(key, "totalMissing", year);
      } else if (total != null && !total.equals(sum)) {
        one.at.problem(key, "totalWrong", year, Euros.plain(total), Euros.plain(sum));
      }
    }
  }
}
