package nl.rekenschap.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Budgets;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.programme.ProgrammeInForce;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Rules of allocation and figures from elsewhere, beside the real plan. */
@RoomTest
class AccountRoomIT {

  @Autowired private World world;
  @Autowired private Council council;
  @Autowired private Allocations allocations;
  @Autowired private ContextFigures figures;
  @Autowired private Budgets budgets;
  @Autowired private TransactionTemplate transaction;
  @Autowired private ApplicationEventPublisher events;

  @BeforeEach
  void a_year_has_passed() {
    world.itIs("2026-04-01");
  }

  private CouncilReport report() {
    return world.as("adviser", () -> council.report(2025));
  }

  private void choose(String item, AllocationRule rule, String because) {
    world.as("adviser", () -> allocations.choose(item, 2025, rule, because));
  }

  @Test
  void the_account_agrees_with_the_ledger_and_the_budget_table() {
    transaction.executeWithoutResult(
        books -> events.publishEvent(new ProgrammeInForce("nijmegen-2023-2026")));
    Money ledger = world.as("controller", () -> budgets.of(2025).total(Figure.PLAN));

    assertThat(report().account().total(true)).isEqualTo(ledger).isEqualTo(Money.of(1_115_000));
  }

  @Test
  void eleven_schools_get_their_part_and_the_one_in_two_districts_counts_once() {
    choose("jongerenwerk-9-13", new AllocationRule.Schools(), "Afspraak met de scholen.");
    InvestmentAccount account = report().account();

    assertThat(account.schools()).hasSize(11);
    assertThat(account.schools())
        .extracting(row -> row.planned().amount())
        .allMatch(part -> part.subtract(new BigDecimal("10454.545")).abs().doubleValue() < 0.01);
    assertThat(account.total(true)).isEqualTo(Money.of(1_115_000));
  }

  @Test
  void the_newest_rule_holds_and_the_older_one_stays_in_the_history() {
    choose("jongerenwerk-9-13", new AllocationRule.Schools(), "Eerst zo.");
    choose("jongerenwerk-9-13", new AllocationRule.None(), "Toch niet.");

    assertThat(report().account().schools()).isEmpty();
    assertThat(world.as("controller", () -> allocations.history())).hasSize(2);
  }

  @Test
  void a_key_that_is_more_than_all_or_names_no_area_is_refused() {
    for (Map<String, BigDecimal> key :
        java.util.List.of(
            Map.of("zuid", new BigDecimal("60"), "dukenburg", new BigDecimal("40.01")),
            Map.of("zuid", new BigDecimal("-1")),
            Map.of("zuid", new BigDecimal("1.234")),
            Map.of("atlantis", BigDecimal.TEN),
            Map.<String, BigDecimal>of())) {
      assertThatThrownBy(
              () -> choose("jongerenwerk-9-13", new AllocationRule.Key(key), "Afspraak."))
          .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.field()).contains("percent"));
    }
  }

  @Test
  void a_rule_that_the_plan_cannot_follow_is_refused_with_its_reason() {
    assertThatThrownBy(() -> choose("leergeld", new AllocationRule.Schools(), "Afspraak."))
        .isInstanceOfSatisfying(
            Refused.class,
            no -> assertThat(no.messageKey()).isEqualTo("council.allocation.schools"));
    assertThatThrownBy(
            () -> choose("jinc", new AllocationRule.Participants("bestaat-niet"), "Afspraak."))
        .isInstanceOfSatisfying(
            Refused.class,
            no -> assertThat(no.messageKey()).isEqualTo("council.allocation.indicator"));
    assertThatThrownBy(() -> choose("jongerenwerk-9-13", new AllocationRule.Schools(), " "))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.field()).contains("because"));
  }

  @Test
  void only_the_adviser_chooses_rules_and_types_figures() {
    assertThatThrownBy(
            () ->
                world.as(
                    "manager",
                    () ->
                        allocations.choose(
                            "jongerenwerk-9-13", 2025, new AllocationRule.Schools(), "Nee.")))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(
            () ->
                world.as(
                    "jinc",
                    () ->
                        figures.keep(
                            Series.LOW_INCOME, "zuid", "2024", BigDecimal.TEN, "Openbaar")))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_series_of_the_council_shows_values_before_and_after_its_break() {
    world.as(
        "adviser",
        () -> {
          figures.keep(
              Series.CONTEXT, "rode-scholen", "2022-2023", new BigDecimal("1.5"), "Oefencijfer");
          figures.keep(
              Series.CONTEXT, "rode-scholen", "2023-2024", new BigDecimal("2.5"), "Oefencijfer");
          figures.keep(
              Series.CONTEXT, "rode-scholen", "2023-2024", new BigDecimal("2.4"), "Oefencijfer");
        });
    ContextSeries series = report().series().getFirst();

    assertThat(series.points())
        .extracting(point -> point.value().toPlainString())
        .containsExactly("1.5", "2.4");
    assertThat(series.indicator().breaks())
        .singleElement()
        .satisfies(one -> assertThat(one.before()).isEqualTo("2023-2024"));
  }

  @Test
  void a_figure_that_is_taken_back_leaves_the_report_and_stays_in_the_history() {
    world.as(
        "adviser",
        () -> {
          figures.keep(Series.LOW_INCOME, "zuid", "2024", BigDecimal.TEN, "Oefencijfer");
          figures.takeBack(Series.LOW_INCOME, "zuid", "2024", "Verkeerd jaar.");
        });

    assertThat(report().needs()).isEmpty();
    assertThat(world.as("manager", () -> figures.history())).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "SCHOOL_WEIGHT, klumpert, 2024, 41, value",
    "SCHOOL_WEIGHT, klumpert, 2024, 19.9, value",
    "LOW_INCOME, zuid, 2024, 100.1, value",
    "LOW_INCOME, zuid, 2024, 1.23456, value",
    "LOW_INCOME, zuid, 24, 10, period",
    "LOW_INCOME, zuid, 2024-2026, 10, period",
    "LOW_INCOME, atlantis, 2024, 10, subject",
    "CONTEXT, doelrealisatie, 2024, 10, subject",
  })
  void a_figure_that_cannot_be_is_refused_at_its_field(
      Series series, String subject, String period, BigDecimal value, String field) {
    assertThatThrownBy(
            () -> world.as("adviser", () -> figures.keep(series, subject, period, value, "Bron")))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.field()).contains(field));
  }
}
