package nl.rekenschap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.rekenschap.kernel.CannotStart;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.TestDatabase;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What who works as the product may not, whatever the product would want. */
@RoomTest
class DatabaseRolesRoomIT {

  private static final String OURS = "('rekenschap_app', 'rekenschap_whole')";

  @Autowired private JdbcClient jdbc;
  @Autowired private World world;

  @Test
  void the_product_logs_in_as_who_is_not_mighty_and_owns_nothing() {
    assertThat(one("SELECT session_user")).isEqualTo("rekenschap_app");
    assertThat(
            all(
                "SELECT rolname FROM pg_roles WHERE rolname IN "
                    + OURS
                    + " AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb"
                    + " OR rolreplication OR rolinherit AND rolcanlogin)"))
        .isEmpty();
    for (String owned :
        List.of(
            "SELECT relname FROM pg_class WHERE relowner::regrole::text IN ",
            "SELECT nspname FROM pg_namespace WHERE nspowner::regrole::text IN ",
            "SELECT proname FROM pg_proc WHERE proowner::regrole::text IN ",
            "SELECT datname FROM pg_database WHERE datdba::regrole::text IN ")) {
      assertThat(all(owned + OURS)).as(owned).isEmpty();
    }
    assertThat(
            all(
                """
                SELECT w.rolname FROM pg_auth_members m JOIN pg_roles w ON w.oid = m.roleid
                JOIN pg_roles a ON a.oid = m.member WHERE a.rolname IN\
                """
                    + " "
                    + OURS))
        .containsOnly("rekenschap_whole");
  }

  @Test
  void it_makes_nothing_in_any_schema_and_empties_no_table() {
    assertThat(
            all(
                "SELECT nspname FROM pg_namespace, unnest(ARRAY['rekenschap_app',"
                    + " 'rekenschap_whole']) r WHERE has_schema_privilege(r, oid, 'CREATE')"
                    + " AND nspname NOT LIKE 'pg_temp%'"))
        .isEmpty();
    assertThat(
            all(
                """
                SELECT c.oid::regclass::text FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace,
                unnest(ARRAY['rekenschap_app', 'rekenschap_whole']) r
                WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog',
                    'information_schema')
                  AND (has_table_privilege(r, c.oid, 'TRUNCATE')
                    OR has_table_privilege(r, c.oid, 'TRIGGER')
                    OR has_table_privilege(r, c.oid, 'REFERENCES'))
                """))
        .isEmpty();
  }

  @Test
  void what_is_only_added_to_it_cannot_change_or_remove() {
    List<String> kept =
        all(
            """
            SELECT DISTINCT t.tgrelid::regclass::text FROM pg_trigger t
            JOIN pg_proc f ON f.oid = t.tgfoid
            WHERE NOT t.tgisinternal AND t.tgtype & 26 = 26
              AND f.prosrc LIKE '%RAISE EXCEPTION%'
              AND f.proname IN ('refuse_change', 'refuse_other_content')
              AND f.prosrc NOT LIKE '%OLD.%'
            """);
    assertThat(kept)
        .contains(
            "dossier.entry",
            "ledger.entry",
            "ledger.posting",
            "access.person_change",
            "letter.sent",
            "reporting.submission",
            "reporting.measurement",
            "determination.decision",
            "award.version",
            "retention.destroyed",
            "retention.person_export",
            "dossier.redacted",
            "recovery.movement",
            "workflow.bulk_act",
            "workflow.operation");
    assertThat(
            jdbc.sql(
                    """
                    SELECT k FROM unnest(:kept) k, unnest(ARRAY['rekenschap_app',
                      'rekenschap_whole']) r
                    WHERE has_table_privilege(r, k, 'UPDATE')
                      OR has_table_privilege(r, k, 'DELETE')
                      OR has_any_column_privilege(r, k, 'UPDATE')
                      OR NOT has_table_privilege(r, k, 'INSERT')
                    """)
                .param("kept", kept.toArray(String[]::new))
                .query(String.class)
                .list())
        .isEmpty();
    assertThat(one("SELECT has_table_privilege('rekenschap_whole', 'dossier.document', 'UPDATE')"))
        .isEqualTo("false");
  }

