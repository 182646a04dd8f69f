package nl.rekenschap.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled file against the plan's own table and lists. */
class NijmegenPlanTest {

  private static final Plan PLAN = PlanFiles.plan(PlanFiles.nijmegen());

  @Test
  void the_years_add_up_to_the_printed_totals() {
    assertThat(sums(item -> true, Plan.Budget::amount))
        .isEqualTo(years(560_000, 1_115_000, 1_115_000, 865_000))
        .isEqualTo(PLAN.totals());
  }

  @ParameterizedTest
  @CsvSource({
    "groeien,      305000, 364000, 365000, 360000",
    "meedoen,      139500, 610000, 609000, 369000",
    "hulp-krijgen,   5500,  41000,  41000,  36000",
    "'',           110000, 100000, 100000, 100000"
  })
  void each_line_adds_up(String line, long y2023, long y2024, long y2025, long y2026) {
    assertThat(
            sums(
                item -> item.facts().line().map(Line::code).orElse("").equals(line),
                Plan.Budget::amount))
        .isEqualTo(years(y2023, y2024, y2025, y2026));
  }

  @Test
  void the_amounts_of_the_text_do_not_add_up_to_the_printed_totals() {
    assertThat(sums(item -> true, budget -> budget.textAmount().orElse(budget.amount())))
        .isEqualTo(years(590_000, 1_127_000, 1_115_000, 870_000));
  }

  @Test
  void the_text_says_another_amount_in_four_places() {
    assertThat(
            PLAN.items().stream()
                .flatMap(
                    item ->
                        item.budget().entrySet().stream()
                            .filter(b -> b.getValue().textAmount().isPresent())
                            .map(b -> item.facts().code() + " " + b.getKey())))
        .containsExactly(
            "jongerenwerk-vo 2023", "jongerenwerk-vo 2024", "kinderwerk-noord 2024", "nimma 2026");
  }

  @Test
  void of_what_was_carried_over_95000_euro_is_given_to_nothing() {
    CarryOver carryOver = PLAN.carryOver().orElseThrow();

    assertThat(carryOver.in()).isEqualTo(Money.of(440_000));
    assertThat(carryOver.used()).isEqualTo(Money.of(345_000));
    assertThat(carryOver.unallocated()).isEqualTo(Money.of(95_000));
    assertThat(Money.sum(PLAN.funding().values()).minus(Money.sum(PLAN.totals().values())))
        .isEqualTo(carryOver.unallocated());
  }

  @Test
  void there_are_thirteen_interventions_and_two_lines_of_costs_in_the_plans_order() {
    assertThat(PLAN.items())
        .extracting(item -> item.facts().code())
        .containsExactly(
            "participatie",
            "jongerenwerk-vo",
            "jinc",
            "leergeld",
            "jongerenwerk-9-13",
            "kinderwerk-noord",
            "itt",
            "move",
            "mdt",
            "urban-hotspot",
            "preventieplatforms",
            "schoolscool",
            "nimma",
            "uitvoeringskosten",
            "onvoorzien");
  }

  @Test
  void eleven_schools_are_named_although_the_list_has_twelve_entries() {
    assertThat(PLAN.schools()).hasSize(11);
    assertThat(PLAN.schools().stream().mapToInt(school -> school.areas().size()).sum())
        .isEqualTo(12);
    assertThat(item("jongerenwerk-9-13").facts().schools()).hasSize(11);
  }

  @ParameterizedTest
  @CsvSource({
    "participatie,       2024, 3, 0",
    "jongerenwerk-vo,    2023, 3, 1",
    "jongerenwerk-vo,    2024, 4, 1",
    "jinc,               2025, 1, 0",
    "leergeld,           2025, 1, 0",
    "jongerenwerk-9-13,  2025, 3, 1",
    "kinderwerk-noord,   2025, 4, 0",
    "itt,                2025, 2, 1",
    "move,               2025, 2, 1",
    "mdt,                2025, 0, 0",
    "urban-hotspot,      2025, 0, 0",
    "preventieplatforms, 2025, 2, 0",
    "schoolscool,        2025, 3, 0",
    "nimma,              2025, 3, 0"
  })
  void an_intervention_has_the_indicators_of_the_annex(
      String code, int year, int quantitative, int qualitative) {
    List<Plan.PlanIndicator> valid =
        item(code).indicators().stream().filter(i -> i.targets().containsKey(year)).toList();

    assertThat(valid).filteredOn(i -> i.counts() != Counts.TEXT).hasSize(quantitative);
    assertThat(valid).filteredOn(i -> i.counts() == Counts.TEXT).hasSize(qualitative);
  }

