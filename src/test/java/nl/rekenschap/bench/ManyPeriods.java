package nl.rekenschap.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.nodes.LifeCases;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.Workflow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Very many quarters that wait for their figures, and for the day of the next reminder. One is
 * brought about by the product; the others are written after its example, in all tables.
 */
final class ManyPeriods {

  private static final int YEAR = LifeCases.FIRST_YEAR;
  private static final Span QUARTER = new Span(YEAR, Frequency.QUARTER, 1);

  /** The product stops here, the day before the last day on which figures may come. */
  private static final String STOPS = YEAR + "-04-29";

  /** Three days later, when two more reminders should have gone out. */
  static final LocalDate GOES_ON = LocalDate.of(YEAR, 5, 2);

  private static final List<String> TABLES =
      List.of(
          "access.case_provider",
          "workflow.case_label",
          "reporting.period",
          "engine.act_ru_execution",
          "engine.act_ru_variable",
          "engine.act_ru_task",
          "engine.act_ru_job",
          "engine.act_hi_procinst",
          "engine.act_hi_actinst",
          "workflow.work_item");

  private final Running running;
  private final CaseId first;
  private final PeriodId period;

  private ManyPeriods(Running running, CaseId first) {
    this.running = running;
    this.first = first;
    this.period = PeriodId.of(first, QUARTER);
  }

  /** So many of them; nothing is due yet by the clock with which this product stops. */
  static void build(Running running, int number) {
    LifeCases cases = new LifeCases(1, 1);
    ManyPeriods periods = new ManyPeriods(running, cases.of(YEAR).getFirst());
    periods.example(cases);
    periods.multiply(number - 1);
  }

  private void example(LifeCases cases) {
    World world = running.world();
    world.itIs(YEAR + "-01-10");
    Programme programme = running.bean(Programme.class);
    world.as(
        "admin",
        () -> {
          programme.importFile("levens.yaml", cases.plan().getBytes(StandardCharsets.UTF_8));
          programme.putInForce(LifeCases.PROGRAMME);
        });
    ProviderId provider = new ProviderId(LifeCases.PROVIDER);
    String item = first.value().substring(first.value().indexOf('-') + 1);
    running
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              running.bean(Reporting.class).plan(first, item, YEAR, Frequency.QUARTER, provider);
              running
                  .bean(Workflow.class)
                  .start(
                      "reporting-period",
                      first,
                      period.value(),
                      new CaseLabel("Subsidie", YEAR, provider, "JINC"));
            });
    world.timePassesTo(STOPS);
  }

  /** The engine's ids get the number behind them, and so do the names of case and period. */
  private void multiply(int times) {
    JdbcClient jdbc = jdbc();
    jdbc.sql("DELETE FROM reporting.period WHERE case_id = :case AND id <> :period")
        .param("case", first.value())
        .param("period", period.value())
        .update();
    for (String table : TABLES) {
      String columns = columns(table);
      jdbc.sql(
              """
              WITH example AS MATERIALIZED (
                SELECT said FROM (SELECT to_jsonb(t)::text AS said FROM %1$s t) AS rows
                WHERE said LIKE '%%"' || :case || '"%%' OR said LIKE ANY (:of)),
              copy AS (
                SELECT replace(replace(regexp_replace(said,
                    '("(?!deployment|job_def|proc_def|super)(?:[a-z_]*id_?|var_scope_)": ")((?:[A-Za-z_]+:)?\\d+)"',
                    '\\1\\2-' || i || '"', 'g'),
                    '"' || :period || '"', '"' || :case || '-' || i || '-q1"'),
                    '"' || :case || '"', '"' || :case || '-' || i || '"')::jsonb AS said
                FROM example, generate_series(1, :times) AS i)
              INSERT INTO %1$s (%2$s)
              SELECT %2$s FROM copy, LATERAL jsonb_populate_record(NULL::%1$s, copy.said)
              """
                  .formatted(table, columns))
          .param("times", times)
          .param("case", first.value())
          .param("period", period.value())
          .param("of", instances())
          .update();
      running.world().owner().sql("ANALYZE " + table).update();
    }
  }

  /** How rows of the example's process are known. */
  private String[] instances() {
    return jdbc()
        .sql("SELECT '%\"' || id_ || '\"%' FROM engine.act_hi_procinst WHERE business_key_ = :case")
        .param("case", first.value())
        .query(String.class)
        .list()
        .toArray(String[]::new);
  }

  private String columns(String table) {
    return String.join(
        ", ",
        jdbc()
            .sql(
                """
                SELECT column_name FROM information_schema.columns
                WHERE table_schema || '.' || table_name = :table AND is_generated = 'NEVER' AND is_identity = 'NO'
                ORDER BY ordinal_position
                """)
            .param("table", table)
            .query(String.class)
            .list());
  }

  private JdbcClient jdbc() {
    return running.bean(JdbcClient.class);
  }

  /** How far the rehearsal's clock is to run ahead for it to be that day at nine. */
  static long aheadMillis() {
    Instant nine = GOES_ON.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant();
    return nine.toEpochMilli() - System.currentTimeMillis();
  }
}
