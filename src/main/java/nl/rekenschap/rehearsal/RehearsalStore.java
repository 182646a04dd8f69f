package nl.rekenschap.rehearsal;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The room's SQL. */
@Repository
@Profile("demo")
class RehearsalStore {

  private final JdbcClient jdbc;

  RehearsalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Long> ahead() {
    return jdbc.sql("SELECT ahead_millis FROM rehearsal.clock").query(Long.class).optional();
  }

  void remember(long aheadMillis) {
    jdbc.sql(
            """
            INSERT INTO rehearsal.clock (one, ahead_millis) VALUES (true, :ahead)
            ON CONFLICT (one) DO UPDATE SET ahead_millis = excluded.ahead_millis
            """)
        .param("ahead", aheadMillis)
        .update();
  }
}
