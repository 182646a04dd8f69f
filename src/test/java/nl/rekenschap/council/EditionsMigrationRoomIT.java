package nl.rekenschap.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database from before there were editions. */
class EditionsMigrationRoomIT {

  private static final String PUBLISHED =
      "{\"format\":1,\"report\":{\"year\":2024,\"asOf\":\"2025-04-01\"},"
          + "\"decidedOn\":\"2025-06-03\",\"caseNumber\":\"Z-1\",\"publishedOn\":\"2025-06-04\"}";

  private final DriverManagerDataSource database =
      new DriverManagerDataSource(TestDatabase.fresh());
  private final JdbcClient jdbc = JdbcClient.create(database);

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database)
        .schemas("council")
        .locations("classpath:db/migration/council")
        // Whose rows are shown needs the room that knows people.
        .repeatableSqlMigrationPrefix("later")
        .target(version)
        .load()
        .migrate();
  }

  private void before() {
    migrateTo("1");
    jdbc.sql(
            """
            INSERT INTO council.report
              (year, state, started_on, core, drafted_by, checked_by, approved_by, handed_on)
            VALUES
              (2024, 'PUBLISHED', '2025-03-01', 'De kern', 'An', 'Bo', 'Cas',
               '{"asOf": "2025-04-01"}'),
              (2025, 'DRAFTING', '2026-03-01', '', NULL, NULL, NULL, NULL)
            """)
        .update();
    jdbc.sql("INSERT INTO council.line_text VALUES (2025, 'groeien', 'Het groeit.')").update();
    jdbc.sql("INSERT INTO council.published VALUES (2024, :content, :hash)")
        .param("content", PUBLISHED)
        .param("hash", Sha256.of(PUBLISHED))
        .update();
  }

  @Test
  void what_was_published_becomes_the_first_edition_word_for_word() {
    before();
    migrateTo("2");

    Map<String, Object> edition = jdbc.sql("SELECT * FROM council.edition").query().singleRow();
    assertThat(edition)
        .containsEntry("year", 2024)
        .containsEntry("number", 1)
        .containsEntry("exact", PUBLISHED)
        .containsEntry("publishable_sha256", Sha256.of(PUBLISHED))
        .containsEntry("case_number", "Z-1")
        .containsEntry("drafted_by", "An");
    assertThat(
            jdbc.sql("SELECT (as_of AT TIME ZONE 'Europe/Amsterdam')::date FROM council.edition")
                .query(LocalDate.class)
                .single())
        .isEqualTo(LocalDate.of(2025, 4, 1));
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM council.edition").update())
        .hasMessageContaining("never changed");
  }

  @Test
  void a_draft_in_the_making_keeps_its_words() {
    before();
    migrateTo("2");

    assertThat(
            jdbc.sql("SELECT year, section, words FROM council.section_text ORDER BY 1, 2")
                .query((row, at) -> row.getInt(1) + " " + row.getString(2) + " " + row.getString(3))
                .list())
        .containsExactly("2024 core De kern", "2025 line.groeien Het groeit.");
    assertThat(jdbc.sql("SELECT DISTINCT edition FROM council.report").query(Integer.class).list())
        .containsExactly(1);
  }
}