  /** Their triggers let through what retention has opened; the product's own rights do not. */
  @Test
  void what_stands_aside_for_retention_is_withheld_as_well() {
    assertThat(
            all(
                """
                SELECT DISTINCT t.tgrelid::regclass::text FROM pg_trigger t
                JOIN pg_proc f ON f.oid = t.tgfoid
                WHERE f.prosrc LIKE '%retention.may_change%' AND f.proname <> 'refuse_change_of_round'
                  AND (t.tgtype & 16 > 0 AND (
                         has_table_privilege('rekenschap_app', t.tgrelid, 'UPDATE')
                         OR has_table_privilege('rekenschap_whole', t.tgrelid, 'UPDATE'))
                    OR t.tgtype & 8 > 0 AND (
                         has_table_privilege('rekenschap_app', t.tgrelid, 'DELETE')
                         OR has_table_privilege('rekenschap_whole', t.tgrelid, 'DELETE')))
                """))
        .isEmpty();
    assertThat(
            all(
                "SELECT has_table_privilege('rekenschap_app', 'reporting.evidence',"
                    + " 'UPDATE')::text"))
        .as("papers of a round that was not handed in may change")
        .containsExactly("true");
    for (String allowed : List.of("erase_case(bigint,text,date)", "may_change()")) {
      assertThat(
              one(
                  "SELECT has_function_privilege('rekenschap_app', 'retention."
                      + allowed
                      + "', 'EXECUTE')"))
          .isEqualTo("true");
    }
    assertThat(
            all(
                """
                SELECT proname FROM pg_proc f, aclexplode(f.proacl) a
                WHERE f.pronamespace = 'retention'::regnamespace AND a.grantee = 0
                  AND f.proname IN ('erase_case', 'redact')
                """))
        .as("nobody else")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE dossier.entry SET hash = ''",
        "DELETE FROM dossier.entry",
        "UPDATE dossier.redacted SET digest = ''",
        "DELETE FROM retention.destroyed",
        "INSERT INTO retention.opened VALUES (pg_current_xact_id())",
        "TRUNCATE dossier.entry",
        "UPDATE dossier.document SET name = 'x'",
        "ALTER TABLE dossier.entry DISABLE TRIGGER entry_append_only",
        "ALTER TABLE dossier.entry DISABLE ROW LEVEL SECURITY",
        "DROP POLICY own ON dossier.entry",
        "SET session_replication_role = replica",
        "SET ROLE postgres",
        "CREATE TABLE engine.mine (x integer)",
        "CREATE TABLE public.mine (x integer)",
        "CREATE SCHEMA mine",
        "SELECT * FROM dossier.flyway_schema_history",
        "ALTER ROLE rekenschap_app SUPERUSER",
        "COPY dossier.entry TO PROGRAM 'cat'"
      })
  void it_is_denied(String sql) {
    for (String person : List.of("admin", "jinc")) {
      assertThatThrownBy(() -> world.as(person, () -> jdbc.sql(sql).update()))
          .as(person)
          .rootCause()
          .isInstanceOfSatisfying(
              SQLException.class, denied -> assertThat(denied.getSQLState()).isEqualTo("42501"));
    }
  }

  @Test
  void an_owner_that_may_make_no_roles_is_told_in_one_line_which_two_statements_are_needed()
      throws SQLException {
    String url = TestDatabase.fresh();
    String plain = "plain_owner_" + Long.toHexString(System.nanoTime());
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + plain + " LOGIN PASSWORD 'x'");
      // As on a server where nobody made the other one yet.
      Doors doors =
          Doors.of(
              url,
              "nobody_" + plain,
              "y",
              new DatabaseSettings(plain, "x", null, java.time.Duration.ofDays(8)));
      assertThatThrownBy(() -> new Migrations(doors, List.of()).run())
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("CREATE ROLE rekenschap_whole NOLOGIN;")
          .hasMessageContaining("IN ROLE rekenschap_whole;")
          .hasMessageNotContainingAny("\n");
      statement.execute("DROP ROLE " + plain);
    }
  }

  @Test
  void a_named_user_that_may_do_all_is_refused() {
    Doors doors =
        Doors.of(
            TestDatabase.fresh(),
            "postgres",
            "",
            new DatabaseSettings("postgres", "", null, java.time.Duration.ofDays(8)));

    assertThatThrownBy(() -> new Migrations(doors, List.of()).run())
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("mag te veel");
  }

  @Test
  void a_plain_owner_with_createrole_makes_all_that_is_needed() throws SQLException {
    String url = TestDatabase.fresh();
    String owner = "owner_" + Long.toHexString(System.nanoTime());
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + owner + " LOGIN CREATEROLE PASSWORD 'x'");
      statement.execute("GRANT rekenschap_whole TO " + owner + " WITH ADMIN OPTION");
      statement.execute(
          "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO "
              + owner
              + "', current_database()); END $$");
    }
    Doors doors =
        Doors.of(
            url, owner, "x", new DatabaseSettings(null, null, null, java.time.Duration.ofDays(8)));

    new Migrations(doors, List.of()).run();
    new Migrations(doors, List.of()).run();

    try (Connection connection = doors.application().getConnection();
        Statement statement = connection.createStatement();
        var count = statement.executeQuery("SELECT count(*) FROM dossier.entry")) {
      assertThat(count.next()).isTrue();
    }
  }

  private String one(String sql) {
    return jdbc.sql("SELECT CAST((" + sql + ") AS text)").query(String.class).single();
  }

  private List<String> all(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
