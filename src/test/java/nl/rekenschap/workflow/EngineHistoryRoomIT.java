package nl.rekenschap.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
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

  @Test
  void what_has_passed_is_found_by_case_and_by_process_and_is_sorted_by_nothing_else() {
    assertThat(indexes("act_hi_actinst"))
        .containsExactly("act_hi_actinst_pkey", "act_idx_hi_act_inst_procinst");
    assertThat(indexes("act_hi_procinst"))
        .containsExactly(
            "act_hi_procinst_pkey",
            "act_hi_procinst_proc_inst_id__key",
            "act_idx_hi_pro_i_buskey",
            "act_idx_hi_pro_inst_root_pi");
  }

  private List<String> indexes(String table) {
    return jdbc.sql(
            "SELECT indexname FROM pg_indexes WHERE schemaname = 'engine' AND tablename = :table"
                + " ORDER BY 1")
        .param("table", table)
        .query(String.class)
        .list();
  }

  private String level() {
    return jdbc.sql("SELECT value_ FROM engine.act_ge_property WHERE name_ = 'historyLevel'")
        .query(String.class)
        .single();
  }
}
