package nl.rekenschap.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What in the database is somebody's, found from the rows themselves and not by the product's own
 * rules: who has an id has every row that names it, and the ids of those rows too.
 */
final class Belongings implements AutoCloseable {

  /** Of nobody, as {@code database.RowSecurityRoomIT} lists them; published, or names of groups. */
  private static final Set<String> OF_ALL =
      Set.of(
          "council.edition",
          "council.output",
          "council.passports",
          "ledger.book",
          "letter.template",
          "mandate.amount_limit",
          "post.line",
          "provider.organisation",
          "rehearsal.clock",
          "workflow.choice",
          "workflow.queue",
          "workflow.team",
          "workflow.team_serves",
          "workflow.team_share");

  /** Long enough to be nobody else's by chance. */
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final int ROUNDS = 3;

  private final SingleConnectionDataSource connection;
  private final JdbcClient database;
  private final Map<String, List<Column>> tables = new LinkedHashMap<>();

  private final Map<String, Map<String, Set<String>>> known = new LinkedHashMap<>();

  private record Column(String table, String name, boolean key, boolean text) {
    String kind() {
      return table + "." + name;
    }
  }

  Belongings(String url) {
    connection = new SingleConnectionDataSource(url, true);
    database = JdbcClient.create(connection);
    // The record refuses changes, also those of a test.
    database.sql("SET session_replication_role = replica").update();
    database
        .sql(
            """
            SELECT c.table_schema || '.' || c.table_name AS at, c.column_name,
                   EXISTS (SELECT FROM pg_index i JOIN pg_attribute a
                             ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                           WHERE i.indrelid = (c.table_schema || '.' || c.table_name)::regclass
                             AND i.indisunique AND a.attname = c.column_name) AS key,
                   c.data_type = 'text' AND c.is_generated = 'NEVER' AS text
            FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE t.table_type = 'BASE TABLE' AND c.table_name <> 'flyway_schema_history'
              AND c.table_schema NOT IN
                ('pg_catalog', 'information_schema', 'programme', 'engine', 'public',
                 'upload')
            ORDER BY at, c.ordinal_position
            """)
        .query(
            (row, number) ->
                new Column(
                    row.getString("at"),
                    row.getString("column_name"),
                    row.getBoolean("key"),
                    row.getBoolean("text")))
        .list()
        .stream()
        .filter(column -> !OF_ALL.contains(column.table()))
        .forEach(
            column -> tables.computeIfAbsent(column.table(), t -> new ArrayList<>()).add(column));
  }

  /** Ids of cases of that provider, and of all that hangs on them, by the column they stand in. */
  Map<String, Set<String>> of(String provider) {
    return new LinkedHashMap<>(known.computeIfAbsent(provider, this::found));
  }

