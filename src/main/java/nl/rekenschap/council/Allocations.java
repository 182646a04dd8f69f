package nl.rekenschap.council;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.programme.Area;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.By;
import nl.rekenschap.programme.Intervention;
import nl.rekenschap.programme.Programme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses by which rule the money of a budget line is placed in the investment account. */
@Service
public class Allocations {

  private static final int LONGEST = 1000;
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final AllocationStore store;
  private final Programme programme;
  private final Access access;
  private final BusinessClock clock;

  Allocations(AllocationStore store, Programme programme, Access access, BusinessClock clock) {
    this.store = store;
    this.programme = programme;
    this.access = access;
    this.clock = clock;
  }

  /**
   * A budget line for which a rule can be chosen.
   *
   * @param areas those that the plan names for it
   * @param schools how many schools the plan names for it
   * @param indicators split by school or area, by which its money can be placed
   */
  public record Choice(
      String item, String name, List<Area> areas, int schools, List<IndicatorForYear> indicators) {}

  /** The rules that were chosen and hold in a year, by the code of the budget line. */
  @RolesAllowed({Names.POLICY_ADVISER, Names.MANAGER, Names.CONTROLLER})
  @Transactional(readOnly = true)
  public Map<String, AllocationDecision> inForce(int year) {
    return store.inForce(year);
  }

  /** All rules that were ever chosen, newest first; at most 500. */
  @RolesAllowed({Names.POLICY_ADVISER, Names.MANAGER, Names.CONTROLLER})
  @Transactional(readOnly = true)
  public List<AllocationDecision> history() {
    return store.history();
  }

  /** Budget lines of a year, but for costs. */
  @RolesAllowed({Names.POLICY_ADVISER, Names.MANAGER, Names.CONTROLLER})
  @Transactional(readOnly = true)
  public List<Choice> choices(int year) {
    return programme.itemsOf(year).stream()
        .filter(item -> item.delivery() != Delivery.COSTS)
        .map(item -> choice(item, year))
        .toList();
  }

  private Choice choice(BudgetItem item, int year) {
    Intervention plan = programme.intervention(item.code());
    return new Choice(
        item.code(),
        item.name(),
        plan.areas().stream().map(Intervention.Placement::area).toList(),
        plan.schools().size(),
        programme.indicatorsOf(item.code(), year).stream()
            .filter(i -> Set.of(By.SCHOOL, By.AREA).contains(i.breakdown().by()))
            .filter(i -> i.kind() == IndicatorForYear.Kind.QUANTITATIVE)
            .toList());
  }

  /**
   * Chooses a rule from a reporting year on.
   *
   * @throws Refused at {@code item}, {@code rule}, {@code percent} or {@code because}
   */
  @RolesAllowed(Names.POLICY_ADVISER)
  @Transactional
  public void choose(String item, int fromYear, AllocationRule rule, String because) {
    Choice choice =
        choices(fromYear).stream()
            .filter(one -> one.item().equals(item))
            .findFirst()
            .orElseThrow(() -> Refused.at("item", "council.allocation.item"));
    check(choice, rule);
    store.add(
        new AllocationDecision(
            item,
            fromYear,
            rule,
            Prose.required("because", because, LONGEST),
            access.current().name(),
            clock.now()));
  }

  private void check(Choice choice, AllocationRule rule) {
    switch (rule) {
      case AllocationRule.OneArea it -> require(choice.areas().size() == 1, "oneArea");
      case AllocationRule.Schools it -> require(choice.schools() > 0, "schools");
      case AllocationRule.Participants it ->
          require(
              choice.indicators().stream().anyMatch(i -> i.code().equals(it.indicator())),
              "indicator");
      case AllocationRule.Key it -> check(it);
      case AllocationRule.Citywide it -> {}
      case AllocationRule.None it -> {}
      case AllocationRule.Costs it -> require(false, "costs");
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw Refused.at("rule", "council.allocation." + what);
    }
  }

  private void check(AllocationRule.Key key) {
    Set<String> known = programme.areas().stream().map(Area::code).collect(Collectors.toSet());
    boolean sound =
        !key.percent().isEmpty()
            && known.containsAll(key.percent().keySet())
            && key.percent().values().stream()
                .allMatch(part -> part.signum() > 0 && part.scale() <= 2);
    BigDecimal sum = key.percent().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!sound || sum.compareTo(ALL) > 0) {
      throw Refused.at("percent", "council.allocation.percent");
    }
  }
}
