package nl.rekenschap.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.rekenschap.kernel.CannotStart;
import org.jspecify.annotations.Nullable;

/**
 * {@code backup [wal] [--data DIR] [--to FOLDER] [--keep NUMBER]} and {@code restore FOLDER
 * EMPTY-DIR MOMENT|latest}: what an administrator types. The product may run meanwhile.
 */
public final class BackupCommands {

  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;

  /** Says whether the record in a restored database is sound. */
  public interface RecordLook {

    /**
     * @param url without password: none is asked
     * @return whether it is
     */
    boolean isSound(String url, String user, PrintStream out);
  }

  private final PrintStream out;
  private final Map<String, String> environment;

  public BackupCommands(PrintStream out, Map<String, String> environment) {
    this.out = out;
    this.environment = environment;
  }

  /**
   * What was asked.
   *
   * @param to where backups go; as the running server says when it is not given
   * @param keep how many copies stay; all when it is not given
   */
  private record Asked(boolean walOnly, Path data, @Nullable String to, @Nullable Integer keep) {}

  /** Exit code: 0 done, 1 refused or failed and said why, 2 not understood. */
  public int backup(String... arguments) {
    return asked(arguments)
        .map(asked -> said(() -> backup(asked)))
        .orElseGet(() -> usage("./backup [wal] [--data DIR] [--to FOLDER] [--keep NUMBER]"));
  }

  /** Empty when it is not understood. */
  private Optional<Asked> asked(String... arguments) {
    boolean walOnly = false;
    String data = environment.getOrDefault("REKENSCHAP_DATA", "./data");
    String to = setting("REKENSCHAP_DATABASE_BACKUP_FOLDER", "REKENSCHAP_DATABASE_BACKUPFOLDER");
    Integer keep = null;
    Deque<String> words = new ArrayDeque<>(List.of(arguments));
    while (!words.isEmpty()) {
      String word = words.pop();
      String value = word.startsWith("--") && !words.isEmpty() ? words.pop() : "";
      if (word.equals("wal")) {
        walOnly = true;
      } else if (word.equals("--data") && !value.isEmpty()) {
        data = value;
      } else if (word.equals("--to") && !value.isEmpty()) {
        to = value;
      } else if (word.equals("--keep") && value.matches("[1-9]\\d{0,3}")) {
        keep = Integer.valueOf(value);
      } else {
        return Optional.empty();
      }
    }
    // What only brings the archive up to now makes no copy, so none gets too old.
    return walOnly && keep != null
        ? Optional.empty()
        : Optional.of(new Asked(walOnly, Path.of(data), to, keep));
  }