  @Test
  void only_jinc_has_target_numbers() {
    assertThat(PLAN.items())
        .filteredOn(
            item ->
                item.indicators().stream()
                    .flatMap(i -> i.targets().values().stream())
                    .anyMatch(Target.Number.class::isInstance))
        .extracting(item -> item.facts().code())
        .containsExactly("jinc");
    assertThat(item("jinc").indicators().getFirst().targets().values())
        .containsExactly(
            new Target.Number(448),
            new Target.Number(685),
            new Target.Number(1140),
            new Target.Number(1645));
  }

  @Test
  void participation_has_a_minimum_of_four_meetings() {
    assertThat(item("participatie").indicators().getFirst().targets().values())
        .containsOnly(new Target.Minimum(4));
  }

  @Test
  void thirty_meetings_and_four_trajectories_are_proposals_and_no_targets() {
    assertThat(item("schoolscool").indicators().getFirst().targets().get(2025))
        .isInstanceOfSatisfying(
            Target.ToBeAgreed.class,
            target -> assertThat(target.proposal().orElseThrow().value()).isEqualTo(30));
    assertThat(item("move").indicators().getFirst().targets().get(2025))
        .isInstanceOfSatisfying(
            Target.ToBeAgreed.class,
            target -> assertThat(target.proposal().orElseThrow().value()).isEqualTo(4));
  }

  @Test
  void youth_work_and_kinderwerk_have_no_target_on_purpose() {
    for (String code : List.of("jongerenwerk-vo", "kinderwerk-noord")) {
      assertThat(item(code).indicators())
          .filteredOn(i -> i.counts() != Counts.TEXT)
          .allSatisfy(
              i -> assertThat(i.targets().values()).containsOnly(new Target.NoneByDesign()));
    }
  }

  @Test
  void three_interventions_have_no_cimo() {
    List<String> worked =
        PLAN.cimo().stream().flatMap(entry -> entry.cimo().sharedWith().stream()).toList();

    assertThat(PLAN.items())
        .filteredOn(item -> item.facts().delivery() != Delivery.COSTS)
        .extracting(item -> item.facts().code())
        .filteredOn(code -> !worked.contains(code))
        .containsExactly("participatie", "urban-hotspot", "preventieplatforms");
  }

  @Test
  void an_unnamed_provider_is_absent_and_not_guessed() {
    assertThat(PLAN.items())
        .filteredOn(item -> item.facts().delivery() == Delivery.GRANTEE)
        .filteredOn(item -> item.facts().provider().isEmpty())
        .extracting(item -> item.facts().code())
        .containsExactly("jongerenwerk-vo", "jongerenwerk-9-13");
  }

  @Test
  void neighbourhoods_have_no_code_of_cbs_and_an_assumed_district() {
    assertThat(PLAN.areas())
        .filteredOn(area -> area.level() == Area.Level.NEIGHBOURHOOD)
        .allSatisfy(
            area -> {
              assertThat(area.cbsCode()).isEmpty();
              assertThat(area.parentAssumed()).isTrue();
            })
        .extracting(Area::code)
        .containsExactly("hatert", "grootstal", "willemskwartier");
    assertThat(PLAN.areas())
        .filteredOn(Area::focus)
        .extracting(Area::code)
        .containsExactly("midden", "zuid", "dukenburg", "lindenholt");
  }

  @Test
  void every_empty_cell_of_the_table_is_absent_and_not_zero() {
    assertThat(item("participatie").budget()).isEmpty();
    assertThat(item("urban-hotspot").budget()).containsOnlyKeys(2024, 2025);
    assertThat(PLAN.items().stream().flatMap(item -> item.budget().values().stream()))
        .noneMatch(budget -> budget.amount().isZero());
  }

  private static Plan.Item item(String code) {
    return PLAN.items().stream()
        .filter(item -> item.facts().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Map<Integer, Money> sums(
      java.util.function.Predicate<Plan.Item> which, Function<Plan.Budget, Money> amount) {
    Map<Integer, Money> sums = new TreeMap<>();
    PLAN.items().stream()
        .filter(which)
        .forEach(
            item ->
                item.budget().forEach((year, b) -> sums.merge(year, amount.apply(b), Money::plus)));
    return sums;
  }

  private static Map<Integer, Money> years(long a, long b, long c, long d) {
    return new TreeMap<>(
        Map.of(2023, Money.of(a), 2024, Money.of(b), 2025, Money.of(c), 2026, Money.of(d)));
  }
}
