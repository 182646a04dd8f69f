package nl.rekenschap.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.CannotStart;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings each room's schema up to date: folder {@code db/migration/<room>} into schema {@code
 * <room>}, each with a history of its own, and {@link SchemaPart}s beside them; then gives the
 * product the rights to work with them.
 */
public final class Migrations {

  private static final Pattern ROOM = Pattern.compile("db/migration/([a-z]+)/V");

  /** One node at a time; any number that nothing else uses. */
  private static final long TURN = 0x52656B656E73L;

  private final Doors doors;
  private final List<SchemaPart> others;

  Migrations(Doors doors, List<SchemaPart> others) {
    this.doors = doors;
    this.others = others;
  }

  /**
   * @throws CannotStart when the database was made by a newer version of the product
   */
  void run() {
    try (Connection owner = Doors.open(doors.owner());
        Statement statement = owner.createStatement()) {
      new Roles(doors).prepare(owner);
      statement.execute("SELECT pg_advisory_lock(" + TURN + ")");
      Set<String> schemas = rooms();
      for (SchemaPart part : others) {
        statement.execute("CREATE SCHEMA IF NOT EXISTS " + part.schema());
      }
      for (String room : schemas) {
        migrate(room);
      }
      for (SchemaPart part : others) {
        owner.setSchema(part.schema());
        part.bring(owner);
        schemas.add(part.schema());
      }
      new Grants(doors).give(owner, schemas);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void migrate(String room) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(doors.owner())
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
