package nl.rekenschap.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/**
 * Imports are rolled back: other rooms read the same programme.
 *
 * <p>Long because each test is one rule of the room, and they share their situation.
 */
@RoomTest
@Transactional
@RecordApplicationEvents
class ProgrammeRoomIT {

  @Autowired private Programme programme;
  @Autowired private PlanImport planImport;
  @Autowired private BudgetCsv budgetCsv;
  @Autowired private JdbcClient jdbc;
  @Autowired private WebApplicationContext web;
  @Autowired private ApplicationEvents events;

  @ParameterizedTest
  @CsvSource({"2023, 560000", "2024, 1115000", "2025, 1115000", "2026, 865000", "2027, 0"})
  void an_empty_database_gets_the_programme_of_nijmegen_with_its_budget(int year, long euros) {
    assertThat(programme.current().orElseThrow().code()).isEqualTo("nijmegen-2023-2026");
    assertThat(programme.budgetOf(year)).isEqualTo(Money.of(euros));
  }

  @Test
  void what_runs_without_a_budget_runs_and_has_no_amount() {
    assertThat(programme.item("participatie", 2025).amount()).isEmpty();
    assertThat(programme.itemsOf(2025)).hasSize(14);
    assertThatThrownBy(() -> programme.item("participatie", 2023)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> programme.item("onvoorzien", 2024)).isInstanceOf(Refused.class);
  }

  @Test
  void the_letters_of_the_sources_come_back_as_the_file_explains_them() {
    assertThat(programme.sourcesOf(2025).told("S1:924; CBS"))
        .isEqualTo(
            "Uitvoeringsplan (platte tekst), regel 924; wijk- en buurtindeling van het CBS");
    assertThat(programme.sourcesOf(2099)).isEqualTo(Sources.NONE);
  }

  @Test
  void table_and_text_are_both_kept_where_they_differ() {
    BudgetItem youthWork = programme.item("jongerenwerk-vo", 2023);

    assertThat(youthWork.amount()).contains(Money.of(270_000));
    assertThat(youthWork.textAmount()).contains(Money.of(300_000));
    assertThat(youthWork.provider()).isEmpty();
    assertThat(youthWork.line()).contains(new Line("groeien", "Iedereen kan groeien"));
    assertThat(programme.item("jinc", 2025).textDiffers()).isFalse();
    assertThat(programme.item("jinc", 2025).provider()).contains(new ProviderId("jinc"));
  }

  @Test
  void a_year_shows_the_wording_that_holds_then() {
    assertThat(wording("jongerenwerk-vo", 2023))
        .doesNotContain("Aantal deelnemers aan groepsactiviteiten");
    assertThat(wording("jongerenwerk-vo", 2023)).contains("Aantal formele contacten met jongeren");
    assertThat(wording("jongerenwerk-vo", 2024))
        .contains(
            "Aantal individuele contacten met jongeren",
            "Aantal deelnemers aan groepsactiviteiten");
    IndicatorForYear contacts = indicator("jongerenwerk-vo", "contacten", 2025);
    assertThat(contacts.version()).isEqualTo(2);
    assertThat(contacts.continuesPrevious()).isFalse();
    assertThat(contacts.target()).isEqualTo(new Target.NoneByDesign());
    assertThat(indicator("schoolscool", "jongeren", 2025).continuesPrevious()).isTrue();
  }

  @Test
  void an_indicator_says_along_what_it_is_split() {
    assertThat(indicator("jinc", "ontmoetingen", 2025).breakdown().parts())
        .extracting(IndicatorForYear.Breakdown.Part::name)
        .containsExactly("Bliksemstage", "Sollicitatietraining", "Carrière Coach");
    assertThat(indicator("jinc", "ontmoetingen", 2025).target()).isEqualTo(new Target.Number(1140));
    assertThat(indicator("jongerenwerk-9-13", "inzet-per-school", 2025).breakdown().parts())
        .hasSize(11);
    assertThat(indicator("move", "trajecten", 2025).target())
        .isInstanceOfSatisfying(
            Target.ToBeAgreed.class,
            target -> assertThat(target.proposal().orElseThrow().value()).isEqualTo(4));
  }