  private @Nullable String setting(String... names) {
    for (String name : names) {
      String value = environment.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  private int backup(Asked asked) throws SQLException, IOException {
    Path data = asked.data();
    String to = asked.to();
    String url = setting("SPRING_DATASOURCE_URL");
    if (url != null) {
      if (to == null) {
        throw noFolder();
      }
      try (Connection connection = external(url)) {
        return backup(asked, connection);
      }
    }
    if (!Files.exists(data.resolve("postgresql").resolve("PG_VERSION"))) {
      throw new CannotStart(
          "In " + data.toAbsolutePath() + " ligt geen database. (No database there.)");
    }
    Optional<Connection> running = running(data);
    if (running.isPresent()) {
      try (Connection connection = running.get()) {
        return backup(asked, connection);
      }
    }
    if (to == null) {
      throw noFolder();
    }
    try (EmbeddedServer server = EmbeddedServer.start(data, Path.of(to));
        Connection connection =
            DriverManager.getConnection(server.url(), "postgres", server.password())) {
      return backup(asked, connection);
    }
  }

  private static CannotStart noFolder() {
    return new CannotStart(
        "Zeg waar de reservekopie heen moet: REKENSCHAP_DATABASE_BACKUP_FOLDER=MAP of --to MAP."
            + " (Say where the backup goes.)");
  }

  private Connection external(String url) throws SQLException {
    Properties with = new Properties();
    String user = setting("REKENSCHAP_DATABASE_BACKUP_USER", "SPRING_DATASOURCE_USERNAME");
    String password = setting("REKENSCHAP_DATABASE_BACKUP_PASSWORD", "SPRING_DATASOURCE_PASSWORD");
    if (user != null) {
      with.setProperty("user", user);
    }
    if (password != null) {
      with.setProperty("password", password);
    }
    return DriverManager.getConnection(url, with);
  }

  /** The server of a product that runs; its port stands in the file that it keeps while it runs. */
  private static Optional<Connection> running(Path data) throws IOException {
    Path pidFile = data.resolve("postgresql").resolve("postmaster.pid");
    Path password = data.resolve("postgresql-password");
    if (!Files.exists(pidFile) || !Files.exists(password)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    try {
      return Optional.of(
          DriverManager.getConnection(
              "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres",
              "postgres",
              Files.readString(password).strip()));
    } catch (SQLException | IndexOutOfBoundsException notRunning) {
      return Optional.empty();
    }
  }

  private int backup(Asked asked, Connection connection) throws SQLException, IOException {
    String folder = asked.to() == null ? named(connection) : asked.to();
    WalArchive archive = new WalArchive(Path.of(folder));
    BaseBackup backup = new BaseBackup(connection, archive);
    if (asked.walOnly()) {
      out.println(
          "Het archief gaat tot "
              + Moment.inWords(backup.archiveNow())
              + ". (Archived until then.)");
      return DONE;
    }
    BackupSheet sheet = backup.take();
    out.println("Reservekopie gemaakt in " + sheet.folder() + ". (Backup made.)");
    out.println(
        "Terugzetten kan naar elk moment vanaf "
            + Moment.inWords(sheet.ended())
            + ". (Restore to any moment from then on.)");
    if (asked.keep() != null) {
      out.println(
          "Oude reservekopieën weggehaald: "
              + OldBackups.remove(archive, asked.keep())
              + ". (Old backups removed.)");
    }
    return DONE;
  }

  private static String named(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT current_setting('" + WalArchive.FOLDER_SETTING + "', true)")) {
      row.next();
      String folder = row.getString(1);
      if (folder == null || folder.isEmpty()) {
        throw noFolder();
      }
      return folder;
    }
  }

  /** Exit code: 0 done, 1 refused, failed, or restored with a record that is not sound, 2 usage. */
  public int restore(RecordLook look, String... arguments) {
    if (arguments.length != 3) {
      return usage("./restore BACKUP-FOLDER EMPTY-FOLDER MOMENT|laatste");
    }
    return said(() -> restore(look, Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]));
  }

  private int restore(RecordLook look, Path from, Path to, String moment)
      throws SQLException, IOException, InterruptedException {
    Instant until = moment.equals("laatste") || moment.equals("latest") ? null : Moment.of(moment);
    boolean[] sound = {false};
    Optional<Instant> last =
        new Restore(new WalArchive(from), to)
            .to(until, (url, user) -> sound[0] = look.isSound(url, user, out));
    out.println(
        (until == null
                ? "Teruggezet: alles wat er was."
                : "Teruggezet tot en met " + Moment.inWords(until) + ".")
            + " De laatste wijziging is van "
            + last.map(Moment::inWords).orElse("vóór de reservekopie")
            + ". (Restored.)");
    out.println(
        "Start er Rekenschap op met ./run --rekenschap.data="
            + to
            + ", en geef het een nieuwe map voor reservekopieën. (Start on it; with a new backup"
            + " folder.)");
    return sound[0] ? DONE : FAILED;
  }

  private interface Work {
    int done() throws SQLException, IOException, InterruptedException;
  }

  private int said(Work work) {
    try {
      return work.done();
    } catch (CannotStart e) {
      out.println(e.getMessage());
    } catch (SQLException e) {
      out.println("De database weigerde: " + e.getMessage() + " (Database refused.)");
    } catch (IOException e) {
      out.println("Lezen of schrijven is mislukt: " + e + " (Reading or writing failed.)");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return FAILED;
  }

  private int usage(String how) {
    out.println(how);
    return USAGE;
  }
}
