package nl.rekenschap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The password of the database is changed, on a server that asks for it. */
class OtherPasswordRoomIT {

  private static final DatabaseSettings SETTINGS =
      new DatabaseSettings(null, null, null, Duration.ofDays(8));

  @TempDir private Path data;

  @Test
  void who_the_product_works_as_gets_another_password_with_the_owner() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      Doors before = Doors.of(server.url(), "postgres", server.password(), SETTINGS);
      prepare(before);
      assertThat(letsIn(before)).isTrue();
      try (Connection owner = before.owner().getConnection();
          Statement statement = owner.createStatement()) {
        statement.execute("ALTER ROLE postgres PASSWORD 'een-ander-wachtwoord'");
      }
      Doors now = Doors.of(server.url(), "postgres", "een-ander-wachtwoord", SETTINGS);

      prepare(now);

      assertThat(letsIn(now)).isTrue();
      assertThat(letsIn(before)).as("the one before opens nothing").isFalse();
      assertThatThrownBy(() -> before.owner().getConnection()).isInstanceOf(SQLException.class);
    }
  }

  private static void prepare(Doors doors) throws SQLException {
    try (Connection owner = doors.owner().getConnection()) {
      new Roles(doors).prepare(owner);
    }
  }

  private static boolean letsIn(Doors doors) {
    try (Connection connection = doors.application().getConnection()) {
      return connection.isValid(5);
    } catch (SQLException refused) {
      return false;
    }
  }
}