  @Test
  void the_choices_of_the_file_are_kept() {
    IndicatorForYear parents = indicator("leergeld", "ouders", 2025);

    assertThat(parents.overPeriods()).isEqualTo(Calculation.MAXIMUM);
    assertThat(parents.overPlaces()).isEqualTo(Calculation.NONE);
    assertThat(parents.addsUpOverPeriods()).isFalse();
    assertThat(indicator("jinc", "ontmoetingen", 2025).addsUpOverPeriods()).isTrue();
    assertThat(indicator("jongerenwerk-vo", "contacten", 2025).validFrom())
        .isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(indicator("jongerenwerk-vo", "inzet-per-school", 2025).breakdown().isOpen())
        .isTrue();
    assertThat(programme.indicatorVersionsOf("jongerenwerk-vo"))
        .filteredOn(version -> version.indicator().equals("contacten"))
        .extracting(IndicatorVersion::wording)
        .containsExactly(
            "Aantal formele contacten met jongeren", "Aantal individuele contacten met jongeren");
  }

  @Test
  @WithMockUser(roles = "ADMINISTRATOR")
  void an_indicator_added_within_the_year_holds_from_its_quarter_on() {
    measuring();

    assertThat(codes(programme.indicatorsOf("voorlezen", quarter(2024, 2))))
        .containsExactly("bezoeken", "euro", "opkomst", "verhaal");
    assertThat(codes(programme.indicatorsNotYet("voorlezen", quarter(2024, 2))))
        .containsExactly("kinderen");
    assertThat(codes(programme.indicatorsOf("voorlezen", quarter(2024, 3)))).contains("kinderen");
    assertThat(programme.indicatorsNotYet("voorlezen", quarter(2024, 3))).isEmpty();
    assertThat(codes(programme.indicatorsOf("voorlezen", new Span(2024, Frequency.HALF_YEAR, 1))))
        .doesNotContain("kinderen");
    assertThat(codes(programme.indicatorsOf("voorlezen", 2024))).contains("kinderen");
    assertThat(indicator("voorlezen", "kinderen", 2024).wording())
        .isEqualTo("Aantal unieke kinderen");
    assertThat(indicator("voorlezen", "kinderen", 2025).wording())
        .isEqualTo("Aantal verschillende kinderen");
  }

  @Test
  @WithMockUser(roles = "ADMINISTRATOR")
  void a_target_that_changed_within_the_year_is_shown_with_the_one_before() {
    measuring();

    IndicatorForYear visits = indicator("voorlezen", "bezoeken", 2024);
    assertThat(visits.target()).isEqualTo(new Target.Number(60));
    assertThat(visits.targets())
        .containsExactly(
            new Target.Since(LocalDate.of(2024, 1, 1), new Target.Number(40)),
            new Target.Since(LocalDate.of(2024, 7, 1), new Target.Number(60)));
    assertThat(programme.indicatorsOf("voorlezen", quarter(2024, 2)).getFirst().target())
        .isEqualTo(new Target.Number(40));
    assertThat(indicator("voorlezen", "bezoeken", 2025).targets()).hasSize(1);
  }

  @Test
  @WithMockUser(roles = "ADMINISTRATOR")
  void ratio_limits_and_successor_come_back_as_the_file_gave_them() {
    measuring();

    assertThat(indicator("voorlezen", "opkomst", 2024).ratio().orElseThrow().denominator())
        .isEqualTo(new RatioParts.Part("Ingeschreven kinderen", "kinderen"));
    assertThat(indicator("voorlezen", "kinderen", 2024).limits())
        .isEqualTo(
            new Limits(
                Optional.of(0L),
                Optional.of(500L),
                Optional.of("bezoeken"),
                Optional.of(80),
                true));
    assertThat(indicator("voorlezen", "euro", 2024).limits()).isEqualTo(Limits.NONE);
    assertThat(indicator("voorlezen", "verhaal", 2024).validUntil())
        .contains(LocalDate.of(2024, 12, 31));
    assertThat(codes(programme.indicatorsOf("voorlezen", 2025))).doesNotContain("verhaal");
    assertThat(indicator("voorlezen", "ervaringen", 2025).mapsFrom()).contains("verhaal");
    assertThat(indicator("voorlezen", "ervaringen", 2025).continuesPrevious()).isFalse();
  }

