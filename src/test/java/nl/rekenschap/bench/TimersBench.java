package nl.rekenschap.bench;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import nl.rekenschap.nodes.Database;
import nl.rekenschap.nodes.Node;
import nl.rekenschap.product.Programs;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * After three days of standstill very many reminders are due at once: how fast two nodes handle
 * them, with the product's engine settings and with the engine's own, while an officer opens the
 * work list again and again; and whether each case was reminded once.
 */
final class TimersBench implements Bench.Benchmark {

  private static final int TIMERS = Integer.getInteger("bench.timers", 50_000);

  /** The engine's own settings are spared: with fewer waiting, they are not slower. */
  private static final int TIMERS_OF_BASELINE =
      Integer.getInteger("bench.baselineTimers", Math.min(TIMERS, 6_000));

  private static final long LONGEST_NANOS =
      Long.getLong("bench.longestSeconds", 900) * 1_000_000_000;
  private static final long WARM_UP_NANOS = Long.getLong("bench.warmUpSeconds", 20) * 1_000_000_000;
  private static final double AIM = 5;

  private static final double USABLE_MILLIS = 3_000;

  /** Handled by both nodes together. */
  private record Handled(double aSecond, int seen) {}

  @Override
  public void run(Sheet sheet) throws Exception {
    try (Database database = Database.start()) {
      try (Running running = Running.on(database)) {
        ManyPeriods.build(running, TIMERS);
      }
      database.copy("postgres", "engine_defaults");
      Handled baseline = baseline(database, new Screens());
      Screens screens = new Screens();
      Handled product = handled(database, "postgres", TIMERS, screens);
      check(database.in(), sheet);
      sheet.ratioAtLeast(
          "timers.throughput", product.aSecond(), "timers/s", baseline.aSecond(), AIM);
      screens.write(sheet, USABLE_MILLIS);
      sheet.note("timersOfBaseline", TIMERS_OF_BASELINE);
    }
    sheet.note("timers", TIMERS);
    sheet.note("nodes", 2);
    sheet.note("fsync", "on");
  }

  private static Handled baseline(Database database, Screens screens) throws Exception {
    JdbcClient jdbc = database.in("engine_defaults");
    jdbc.sql("UPDATE engine.act_ge_property SET value_ = '3' WHERE name_ = 'historyLevel'")
        .update();
    // Those that are not to be handled wait for another year.
    jdbc.sql(
            """
            UPDATE engine.act_ru_job SET duedate_ = duedate_ + interval '1 year'
            WHERE id_ NOT IN (SELECT id_ FROM engine.act_ru_job ORDER BY id_ LIMIT :number)
            """)
        .param("number", TIMERS_OF_BASELINE)
        .update();
    jdbc.sql("VACUUM ANALYZE engine.act_ru_job").update();
    return handled(
        database, "engine_defaults", TIMERS_OF_BASELINE, screens, EngineDefaults.PROFILE);
  }

  private static Handled handled(
      Database database, String name, int timers, Screens screens, String... profiles)
      throws Exception {
    JdbcClient jdbc = database.in(name);
    jdbc.sql("UPDATE engine.act_ru_job SET suspension_state_ = 2").update();
    jdbc.sql("DELETE FROM rehearsal.clock").update();
    jdbc.sql("INSERT INTO rehearsal.clock (one, ahead_millis) VALUES (true, :ahead)")
        .param("ahead", ManyPeriods.aheadMillis())
        .update();
    Path logs = Programs.folder("timers-" + name);
    try (Node one = Node.start(database.url(name), logs.resolve("one.log"), profiles)) {
      String address = one.address();
      try (Node other = Node.start(database.url(name), logs.resolve("other.log"), profiles)) {
        other.address();
        screens.look(address);
        jdbc.sql("UPDATE engine.act_ru_job SET suspension_state_ = 1").update();
        Handled handled = watch(jdbc, timers);
        screens.close();
        return handled;
      }
    }
  }

  /** Counts when both nodes have been at work for so long that what they do often is compiled. */
  private static Handled watch(JdbcClient jdbc, int timers) {
    long deadline = System.nanoTime() + LONGEST_NANOS;
    Set<String> workers = new HashSet<>();
    while (workers.size() < 2 && due(jdbc) > timers / 2) {
      workers.addAll(workers(jdbc));
      LockSupport.parkNanos(50_000_000);
    }
    LockSupport.parkNanos(WARM_UP_NANOS);
    int atFirst = due(jdbc);
    long begin = System.nanoTime();
    int left = atFirst;
    while (left > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(500_000_000);
      left = due(jdbc);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    int seen = atFirst - left;
    System.out.printf("%d timers in %.1f s, %d left%n", seen, seconds, left);
    return new Handled(seen / seconds, seen);
  }

  private static Set<String> workers(JdbcClient jdbc) {
    return jdbc.sql(
            "SELECT DISTINCT lock_owner_ FROM engine.act_ru_job WHERE lock_owner_ IS NOT NULL")
        .query(String.class)
        .set();
  }

  private static int due(JdbcClient jdbc) {
    return jdbc.sql("SELECT count(*) FROM engine.act_ru_job WHERE duedate_ <= :day")
        .param("day", ManyPeriods.GOES_ON.atTime(9, 0))
        .query(Integer.class)
        .single();
  }

  /** Each case was told once, each person of it got one mail, and each waits for a later day. */
  private static void check(JdbcClient jdbc, Sheet sheet) {
    List<Integer> times =
        jdbc.sql(
                """
                SELECT count(e.number)::int FROM reporting.period p
                LEFT JOIN dossier.entry e ON e.case_id = p.case_id
                  AND e.what = 'reporting.event.reminded' AND e.at >= :day
                WHERE p.state = 'OPEN' GROUP BY p.id
                """)
            .param("day", ManyPeriods.GOES_ON.atStartOfDay())
            .query(Integer.class)
            .list();
    long once = times.stream().filter(n -> n == 1).count();
    int mails =
        jdbc.sql(
                """
                SELECT coalesce(max(n), 0)::int FROM (
                  SELECT count(*) AS n FROM post.mail WHERE created_at >= :day
                  GROUP BY case_id, to_person) AS m
                """)
            .param("day", ManyPeriods.GOES_ON.atStartOfDay())
            .query(Integer.class)
            .single();
    sheet.atMost("timers.notRemindedOnce", TIMERS - once, "cases", 0);
    sheet.atMost("timers.mailsOfOneReminder", mails, "mails", 1);
    sheet.note(
        "incidents",
        jdbc.sql("SELECT count(*) FROM engine.act_ru_incident").query(Integer.class).single());
  }
}
