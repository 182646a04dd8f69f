package nl.rekenschap.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What an earlier release stored stays readable until the next import. */
class IndicatorMigrationRoomIT {

  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/programme");

  private static final String AN_EARLIER_PROGRAMME =
      """
      insert into programme.programme (code, title, municipality_code, municipality_name,
        first_year, last_year, source, in_force, file_name, fingerprint)
      values ('start', 'S', 'GM0268', 'Nijmegen', 2023, 2026, 's', true,
              'nijmegen-2023-2026.yaml', 'a'),
             ('own', 'O', 'GM0268', 'Nijmegen', 2023, 2026, 's', false, 'eigen.yaml', 'b');
      insert into programme.item (programme, code, place, name, delivery, first_year, last_year,
        narrative_asked, source)
      values ('start', 'jw', 1, 'JW', 'GRANTEE', 2023, 2026, false, 's');
      insert into programme.indicator (programme, item, code, place, unit, counts, reach,
        breakdown, provisional)
      values ('start', 'jw', 'contacten', 1, 'c', 'CONTACTS', 'NONE', 'NONE', false),
             ('start', 'jw', 'ouders', 2, 'o', 'PERSONS', 'PARENTS', 'NONE', false),
             ('start', 'jw', 'verhaal', 3, 'b', 'TEXT', 'NONE', 'NONE', false);
      insert into programme.indicator_version (programme, item, indicator, version, from_year,
        wording, continues_previous, source)
      values ('start', 'jw', 'contacten', 1, 2023, 'Formele', true, 's'),
             ('start', 'jw', 'contacten', 2, 2024, 'Individuele', false, 's');
      insert into programme.target (programme, item, indicator, year, kind)
      values ('start', 'jw', 'contacten', 2023, 'NOT_SET'),
             ('start', 'jw', 'contacten', 2024, 'NOT_SET');
      """;

  @Test
  void years_become_days_and_what_was_computed_goes_on() throws Exception {
    try (Connection connection = DriverManager.getConnection(TestDatabase.fresh());
        Statement statement = connection.createStatement()) {
      statement.execute("create schema programme");
      statement.execute(migration("V1__programme.sql"));
      statement.execute(AN_EARLIER_PROGRAMME);

      statement.execute(migration("V2__indicators_in_full.sql"));

      assertThat(
              rows(
                  statement,
                  "select code || ' ' || over_periods || ' ' || over_places"
                      + " from programme.indicator order by place"))
          .containsExactly("contacten SUM SUM", "ouders NONE SUM", "verhaal NONE NONE");
      assertThat(
              rows(
                  statement,
                  "select valid_from::text from programme.indicator_version order by version"))
          .containsExactly("2023-01-01", "2024-01-01");
      assertThat(rows(statement, "select since::text from programme.target order by since"))
          .containsExactly("2023-01-01", "2024-01-01");
      assertThat(
              rows(
                  statement,
                  "select code || ' ' || taken_at_start from programme.programme order by code"))
          .containsExactly("own false", "start true");
    }
  }

  private static String migration(String name) throws IOException {
    return Files.readString(MIGRATIONS.resolve(name));
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