  @Test
  void a_start_renews_what_an_earlier_start_read_in_another_way() {
    jdbc.sql("update programme.programme set fingerprint = 'as an earlier release read it'")
        .update();
    jdbc.sql("update programme.indicator set over_places = 'AVERAGE'").update();

    assertThat(planImport.takeAtStart("nijmegen.yaml", PlanFiles.nijmegen()))
        .isEqualTo(new ImportResult.Replaced("nijmegen-2023-2026"));
    assertThat(indicator("leergeld", "ouders", 2025).overPlaces()).isEqualTo(Calculation.NONE);
    assertThat(planImport.takeAtStart("nijmegen.yaml", PlanFiles.nijmegen()))
        .isEqualTo(new ImportResult.Unchanged("nijmegen-2023-2026"));
  }

  @Test
  @WithMockUser(roles = "ADMINISTRATOR")
  void a_start_leaves_what_an_administrator_imported_and_brings_no_second_programme() {
    byte[] changed =
        new String(PlanFiles.nijmegen(), StandardCharsets.UTF_8)
            .replace("name: Bindkracht10,", "name: Bindkracht Tien,")
            .getBytes(StandardCharsets.UTF_8);
    programme.importFile("changed.yaml", changed);

    planImport.takeAtStart("nijmegen.yaml", PlanFiles.nijmegen());
    planImport.takeAtStart("example.yaml", PlanFiles.example());

    assertThat(programme.programmes()).hasSize(1);
    assertThat(programme.providers()).extracting(ProviderEntry::name).contains("Bindkracht Tien");
  }

  private void measuring() {
    programme.importFile("meetstad.yaml", PlanFiles.measuring());
    programme.putInForce("meetstad-2024-2025");
  }

  private static Span quarter(int year, int quarter) {
    return new Span(year, Frequency.QUARTER, quarter);
  }

  private static List<String> codes(List<IndicatorForYear> indicators) {
    return indicators.stream().map(IndicatorForYear::code).toList();
  }

  @Test
  void an_intervention_comes_back_as_the_file_gave_it() {
    Plan plan = PlanFiles.plan(PlanFiles.nijmegen());
    for (Plan.Item item : plan.items()) {
      assertThat(programme.intervention(item.facts().code()))
          .usingRecursiveComparison()
          .ignoringFields("cimo")
          .isEqualTo(item.facts());
    }
    assertThat(programme.intervention("nimma").cimo()).contains(plan.cimo().getFirst().cimo());
    assertThat(programme.intervention("participatie").cimo()).isEmpty();
    assertThat(programme.lines())
        .isEqualTo(plan.lines().stream().map(Plan.PlanLine::line).toList());
    assertThat(programme.areas()).isEqualTo(plan.areas());
    assertThat(programme.schools()).isEqualTo(plan.schools());
    assertThat(programme.providers()).isEqualTo(plan.providerEntries());
    assertThat(programme.motions()).isEqualTo(plan.motions());
    assertThat(programme.councilIndicators()).isEqualTo(plan.councilIndicators());
    assertThat(programme.notes()).isEqualTo(plan.notes());
    assertThat(programme.carryOver()).isEqualTo(plan.carryOver().orElseThrow());
    assertThat(programme.fundingOf(2026)).contains(Money.of(750_000));
  }

  @Test
  void milestones_stand_in_the_order_in_which_they_are_due() {
    assertThat(programme.milestonesOf("jongerenwerk-9-13", 2024))
        .extracting(Milestone::code)
        .containsExactly("start-eerste", "start-tweede", "start-derde");
    assertThat(programme.milestonesOf("urban-hotspot", 2025))
        .extracting(Milestone::code, Milestone::assumed)
        .containsExactly(tuple("hotspot-2025", true), tuple("uitvoeringsbudget", false));
  }

  @Test
  void the_budget_is_open_data_with_a_row_for_each_amount() {
    List<String> rows = budgetCsv.budget().lines().toList();

    assertThat(rows.getFirst()).isEqualTo("line,item,year,amount");
    assertThat(rows).contains("groeien,jinc,2025,65000", "meedoen,preventieplatforms,2023,9500");
    assertThat(rows).contains(",onvoorzien,2023,10000").noneMatch(r -> r.contains("participatie"));
    assertThat(
            rows.stream()
                .filter(row -> row.contains(",2024,"))
                .mapToLong(row -> Long.parseLong(row.substring(row.lastIndexOf(',') + 1)))
                .sum())
        .isEqualTo(1_115_000);
  }

