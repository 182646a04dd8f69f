package nl.rekenschap.workflow;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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

  @Override
  public String schema() {
    return SCHEMA;
  }

  @Override
  public void bring(Connection owner) throws SQLException {
    if (isThere(owner)) {
      return;
    }
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
