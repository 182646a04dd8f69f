package nl.rekenschap.subsidy;

import static nl.rekenschap.subsidy.LifeSituation.JINC;
import static nl.rekenschap.subsidy.LifeSituation.LEERGELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.Statements;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoomTest
class SubsidyRoomIT {

  @Autowired private World world;
  @Autowired private Subsidy subsidy;
  @Autowired private LifeSituation life;
  @Autowired private Statements statements;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void before_the_year() {
    world.itIs("2025-01-10");
  }

  @ParameterizedTest
  @CsvSource({
    "2023, 560000.00,  305000.00, 139500.00,  5500.00, 110000.00",
    "2024, 1115000.00, 364000.00, 610000.00, 41000.00, 100000.00",
    "2025, 1115000.00, 365000.00, 609000.00, 41000.00, 100000.00",
    "2026, 865000.00,  360000.00, 369000.00, 36000.00, 100000.00"
  })
  void a_year_adds_up_to_the_plan_in_total_and_line_by_line(
      int year, String total, String grow, String join, String help, String costs) {
    YearOverview before = overview(year);
    assertThat(before.startable()).isEqualTo(before.rows().size()).isPositive();

    assertThat(start(year)).isEqualTo(before.rows().size());

    YearOverview overview = overview(year);
    assertThat(overview.startable()).isZero();
    assertThat(overview.plan()).isEqualTo(Money.of(total));
    assertThat(sum(overview, "Iedereen kan groeien"::equals)).isEqualTo(Money.of(grow));
    assertThat(sum(overview, "Iedereen kan meedoen"::equals)).isEqualTo(Money.of(join));
    assertThat(sum(overview, "Iedereen kan hulp krijgen"::equals)).isEqualTo(Money.of(help));
    assertThat(sum(overview, String::isEmpty)).isEqualTo(Money.of(costs));
    assertThat(overview.awarded()).isEqualTo(Money.ZERO);
    assertThat(overview.determined()).isEqualTo(Money.ZERO);
  }

  @Test
  void a_year_that_is_started_again_starts_nothing_new() {
    assertThat(start(2025)).isEqualTo(14);
    List<CaseFile> first = world.as("officer", () -> subsidy.ofYear(2025));

    assertThat(start(2025)).isZero();
    assertThat(world.as("adviser", () -> subsidy.start(2025))).isZero();

    assertThat(world.as("officer", () -> subsidy.ofYear(2025))).isEqualTo(first);
    assertThat(world.happened(JINC)).containsExactly("subsidy.event.started");
  }

  @Test
  void two_who_start_a_year_at_the_same_moment_start_it_once() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<Integer> one = two.submit(() -> startTogether("officer", together));
      Future<Integer> other = two.submit(() -> startTogether("adviser", together));

      assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(0, 14);
    }
  }

  private int startTogether(String who, CyclicBarrier together) throws Exception {
    together.await();
    return world.as(who, () -> subsidy.start(2025));
  }

  @Test
  void when_one_line_cannot_start_none_does() {
    // A leftover award of the last line is in the way.
    jdbc.sql(
            """
            INSERT INTO subsidy.case_file
              (id, item_code, name, year, frequency, light, practice, started_at)
            VALUES ('2025-schoolscool', 'schoolscool', 'Elders begonnen', 1999, 'NONE', false,
                    true, now())
            """)
        .update();

    assertThatThrownBy(() -> start(2025)).isNotInstanceOf(Refused.class);

    assertThat(world.as("officer", () -> subsidy.ofYear(2025))).isEmpty();
    assertThat(world.hasEnded(JINC)).isTrue();
    for (String table :
        List.of("award.award", "workflow.work_item", "dossier.entry", "access.case_provider")) {
      assertThat(jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void a_year_that_the_plan_does_not_have_is_refused() {
    Refused refused = catchThrowableOfType(Refused.class, () -> start(2031));

    assertThat(refused.messageKey()).isEqualTo("subsidy.start.noPlan");
    assertThat(refused.arguments()).containsExactly("2031");
    assertThat(world.as("officer", () -> subsidy.overview(2031)).rows()).isEmpty();
    assertThat(subsidy.years()).containsExactly(2023, 2024, 2025, 2026);
  }

  @Test
  void what_was_started_in_the_rehearsal_stays_marked_as_practice() {
    start(2025);

    assertThat(world.as("officer", () -> subsidy.ofYear(2025)))
        .isNotEmpty()
        .allMatch(CaseFile::practice);
  }

  @Test
  void an_overview_costs_as_many_statements_with_much_in_it_as_with_nothing() {
    int empty = statementsOf(2025);
    life.started();
    life.awarded(JINC);
    life.awarded(LEERGELD);
    world.timePassesTo("2025-05-02");

    assertThat(statementsOf(2025)).isEqualTo(empty).isLessThan(15);
  }

  @Test
  void a_provider_gets_its_own_cases_and_no_others() {
    life.started();

    assertThat(world.as("bindkracht10", () -> subsidy.mine()))
        .extracting(CaseFile::id)
        .containsExactlyInAnyOrder(new CaseId("2025-kinderwerk-noord"), new CaseId("2025-nimma"));
    assertThat(refused(() -> world.as("jinc", () -> subsidy.file(LEERGELD))))
        .isEqualTo(refused(() -> world.as("jinc", () -> subsidy.file(new CaseId("2025-niets")))))
        .isEqualTo("kernel.notFound");
    assertThat(refused(() -> world.as("officer", () -> subsidy.file(new CaseId("2025-niets")))))
        .isEqualTo("kernel.notFound");
  }

  private int statementsOf(int year) {
    return world.as("officer", () -> statements.of(() -> subsidy.overview(year))).size();
  }

  private int start(int year) {
    return world.as("officer", () -> subsidy.start(year));
  }

  private YearOverview overview(int year) {
    return world.as("controller", () -> subsidy.overview(year));
  }

  private static Money sum(YearOverview overview, Predicate<String> line) {
    return Money.sum(
        overview.rows().stream()
            .filter(row -> line.test(row.line().orElse("")))
            .flatMap(row -> row.plan().stream())
            .toList());
  }

  private static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    Refused refused = catchThrowableOfType(Refused.class, work);
    assertThat(refused).isNotNull();
    return refused.messageKey();
  }
}
