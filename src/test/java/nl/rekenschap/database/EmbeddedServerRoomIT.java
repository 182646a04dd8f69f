package nl.rekenschap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server in a folder of its own: who gets in, and what is there after each kind of stop. */
class EmbeddedServerRoomIT {

  @TempDir private Path data;

  @Test
  void only_who_may_read_the_folder_gets_in() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      run(server, "CREATE TABLE kept (number integer)", "INSERT INTO kept VALUES (1)");

      assertThat(permissions(passwordFile())).isEqualTo("rw-------");
      assertThat(Files.readString(passwordFile()).strip()).hasSizeGreaterThan(40);
      assertThat(permissions(data.resolve("postgresql/pg_hba.conf"))).isEqualTo("rw-------");
      assertStrangersStayOut(server);
      assertThat(Files.readString(data.resolve("server.log")))
          .doesNotContain(Files.readString(passwordFile()).strip());
    }
  }

  @Test
  void a_restart_and_a_killed_server_keep_the_password_and_what_was_committed() throws Exception {
    try (EmbeddedServer first = EmbeddedServer.start(data)) {
      run(first, "CREATE TABLE kept (number integer)", "INSERT INTO kept VALUES (1)");
    }
    String password = Files.readString(passwordFile());
    try (EmbeddedServer second = EmbeddedServer.start(data)) {
      run(second, "INSERT INTO kept VALUES (2)");
      killServer();
    }
    try (EmbeddedServer third = EmbeddedServer.start(data)) {
      assertThat(sum(third)).isEqualTo(3);
      assertStrangersStayOut(third);
    }
    assertThat(Files.readString(passwordFile())).isEqualTo(password);
  }

  @Test
  void a_folder_of_an_older_version_is_closed_at_its_next_start() throws Exception {
    asAnOlderVersionLeftIt();

    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(sum(server)).isEqualTo(3);
      assertStrangersStayOut(server);
    }
    try (EmbeddedServer again = EmbeddedServer.start(data)) {
      assertThat(sum(again)).isEqualTo(3);
    }
  }

  @Test
  void an_upgrade_that_was_cut_off_after_the_password_was_set_is_finished() throws Exception {
    asAnOlderVersionLeftIt();
    Path rules = data.resolve("postgresql/pg_hba.conf");
    String open = Files.readString(rules);
    EmbeddedServer.start(data).close();
    Files.writeString(rules, open);

    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(sum(server)).isEqualTo(3);
      assertStrangersStayOut(server);
    }
  }

  @Test
  void a_folder_put_back_without_its_password_gets_a_new_one() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      run(server, "CREATE TABLE kept (number integer)", "INSERT INTO kept VALUES (3)");
    }
    Files.delete(passwordFile());

    try (EmbeddedServer server = EmbeddedServer.start(data)) {
      assertThat(sum(server)).isEqualTo(3);
      assertStrangersStayOut(server);
    }
  }

  private Path passwordFile() {
    return data.resolve("postgresql-password");
  }

  /** Trusting everyone on this machine, as the library sets it up. */
  private void asAnOlderVersionLeftIt() throws Exception {
    Path work = Files.createDirectories(data.resolve("server"));
    try (EmbeddedPostgres old =
            EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("postgresql"))
                .setOverrideWorkingDirectory(work.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start();
        Connection connection = old.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept (number integer)");
      statement.execute("INSERT INTO kept VALUES (3)");
    }
  }

  private void killServer() throws Exception {
    Path pidFile = data.resolve("postgresql/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    server.destroyForcibly();
    server.onExit().get(20, TimeUnit.SECONDS);
  }

  private static void assertStrangersStayOut(EmbeddedServer server) {
    for (String password : new String[] {"", "&password=postgres"}) {
      assertThatThrownBy(() -> DriverManager.getConnection(server.url() + password).close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password");
    }
  }

  private static void run(EmbeddedServer server, String... statements) throws SQLException {
    try (HikariDataSource pool = pool(server);
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static int sum(EmbeddedServer server) throws SQLException {
    try (HikariDataSource pool = pool(server);
        Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT sum(number) FROM kept")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static HikariDataSource pool(EmbeddedServer server) {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(new DatabaseSetup.Embedded().doors(server).owner());
    return pool;
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
