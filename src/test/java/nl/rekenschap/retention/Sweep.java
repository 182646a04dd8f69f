package nl.rekenschap.retention;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks through every column of every table of the database. */
@Component
@Profile("roomtest")
class Sweep {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final TransactionTemplate each;

  /** With the keys of the database: what the product is not shown is looked through, too. */
  Sweep(@Value("${spring.datasource.url}") String database) {
    DriverManagerDataSource keys = new DriverManagerDataSource(database);
    this.jdbc = JdbcClient.create(keys);
    this.template = new JdbcTemplate(keys);
    this.each = new TransactionTemplate(new DataSourceTransactionManager(keys));
  }

  List<String> tables() {
    return jdbc.sql(
            """
            SELECT schemaname || '.' || tablename FROM pg_tables
            WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
              AND tablename <> 'flyway_schema_history'
            ORDER BY 1
            """)
        .query(String.class)
        .list();
  }

  /** Tables that hold that text in any column, also within a file, with how many rows. */
  Map<String, Long> find(String text) {
    String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    Map<String, Long> found = new TreeMap<>();
    for (String table : tables()) {
      long rows =
          jdbc.sql(
                  "SELECT count(*) FROM "
                      + table
                      + " t WHERE strpos(t::text, :text) > 0 OR strpos(t::text, :hex) > 0")
              .param("text", text)
              .param("hex", hex)
              .query(Long.class)
              .single();
      if (rows > 0) {
        found.put(table, rows);
      }
    }
    return found;
  }

  /** What every row says that holds that text, by table. */
  Map<String, List<String>> rows(String text) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : tables()) {
      List<String> found =
          jdbc.sql(
                  "SELECT t::text FROM " + table + " t WHERE strpos(t::text, :text) > 0 ORDER BY 1")
              .param("text", text)
              .query(String.class)
              .list();
      if (!found.isEmpty()) {
        rows.put(table, found);
      }
    }
    return rows;
  }

  private record Erasure(String relation, String condition) {}

  private List<Erasure> erasures() {
    return jdbc.sql(
            """
            SELECT relation, statement FROM retention.erasures()
            WHERE statement LIKE 'DELETE%' ORDER BY place
            """)
        .query(
            (row, n) ->
                new Erasure(
                    row.getString("relation"),
                    row.getString("statement").replaceFirst("^DELETE FROM .*? WHERE ", "")))
        .list();
  }

  /**
   * Writes a mark into every column of every row of the case that takes it, and gives a table that
   * has nothing of the case a row of it where its own rules allow.
   *
   * @return the columns that bear it
   */
  List<String> plant(String caseId, String mark) {
    List<String> planted = new ArrayList<>();
    for (Erasure erasure : erasures()) {
      String condition = erasure.condition().replace("$1", "'" + caseId + "'");
      for (Map<String, Object> column : columns(erasure.relation())) {
        String name = (String) column.get("column_name");
        if (plant(erasure.relation(), name, (String) column.get("udt_name"), condition, mark)) {
          planted.add(erasure.relation() + "." + name);
        }
      }
    }
    return planted;
  }

  private List<Map<String, Object>> columns(String relation) {
    return template.queryForList(
        """
        SELECT column_name, udt_name FROM information_schema.columns
        WHERE table_schema || '.' || table_name = ?
          AND udt_name IN ('text', '_text', 'bytea', 'varchar')
          AND is_generated = 'NEVER' AND is_identity = 'NO'
          AND column_name NOT IN
            ('case_id', 'period_id', 'amendment_id', 'id', 'item', 'hash', 'content_hash', 'against',
             'sha256')
        """,
        relation);
  }

  private boolean plant(
      String relation, String column, String type, String condition, String mark) {
    String value =
        switch (type) {
          case "_text" -> column + " || ARRAY['" + mark + "']";
          case "bytea" -> "'" + mark + "'::bytea";
          default -> "'" + mark + "' || coalesce(" + column + ", '')";
        };
    try {
      Integer rows =
          each.execute(
              status -> {
                template.execute("SET LOCAL session_replication_role = replica");
                return template.update(
                    "UPDATE "
                        + relation
                        + " AS b SET "
                        + column
                        + " = "
                        + value
                        + " WHERE "
                        + condition);
              });
      return rows != null && rows > 0;
    } catch (org.springframework.dao.DataAccessException e) {
      return false; // a rule of the table itself refuses such a value
    }
  }
}