  private Map<String, Set<String>> found(String provider) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    Set<String> cases =
        new LinkedHashSet<>(
            database
                .sql("SELECT case_id FROM workflow.case_label WHERE provider_id = :provider")
                .param("provider", provider)
                .query(String.class)
                .list());
    found.put("case", cases);
    found.put("provider", Set.of(provider));
    grow(found, cases);
    return found;
  }

  /** Ids of what only people of the municipality may see, as the database's own rules say. */
  Map<String, Set<String>> ofStaff() {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    for (String table :
        database
            .sql(
                """
                SELECT schemaname || '.' || tablename FROM pg_policies
                GROUP BY schemaname, tablename
                HAVING bool_or(policyname = 'whole')
                   AND bool_and(policyname = 'whole' OR qual = 'false')
                ORDER BY 1
                """)
            .query(String.class)
            .list()) {
      tables.getOrDefault(table, List.of()).stream()
          .filter(Column::key)
          .forEach(column -> found.put(column.kind(), some(column)));
    }
    return found;
  }

  private Set<String> some(Column column) {
    return new LinkedHashSet<>(
        database
            .sql(
                "SELECT DISTINCT %1$s::text FROM %2$s WHERE %1$s IS NOT NULL ORDER BY 1 DESC LIMIT 5"
                    .formatted(column.name(), column.table()))
            .query(String.class)
            .list());
  }

  private void grow(Map<String, Set<String>> found, Set<String> cases) {
    for (int round = 0; round < ROUNDS; round++) {
      String[] known = known(found);
      tables.values().stream()
          .map(columns -> columns.stream().filter(Column::key).toList())
          .filter(keys -> !keys.isEmpty())
          .flatMap(keys -> values(keys, known).stream())
          .filter(value -> isOnesOwn(value.getValue(), cases))
          .forEach(
              value ->
                  found
                      .computeIfAbsent(value.getKey(), kind -> new LinkedHashSet<>())
                      .add(value.getValue()));
    }
  }

  private static boolean isOnesOwn(String value, Set<String> cases) {
    return UUID.matcher(value).matches()
        || cases.stream().anyMatch(id -> value.equals(id) || value.startsWith(id + "-"));
  }

  /** What stands in these columns of one table, in rows that name one of these ids. */
  private List<Map.Entry<String, String>> values(List<Column> keys, String[] known) {
    String table = keys.getFirst().table();
    return database
        .sql(
            """
            SELECT DISTINCT k.key, k.value
            FROM %s t, LATERAL jsonb_each_text(to_jsonb(t)) k
            WHERE k.key = ANY (:keys) AND k.value IS NOT NULL AND %s ORDER BY 1, 2
            """
                .formatted(table, NAMES_ONE))
        .param("keys", keys.stream().map(Column::name).toArray(String[]::new))
        .param("known", known)
        .query((row, number) -> Map.entry(table + "." + row.getString(1), row.getString(2)))
        .list();
  }

  private static final String NAMES_ONE =
      "EXISTS (SELECT FROM jsonb_each_text(to_jsonb(t)) v WHERE v.value IN (SELECT"
          + " unnest(:known)))";

  private static String[] known(Map<String, Set<String>> found) {
    return found.values().stream().flatMap(Set::stream).distinct().toArray(String[]::new);
  }

  /**
   * Writes the mark behind every free text in rows that name one of these ids and none of the
   * others.
   *
   * @return columns that bear it now
   */
  List<String> mark(Map<String, Set<String>> own, Map<String, Set<String>> others, String mark) {
    List<String> marked = new ArrayList<>();
    String[] known = known(own);
    String[] foreign = known(others);
    for (List<Column> columns : tables.values()) {
      for (Column column : columns) {
        if (column.text() && !column.key() && isMarked(column, known, foreign, mark)) {
          marked.add(column.kind());
        }
      }
    }
    return marked;
  }

  private boolean isMarked(Column column, String[] known, String[] foreign, String mark) {
    try {
      return database
              .sql(
                  """
                  UPDATE %1$s t SET %2$s = %2$s || ' ' || :mark
                  WHERE %2$s LIKE '%% %%' AND %3$s AND NOT %4$s
                  """
                      .formatted(
                          column.table(),
                          column.name(),
                          NAMES_ONE,
                          NAMES_ONE.replace(":known", ":foreign")))
              .param("mark", mark)
              .param("known", known)
              .param("foreign", foreign)
              .update()
          > 0;
    } catch (DataAccessException notFreeText) {
      // A word that the table knows beforehand.
      return false;
    }
  }

  /** How much was recorded, is to be done and was kept: it stays so when nothing happens. */
  String counts() {
    return database
        .sql(
            """
            SELECT (SELECT count(*) FROM dossier.entry) || ' '
              || (SELECT count(*) FROM workflow.work_item WHERE state = 'OPEN') || ' '
              || (SELECT count(*) FROM dossier.document)
            """)
        .query(String.class)
        .single();
  }

  JdbcClient database() {
    return database;
  }

  @Override
  public void close() {
    connection.destroy();
  }
}
