package nl.rekenschap.workbook;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the key of the seal. */
@Repository
class WorkbookStore {

  private final JdbcClient jdbc;

  WorkbookStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The key that is kept; {@code fresh} when there is none yet. Of two at once, one wins. */
  byte[] keepKey(byte[] fresh) {
    jdbc.sql("INSERT INTO workbook.seal_key (key) VALUES (:key) ON CONFLICT DO NOTHING")
        .param("key", fresh)
        .update();
    return jdbc.sql("SELECT key FROM workbook.seal_key").query(byte[].class).single();
  }
}