  @Test
  void anyone_may_fetch_the_budget_without_logging_in() throws Exception {
    MockMvc browser = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();

    browser
        .perform(get("/api/v1/programme/budget.csv"))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/csv;charset=UTF-8"))
        .andExpect(content().string(startsWith("line,item,year,amount\r\n")));
  }

  @Test
  @WithMockUser(roles = "ADMINISTRATOR")
  void importing_the_same_file_again_changes_nothing() {
    ImportResult result = programme.importFile("again.yaml", PlanFiles.nijmegen());

    assertThat(result).isEqualTo(new ImportResult.Unchanged("nijmegen-2023-2026"));
    assertThat(events.stream(ProgrammeImported.class)).isEmpty();
  }

  @Test
  @WithMockUser(roles = "ADMINISTRATOR")
  void a_changed_file_replaces_the_programme_and_tells_its_providers() {
    byte[] changed =
        new String(PlanFiles.nijmegen(), StandardCharsets.UTF_8)
            .replace("name: Bindkracht10,", "name: Bindkracht Tien,")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(programme.importFile("changed.yaml", changed))
        .isEqualTo(new ImportResult.Replaced("nijmegen-2023-2026"));
    assertThat(programme.providers())
        .extracting(ProviderEntry::name)
        .contains("Bindkracht Tien")
        .hasSize(6);
    assertThat(programme.current()).isPresent();
    assertThat(events.stream(ProgrammeImported.class))
        .singleElement()
        .satisfies(event -> assertThat(event.providers()).hasSize(6));
  }

  @Test
  @WithMockUser(roles = "ADMINISTRATOR")
  void a_refused_file_stores_nothing() {
    long before = rows();

    ImportResult result =
        programme.importFile(
            "wrong.yaml", PlanFiles.exampleWith("provider: leesclub", "provider: boekenclub"));

    assertThat(result).isInstanceOf(ImportResult.Rejected.class);
    assertThat(programme.programmes()).hasSize(1);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  @WithMockUser(roles = "ADMINISTRATOR")
  void an_activity_may_not_disappear_with_a_new_file() {
    programme.importFile("first.yaml", PlanFiles.example());
    byte[] renamed = PlanFiles.exampleWith("code: beheer", "code: kantoor");

    assertThat(programme.importFile("second.yaml", renamed))
        .isInstanceOfSatisfying(
            ImportResult.Rejected.class,
            rejected ->
                assertThat(rejected.problems())
                    .extracting(ImportResult.Problem::messageKey, ImportResult.Problem::arguments)
                    .containsExactly(tuple("programme.PlanReader.itemGone", List.of("beheer"))));
  }

  @Test
  @WithMockUser(roles = "ADMINISTRATOR")
  void another_municipality_is_imported_the_same_way_and_waits_until_it_is_put_in_force() {
    assertThat(programme.importFile("voorbeeldstad.yaml", PlanFiles.example()))
        .isEqualTo(new ImportResult.Imported("voorbeeldstad-2024-2025", false));
    assertThat(programme.budgetOf(2025)).isEqualTo(Money.of(1_115_000));

    programme.putInForce("voorbeeldstad-2024-2025");

    assertThat(programme.budgetOf(2025)).isEqualTo(Money.of("9500.50"));
    assertThat(programme.itemsOf(2026)).isEmpty();
    assertThat(budgetCsv.budget()).contains("lezen,voorlezen,2025,9500.50");
    assertThatThrownBy(() -> programme.intervention("jinc")).isInstanceOf(Refused.class);
  }

  @Test
  @WithMockUser(roles = "GRANT_OFFICER")
  void only_an_administrator_imports() {
    assertThatThrownBy(() -> programme.importFile("x.yaml", PlanFiles.example()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> programme.putInForce("nijmegen-2023-2026"))
        .isInstanceOf(AccessDeniedException.class);
  }

  private List<String> wording(String item, int year) {
    return programme.indicatorsOf(item, year).stream().map(IndicatorForYear::wording).toList();
  }

  private IndicatorForYear indicator(String item, String code, int year) {
    return programme.indicatorsOf(item, year).stream()
        .filter(indicator -> indicator.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private long rows() {
    return jdbc.sql(
            """
            select (select count(*) from programme.item) + (select count(*) from programme.target)
                 + (select count(*) from programme.area) + (select count(*) from programme.provider)
            """)
        .query(Long.class)
        .single();
  }
}
