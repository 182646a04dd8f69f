package nl.rekenschap.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was acknowledged is there after a kill -9, and a normal stop leaves nothing behind. */
class KilledProductIT {

  private static final Path DATA = Programs.folder("killed");
  private static final String PRACTICE_DAY = "1 december 2024";

  private final Path pidFile = DATA.resolve("postgresql").resolve("postmaster.pid");
  private Product product = Product.Start.ofDemo(DATA).with(firstDay()).start();

  /** Not the day that a start without this argument would begin on. */
  private static String firstDay() {
    return "--rekenschap.rehearsal.start=2024-12-01";
  }

  @AfterEach
  void stop() {
    product.close();
  }

  /** Everything that a person or a timer would miss. */
  private record Kept(
      List<String> cases,
      List<String> work,
      List<String> timers,
      List<String> record,
      List<String> accounts,
      List<Long> clock) {

    static Kept in(JdbcClient database) {
      return new Kept(
          all(database, "SELECT f::text FROM subsidy.case_file f ORDER BY id"),
          all(database, "SELECT w::text FROM workflow.work_item w ORDER BY id"),
          all(
              database,
              """
              SELECT id_ || ' ' || duedate_ FROM engine.act_ru_job
              WHERE type_ = 'timer' ORDER BY id_
              """),
          all(database, "SELECT e::text FROM dossier.entry e ORDER BY e::text"),
          all(database, "SELECT p::text FROM access.person p ORDER BY id"),
          database.sql("SELECT ahead_millis FROM rehearsal.clock").query(Long.class).list());
    }

    private static List<String> all(JdbcClient database, String sql) {
      return database.sql(sql).query(String.class).list();
    }
  }

  @Test
  void a_started_year_survives_a_kill_and_the_next_start_goes_on_with_it() {
    product.up();
    startTheYear();
    Kept before = Kept.in(product.database());
    assertThat(before.cases()).isNotEmpty();
    assertThat(before.work()).isNotEmpty();
    assertThat(before.timers()).isNotEmpty();
    ProcessHandle orphan = server();

    product.kill();
    assertThat(orphan.isAlive()).as("the server outlives the product").isTrue();
    product = Product.Start.ofDemo(DATA).start().up();

    assertThat(orphan.isAlive()).as("it has been replaced").isFalse();
    assertThat(Kept.in(product.database())).isEqualTo(before);
    assertThat(product.database().sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
    assertThat(product.troubles()).isEmpty();
    theYearIsThereOnItsDay();

    ProcessHandle server = server();
    product.stop();
    assertThat(pidFile).as("a normal stop takes the server along").doesNotExist();
    await("its process ends too").atMost(Duration.ofSeconds(10)).until(() -> !server.isAlive());
    assertThat(product.troubles()).isEmpty();
  }

  private void startTheYear() {
    try (Screen screen = new Screen(product)) {
      screen.login("officer", "demo");
      screen.goTo("/subsidy?year=2025");
      screen.pressAt("start-year");
      screen.press("Starten");
      screen.isTold("Het jaar 2025 is gestart.");
    }
    JdbcClient database = product.database();
    await("what started in the background is done")
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                database
                        .sql("SELECT count(*) FROM engine.act_ru_job WHERE type_ <> 'timer'")
                        .query(Long.class)
                        .single()
                    == 0);
  }

  private void theYearIsThereOnItsDay() {
    try (Screen screen = new Screen(product)) {
      screen.login("officer", "demo");
      screen.goTo("/subsidy?year=2025");
      screen.reads(PRACTICE_DAY);
      screen.doesNotHave("start-year");
    }
  }

  private ProcessHandle server() {
    try {
      long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      return ProcessHandle.of(pid).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
