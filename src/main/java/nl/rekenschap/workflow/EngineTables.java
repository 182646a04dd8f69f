package nl.rekenschap.workflow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.database.SchemaPart;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's tables, made with its own scripts but by the owner of the database: the engine works
 * with the rights of the product, which may make no table.
 */
@Component
class EngineTables implements SchemaPart {

  static final String SCHEMA = "engine";

  private static final String SCRIPT =
      "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";

  /** What the engine would make itself with the parts that are on (see {@link EngineSetup}). */
  private static final List<String> PARTS =
      List.of("engine", "identity", "history", "decision.engine", "decision.history");

  /**
   * Indexes of the history by which nobody here asks: we ask by case and by process only (see
   * {@link Positions}, {@link Forgetting}). They cost more than the rows, since each step of a case
   * is written twice and no update could stay on its page.
   */
  private static final String SPARE_INDEXES =
      Stream.of(
              "act_idx_hi_pro_inst_end",
              "act_idx_hi_pro_inst_tenant_id",
              "act_idx_hi_pro_inst_proc_def_key",
              "act_idx_hi_pro_inst_proc_time",
              "act_idx_hi_pi_pdefid_end_time",
              "act_idx_hi_pro_inst_rm_time",
              "act_idx_hi_pro_rst_pro_inst_id",
              "act_idx_hi_actinst_root_pi",
              "act_idx_hi_act_inst_start_end",
              "act_idx_hi_act_inst_end",
              "act_idx_hi_act_inst_comp",
              "act_idx_hi_act_inst_stats",
              "act_idx_hi_act_inst_tenant_id",
              "act_idx_hi_act_inst_proc_def_key",
              "act_idx_hi_ai_pdefid_end_time",
              "act_idx_hi_act_inst_rm_time")
          .map(index -> SCHEMA + "." + index)
          .collect(Collectors.joining(", ", "DROP INDEX IF EXISTS ", ""));

  @Override
  public String schema() {
    return SCHEMA;
  }

  @Override
  public void bring(Connection owner) throws SQLException {
    if (!isThere(owner)) {
      create(owner);
    }
    try (Statement statement = owner.createStatement()) {
      statement.execute(SPARE_INDEXES);
    }
  }

  private static void create(Connection owner) throws SQLException {
    owner.setAutoCommit(false);
    try {
      for (String part : PARTS) {
        ScriptUtils.executeSqlScript(owner, new ClassPathResource(SCRIPT.formatted(part)));
      }
      owner.commit();
    } finally {
      owner.rollback();
      owner.setAutoCommit(true);
    }
  }

  private static boolean isThere(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet found = statement.executeQuery("SELECT to_regclass('engine.act_ge_property')")) {
      return found.next() && found.getString(1) != null;
    }
  }
}
