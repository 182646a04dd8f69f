package nl.rekenschap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.rekenschap.kernel.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The commands of an administrator, on real servers. */
class BackupRoomIT {

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private String said = "";

  @Test
  void a_database_is_put_back_as_it_was_at_a_moment_and_others_are_refused() throws Exception {
    Instant before = Instant.now();
    Instant between;
    Instant after;
    try (EmbeddedServer server = EmbeddedServer.start(data(), backups())) {
      write(server, "CREATE TABLE kept (number integer)", "INSERT INTO kept VALUES (1)");
      // It finds the running server, and where its backups go.
      assertThat(backup("--data", data().toString())).isZero();
      write(server, "INSERT INTO kept VALUES (2)");
      between = now(server);
      write(server, "INSERT INTO kept VALUES (3)");
      after = now(server);
      assertThat(backup("wal", "--data", data().toString())).isZero();
      assertThat(said).contains("Het archief gaat tot ");
    }

    assertThat(restored("een", between)).as(said).containsExactly(1, 2);
    assertThat(said).contains("Teruggezet tot en met " + Moment.inWords(between));
    assertThat(restored("twee", after)).as(said).containsExactly(1, 2, 3);
    assertThat(restored("drie", null)).as(said).containsExactly(1, 2, 3);

    assertThat(restored("vier", before)).isNull();
    assertThat(said).contains("De eerste reservekopie is van");
    assertThat(restored("vijf", Instant.now())).isNull();
    assertThat(said).contains("Het archief gaat niet tot").contains("De laatste wijziging daarin");
    assertThat(folder.resolve("vijf")).doesNotExist();
    assertThat(restored("een", between)).isNull();
    assertThat(said).contains("is niet leeg");

    // What was put back is a database like any other, whose password is a new one.
    try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("twee"))) {
      assertThat(numbers(client(server))).containsExactly(1, 2, 3);
      write(server, "INSERT INTO kept VALUES (4)");
    }
    assertThatThrownBy(() -> EmbeddedServer.start(folder.resolve("twee"), backups()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("hoort bij een andere database");
    damage();
    assertThat(restored("zes", between)).isNull();
    assertThat(said).contains("is beschadigd: global/pg_control");
    assertThat(folder.resolve("zes")).doesNotExist();
  }

  @Test
  void old_copies_go_with_what_only_they_need_and_the_others_can_be_put_back() throws Exception {
    Instant first;
    Instant second;
    try (EmbeddedServer server = EmbeddedServer.start(data(), backups())) {
      write(server, "CREATE TABLE kept (number integer)");
      for (int number = 1; number <= 2; number++) {
        write(server, "INSERT INTO kept VALUES (" + number + ")");
        assertThat(backup("--data", data().toString())).as(said).isZero();
      }
      first = BackupSheet.in(backups().resolve("base")).getFirst().ended();
      second = now(server);
      assertThat(backup("--data", data().toString(), "--keep", "2")).as(said).isZero();
      assertThat(said).contains("Oude reservekopieën weggehaald: 1.");
    }

    List<BackupSheet> left = BackupSheet.in(backups().resolve("base"));
    assertThat(left).hasSize(2);
    assertThat(names(backups().resolve("base"))).hasSize(2);
    assertThat(names(backups().resolve("wal")))
        .filteredOn(name -> name.matches("[0-9A-F]{24}.*"))
        .isNotEmpty()
        .allMatch(name -> name.compareTo(left.getFirst().firstWal()) >= 0);
    assertThat(restored("een", second)).as(said).containsExactly(1, 2);
    assertThat(restored("twee", first)).isNull();
    assertThat(said).contains("De eerste reservekopie is van");
  }

  @Test
  void what_is_not_a_number_of_copies_is_not_understood() {
    for (String[] wrong :
        List.of(
            new String[] {"--keep"},
            new String[] {"--keep", "0"},
            new String[] {"--keep", "-1"},
            new String[] {"wal", "--keep", "2"})) {
      assertThat(backup(wrong)).isEqualTo(BackupCommands.USAGE);
    }
  }

  private static List<String> names(Path in) throws IOException {
    try (Stream<Path> all = Files.list(in)) {
      return all.map(each -> each.getFileName().toString()).toList();
    }
  }

  @Test
  void a_database_that_does_not_run_is_copied_too() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(data())) {
      write(server, "CREATE TABLE kept (number integer)", "INSERT INTO kept VALUES (7)");
      assertThat(backup("--data", data().toString(), "--to", backups().toString())).isOne();
      assertThat(said).contains("bewaart niet wat er wordt geschreven");
    }
    assertThat(backup("--data", data().toString())).isOne();
    assertThat(said).contains("Zeg waar de reservekopie heen moet");

    environment.put("REKENSCHAP_DATABASE_BACKUP_FOLDER", backups().toString());
    assertThat(backup("--data", data().toString())).as(said).isZero();

    assertThat(restored("een", null)).as(said).containsExactly(7);
  }

  @Test
  void another_postgresql_is_copied_by_its_address() throws Exception {
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
    WalArchive archive = new WalArchive(backups());
    archive.prepare();
    archive
        .settings()
        .forEach((name, value) -> builder.setServerConfig(name, EmbeddedServer.inShell(value)));
    Instant moment;
    try (EmbeddedPostgres server = builder.start()) {
      String url = server.getJdbcUrl("postgres", "gemeente");
      JdbcClient first = client(server.getJdbcUrl("postgres", "postgres"));
      first.sql("CREATE ROLE beheer SUPERUSER LOGIN PASSWORD 'geheim'").update();
      first.sql("CREATE DATABASE gemeente").update();
      client(url).sql("CREATE TABLE kept AS SELECT 5 AS number").update();
      environment.put("SPRING_DATASOURCE_URL", url.replaceAll("\\?.*", ""));
      environment.put("REKENSCHAP_DATABASE_BACKUP_USER", "beheer");
      environment.put("REKENSCHAP_DATABASE_BACKUP_PASSWORD", "geheim");
      environment.put("REKENSCHAP_DATABASE_BACKUP_FOLDER", backups().toString());
      assertThat(backup()).as(said).isZero();
      moment =
          client(url)
              .sql("SELECT clock_timestamp()")
              .query(java.time.OffsetDateTime.class)
              .single()
              .toInstant();
      client(url).sql("INSERT INTO kept VALUES (6)").update();
      assertThat(backup("wal")).as(said).isZero();
    }
    assertThat(restored("een", moment)).as(said).containsExactly(5);
    assertThat(restored("twee", null)).as(said).containsExactly(5, 6);
  }

  @Test
  void a_copy_that_was_cut_off_counts_for_nothing() throws Exception {
    Files.createDirectories(backups().resolve("base/20260101T000000.000Z/postgresql"));

    assertThat(restored("een", null)).isNull();
    assertThat(said).contains("ligt geen hele reservekopie");
    assertThat(backup("--onbekend")).isEqualTo(BackupCommands.USAGE);
  }

  @Test
  void a_folder_that_a_shell_would_read_otherwise_is_refused() {
    assertThatThrownBy(() -> new WalArchive(folder.resolve("a'; touch b; '")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("kies een andere map");
  }

  @Test
  void only_the_owner_reads_what_is_copied() throws Exception {
    try (EmbeddedServer server = EmbeddedServer.start(data(), backups())) {
      write(server, "CREATE TABLE kept (number integer)");
      assertThat(backup("--data", data().toString())).as(said).isZero();
    }
    for (String each : List.of("", "wal", "base")) {
      assertThat(Files.getPosixFilePermissions(backups().resolve(each))).hasSize(3);
    }
    try (Stream<Path> all = Files.walk(backups())) {
      assertThat(all.map(Path::getFileName).map(Path::toString))
          .doesNotContain("postgresql-password", "access-key", "postmaster.pid");
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path backups() {
    return folder.resolve("reserve kopieën %p $HOME");
  }

  private int backup(String... arguments) {
    return said(commands -> commands.backup(arguments));
  }

  private interface Act {
    int done(BackupCommands commands);
  }

  private int said(Act act) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int code =
        act.done(
            new BackupCommands(new PrintStream(bytes, true, StandardCharsets.UTF_8), environment));
    said = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  /** The numbers that are there; null when the restore was refused. */
  private List<Integer> restored(String name, Instant moment) {
    AtomicReference<List<Integer>> found = new AtomicReference<>();
    int code =
        said(
            commands ->
                commands.restore(
                    (url, user, out) -> {
                      found.set(numbers(client(url + "?user=" + user)));
                      return true;
                    },
                    backups().toString(),
                    folder.resolve(name).toString(),
                    moment == null ? "laatste" : moment.toString()));
    assertThat(code == 0).isEqualTo(found.get() != null);
    return found.get();
  }

  private void damage() throws IOException {
    try (Stream<Path> copies = Files.list(backups().resolve("base"))) {
      Path control = copies.findFirst().orElseThrow().resolve("postgresql/global/pg_control");
      byte[] bytes = Files.readAllBytes(control);
      bytes[100]++;
      Files.write(control, bytes);
    }
  }

  private static Instant now(EmbeddedServer server) throws SQLException {
    return client(server)
        .sql("SELECT clock_timestamp()")
        .query(java.time.OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private static List<Integer> numbers(JdbcClient client) {
    return client.sql("SELECT number FROM kept ORDER BY 1").query(Integer.class).list();
  }

  private static void write(EmbeddedServer server, String... statements) {
    for (String each : statements) {
      client(server).sql(each).update();
    }
  }

  private static JdbcClient client(EmbeddedServer server) {
    return client(server.url() + "&password=" + server.password());
  }

  private static JdbcClient client(String url) {
    return JdbcClient.create(new DriverManagerDataSource(url));
  }
}
