package nl.rekenschap.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.rekenschap.testing.RoomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine keeps of what has passed. */
@RoomTest
class EngineHistoryRoomIT {

  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void a_database_of_before_is_told_that_less_is_kept_so_that_the_engine_starts_on_it()
      throws Exception {
    String script =
        new ClassPathResource("db/migration/workflow/V6__engine_history.sql")
            .getContentAsString(StandardCharsets.UTF_8);
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("UPDATE engine.act_ge_property SET value_ = '3' WHERE name_ = 'historyLevel'")
              .update();
          jdbc.sql(script).update();

          assertThat(level()).isEqualTo("20");
          status.setRollbackOnly();
        });
    assertThat(level()).as("what the engine itself wrote").isEqualTo("20");
  }

  private String level() {
    return jdbc.sql("SELECT value_ FROM engine.act_ge_property WHERE name_ = 'historyLevel'")
        .query(String.class)
        .single();
  }
}
