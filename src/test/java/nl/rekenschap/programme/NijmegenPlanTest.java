package nl.rekenschap.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.IndicatorForYear.Breakdown;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bundled file against the plan's own table and lists.
 *
 * <p>Long because each fact of the plan that was checked by hand is a test.
 */
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
  void the_evaluation_plan_gives_its_indicators_with_the_outcomes_and_is_silent_for_others() {
    assertThat(PLAN.cimo())
        .flatExtracting(entry -> entry.cimo().measuredBy())
        .allMatch(tie -> tie.element() == Intervention.Cimo.Element.OUTCOMES)
        .extracting(Intervention.Cimo.Tie::item)
        .containsExactly(
            "jinc",
            "schoolscool",
            "nimma",
            "jongerenwerk-vo",
            "jongerenwerk-9-13",
            "kinderwerk-noord",
            "move");
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

  @Test
  void eleven_activities_report_each_with_its_own_set() {
    Map<String, String> sets = new LinkedHashMap<>();
    for (Plan.Item item : PLAN.items()) {
      if (!item.indicators().isEmpty()) {
        sets.put(
            item.facts().code(),
            item.indicators().stream()
                .map(Plan.PlanIndicator::code)
                .collect(Collectors.joining(" ")));
      }
    }

    assertThat(sets)
        .containsExactly(
            entry("participatie", "bijeenkomsten deelnemers adviezen"),
            entry(
                "jongerenwerk-vo",
                "inzet-per-school activiteiten-per-school contacten deelnemers-groepsactiviteiten"
                    + " ervaringen"),
            entry("jinc", "ontmoetingen"),
            entry("leergeld", "ouders"),
            entry(
                "jongerenwerk-9-13",
                "inzet-per-school activiteiten-per-school contacten ervaringen"),
            entry("kinderwerk-noord", "contacten-ouders activiteiten contactmomenten verwijzingen"),
            entry("itt", "inspiratiesessies professionals ervaringen"),
            entry("move", "trajecten leerlingen beschrijving"),
            entry("preventieplatforms", "interventies bereikte-kinderen-ouders"),
            entry("schoolscool", "bijeenkomsten ouders jongeren"),
            entry("nimma", "bijeenkomsten ouders jongeren"));
  }

  @ParameterizedTest
  @CsvSource({
    "jongerenwerk-vo,    inzet-per-school,        SCHOOL,     true,  0",
    "jongerenwerk-vo,    activiteiten-per-school, SCHOOL,     true,  0",
    "jongerenwerk-vo,    contacten,               NONE,       false, 0",
    "jinc,               ontmoetingen,            PROJECT,    false, 3",
    "jongerenwerk-9-13,  inzet-per-school,        SCHOOL,     false, 11",
    "jongerenwerk-9-13,  activiteiten-per-school, SCHOOL,     false, 11",
    "move,               beschrijving,            TRAJECTORY, true,  0",
    "preventieplatforms, interventies,            AREA,       false, 5",
    "preventieplatforms, bereikte-kinderen-ouders, AREA,      false, 5",
    "kinderwerk-noord,   contacten-ouders,        NONE,       false, 0"
  })
  void it_is_split_as_the_plan_says_and_what_the_plan_does_not_name_stays_open(
      String item, String code, Breakdown.By by, boolean open, int parts) {
    Breakdown breakdown = indicator(item, code).breakdown();

    assertThat(breakdown.by()).isEqualTo(by);
    assertThat(breakdown.isOpen()).isEqualTo(open);
    assertThat(breakdown.parts()).hasSize(parts);
  }

  @Test
  void meetings_contacts_activities_hours_and_results_add_up_over_quarters_and_places() {
    assertThat(all())
        .filteredOn(i -> i.counts() != Counts.PERSONS && i.counts() != Counts.TEXT)
        .hasSize(18)
        .allSatisfy(
            i -> {
              assertThat(i.overPeriods()).isEqualTo(Calculation.SUM);
              assertThat(i.overPlaces()).isEqualTo(Calculation.SUM);
            });
  }

  @Test
  void persons_never_add_up_over_quarters_and_over_places_only_pupils_of_schools_do() {
    assertThat(all())
        .filteredOn(i -> i.counts() == Counts.PERSONS)
        .hasSize(10)
        .allSatisfy(i -> assertThat(i.overPeriods()).isEqualTo(Calculation.MAXIMUM));
    assertThat(all())
        .filteredOn(i -> i.counts() == Counts.PERSONS && i.overPlaces() == Calculation.SUM)
        .extracting(Plan.PlanIndicator::code)
        .containsExactly("deelnemers", "deelnemers-groepsactiviteiten");
  }

  @Test
  void a_description_is_not_calculated() {
    assertThat(all())
        .filteredOn(i -> i.counts() == Counts.TEXT)
        .hasSize(4)
        .allSatisfy(
            i -> {
              assertThat(i.overPeriods()).isEqualTo(Calculation.NONE);
              assertThat(i.overPlaces()).isEqualTo(Calculation.NONE);
            });
  }

  @Test
  void formal_contacts_became_individual_contacts_in_2024_and_are_not_compared() {
    assertThat(indicator("jongerenwerk-vo", "contacten").versions())
        .extracting(Plan.Version::from, Plan.Version::wording, Plan.Version::continuesPrevious)
        .containsExactly(
            tuple(LocalDate.of(2023, 1, 1), "Aantal formele contacten met jongeren", true),
            tuple(LocalDate.of(2024, 1, 1), "Aantal individuele contacten met jongeren", false));
    assertThat(indicator("jongerenwerk-vo", "deelnemers-groepsactiviteiten").versions())
        .singleElement()
        .extracting(Plan.Version::from)
        .isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(indicator("jongerenwerk-9-13", "contacten").versions())
        .extracting(Plan.Version::wording)
        .containsExactly("Aantal formele contacten met kinderen");
  }

  @ParameterizedTest
  @CsvSource({
    "schoolscool, bijeenkomsten, Aantal bijeenkomsten, Aantal ouderbijeenkomsten",
    "schoolscool, ouders,        Aantal deelnemers (ouders), Aantal deelnemende ouders",
    "schoolscool, jongeren, Aantal jongeren dat een mentor of maatje krijgt,"
        + " Aantal jongeren dat coaching ontvangt",
    "nimma,       bijeenkomsten, Aantal bijeenkomsten, Aantal bijeenkomsten",
    "nimma,       ouders,        Aantal deelnemers (ouders), Aantal deelnemende ouders",
    "nimma,       jongeren, Aantal jongeren dat een mentor of maatje krijgt,"
        + " Aantal deelnemende jeugdigen"
  })
  void from_2024_the_evaluation_plan_gives_the_words_and_the_numbers_go_on(
      String item, String code, String plan, String evaluation) {
    assertThat(indicator(item, code).versions())
        .extracting(Plan.Version::from, Plan.Version::wording, Plan.Version::continuesPrevious)
        .containsExactly(
            tuple(LocalDate.of(2023, 1, 1), plan, true),
            tuple(LocalDate.of(2024, 1, 1), evaluation, true));
  }

  @Test
  void the_plan_gives_no_limits_and_none_are_made_up() {
    assertThat(all()).allSatisfy(i -> assertThat(i.limits()).isEqualTo(Limits.NONE));
  }

  private static List<Plan.PlanIndicator> all() {
    return PLAN.items().stream().flatMap(item -> item.indicators().stream()).toList();
  }

  private static Plan.PlanIndicator indicator(String item, String code) {
    return item(item).indicators().stream()
        .filter(indicator -> indicator.code().equals(code))
        .findFirst()
        .orElseThrow();
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
