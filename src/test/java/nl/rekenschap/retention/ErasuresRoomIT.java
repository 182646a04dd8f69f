package nl.rekenschap.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.upload.BlobHolder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the rooms to say what becomes of what they keep of a case. */
@RoomTest
class ErasuresRoomIT {

  @Autowired JdbcClient jdbc;
  @Autowired List<BlobHolder> holders;

  /** Tables with the id of a case or of its period, and those that hang on one. */
  private static final String OF_A_CASE =
      """
      WITH RECURSIVE known AS (
        SELECT (table_schema || '.' || table_name)::regclass AS relation
        FROM information_schema.columns
        WHERE column_name IN ('case_id', 'period_id')
          AND table_schema NOT IN ('engine', 'pg_catalog', 'information_schema')
          AND (table_schema || '.' || table_name)::regclass IN
            (SELECT oid FROM pg_class WHERE relkind = 'r')
        UNION
        SELECT c.conrelid::regclass FROM pg_constraint c JOIN known ON c.confrelid = known.relation
        WHERE c.contype = 'f')
      SELECT n.nspname || '.' || c.relname FROM known
      JOIN pg_class c ON c.oid = known.relation JOIN pg_namespace n ON n.oid = c.relnamespace
      ORDER BY 1
      """;

  @Test
  void every_table_that_holds_something_of_a_case_is_erased_or_named_with_the_reason() {
    List<String> named =
        jdbc.sql("SELECT relation FROM retention.erasures()").query(String.class).list();
    assertThat(jdbc.sql(OF_A_CASE).query(String.class).list())
        .as("say in db/migration/retention/R__what_becomes_of_a_case.sql what becomes of it")
        .hasSizeGreaterThan(70)
        .isSubsetOf(named);
  }

  @Test
  void what_is_kept_or_changed_has_a_reason_and_every_table_exists() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT relation FROM retention.erasures()
                    WHERE to_regclass(relation) IS NULL
                       OR reason IS NULL AND (statement IS NULL OR statement NOT LIKE 'DELETE%')
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void each_room_that_holds_files_is_asked_before_a_content_goes() {
    assertThat(holders)
        .as("name its table in both statements about upload.blob, and in retention.erase_case")
        .extracting(holder -> holder.getClass().getSimpleName().replaceAll("\\$.*", ""))
        .containsExactlyInAnyOrder("DossierStore", "AccountabilityStore", "HearingStore");
  }

  @Test
  void the_product_opens_nothing_itself() {
    assertThatThrownBy(
            () -> jdbc.sql("INSERT INTO retention.opened VALUES (pg_current_xact_id())").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> jdbc.sql("SELECT * FROM retention.opened").query().listOfRows())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void only_the_function_that_checks_opens_what_is_append_only() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                    WHERE p.prosrc LIKE '%INTO retention.opened%' ORDER BY 1
                    """)
                .query(String.class)
                .list())
        .isSubsetOf("erase_case", "redact");
    assertThat(
            jdbc.sql(
                    """
                    SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                    WHERE n.nspname = 'retention' AND p.prosecdef
                      AND NOT coalesce(array_to_string(p.proconfig, ','), '') LIKE '%search_path%'
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }
}
