package nl.rekenschap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Sight;
import nl.rekenschap.reporting.ReportingTask;
import nl.rekenschap.subsidy.LifeSituation;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One connection that different people ask by, one after the other. */
@RoomTest
class SightedConnectionsRoomIT {

  private static final Sight JINC =
      new Sight.OfProvider(new ProviderId("jinc"), new PersonId("jinc"));
  private static final Sight LEERGELD =
      new Sight.OfProvider(new ProviderId("leergeld"), new PersonId("leergeld"));
  private static final Sight OFFICER = new Sight.OfStaff(new PersonId("officer"));

  @Autowired private World world;
  @Autowired private LifeSituation life;

  @Value("${spring.datasource.url}")
  private String url;

  private final AtomicReference<Sight> asks = new AtomicReference<>(new Sight.Nobody());
  private final HikariDataSource one = new HikariDataSource();
  private final JdbcClient client = JdbcClient.create(one);
  private final TransactionTemplate act =
      new TransactionTemplate(new DataSourceTransactionManager(one));

  @BeforeEach
  void connect() {
    life.started();
    life.awarded(LifeSituation.JINC);
    life.awarded(LifeSituation.LEERGELD);
    world.timePassesTo("2025-07-10");
    life.submits(LifeSituation.JINC, "jinc", ReportingTask.SUBMIT_FIGURES);
    life.submits(LifeSituation.LEERGELD, "leergeld", ReportingTask.SUBMIT_FIGURES);
    one.setMaximumPoolSize(1);
    one.setDataSource(
        new SightedConnections(
            Doors.of(url, null, null, new DatabaseSettings(null, null, null, Duration.ofDays(8)))
                .application(),
            () -> Sight.now(asks::get)));
  }

  @AfterEach
  void close() {
    one.close();
  }

  @Test
  void what_it_was_told_holds_for_one_person_and_survives_no_rollback() {
    assertThat(cases()).isEmpty();
    asks.set(JINC);
    assertThat(together()).containsExactly("2025-jinc");
    asks.set(LEERGELD);
    assertThat(together()).containsExactly("2025-leergeld");
    act.executeWithoutResult(
        status -> {
          asks.set(JINC);
          assertThat(cases()).containsExactly("2025-jinc");
          status.setRollbackOnly();
        });
    assertThat(cases()).containsExactly("2025-jinc");
    asks.set(OFFICER);
    assertThat(cases()).contains("2025-jinc", "2025-leergeld");
    asks.set(LEERGELD);
    assertThatThrownBy(
            () ->
                act.executeWithoutResult(
                    status -> {
                      assertThat(cases()).containsExactly("2025-leergeld");
                      Sight.whole(() -> client.sql("SELECT 1 / 0").query().listOfRows());
                    }))
        .isInstanceOf(RuntimeException.class);
    assertThat(cases()).containsExactly("2025-leergeld");
    asks.set(new Sight.Nobody());
    assertThat(cases()).isEmpty();
  }

  @Test
  void a_plan_is_kept_for_each_role_though_they_ask_in_turns() {
    for (int turn = 0; turn < 12; turn++) {
      asks.set(turn % 2 == 0 ? JINC : OFFICER);
      assertThat(cases()).contains("2025-jinc");
    }

    // The server drops a plan when another role asks by the same prepared statement.
    assertThat(
            client
                .sql(
                    """
                    SELECT statement FROM pg_prepared_statements
                    WHERE statement LIKE 'SELECT DISTINCT case_id FROM reporting.period%'
                    """)
                .query(String.class)
                .list())
        .hasSize(2);
  }

  private List<String> cases() {
    return client
        .sql("SELECT DISTINCT case_id FROM reporting.period ORDER BY 1")
        .query(String.class)
        .list();
  }

  private List<String> together() {
    return Objects.requireNonNull(act.execute(status -> cases()));
  }
}
