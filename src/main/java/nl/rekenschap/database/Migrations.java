package nl.rekenschap.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.rekenschap.kernel.CannotStart;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings each room's schema up to date: folder {@code db/migration/<room>} into schema {@code
 * <room>}, each with a history of its own. The engine has the schema {@code engine} and keeps its
 * tables itself.
 */
public final class Migrations {

  private static final Pattern ROOM = Pattern.compile("db/migration/([a-z]+)/V");

  private final DataSource dataSource;

  Migrations(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @throws CannotStart when the database was made by a newer version of the product
   */
  void run() {
    createEngineSchema();
    for (String room : rooms()) {
      migrate(room);
    }
  }

  private void migrate(String room) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .schemas(room)
            .defaultSchema(room)
            .createSchemas(true)
            .locations("classpath:db/migration/" + room)
            .load();
    boolean newer =
        Arrays.stream(flyway.info().all())
            .anyMatch(
                m ->
                    m.getState() == MigrationState.FUTURE_SUCCESS
                        || m.getState() == MigrationState.FUTURE_FAILED);
    if (newer) {
      throw new CannotStart(
          "De database is gemaakt door een nieuwere versie van Rekenschap (onderdeel "
              + room
              + "): start die versie of herstel een oudere reservekopie. (Database is newer.)");
    }
    flyway.migrate();
  }

  private void createEngineSchema() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS engine");
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw new CannotStart(
          "De database is niet bereikbaar: controleer SPRING_DATASOURCE_URL, gebruiker en"
              + " wachtwoord. (Database not reachable.)",
          e);
    }
  }

  private static SortedSet<String> rooms() {
    SortedSet<String> rooms = new TreeSet<>();
    try {
      for (Resource script :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/*/V*.sql")) {
        Matcher matcher = ROOM.matcher(script.getURL().toString());
        if (matcher.find()) {
          rooms.add(matcher.group(1));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return rooms;
  }
}
