package nl.rekenschap.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A server that plays the archive over a copy until a moment, and then opens. */
final class Recovery implements AutoCloseable {

  private static final Pattern LAST =
      Pattern.compile("last completed transaction was at log time (\\S+) (\\S+?)\\+00");

  private final Process server;
  private final int port;
  private final Path log;
  private final BackupSheet sheet;

  private Recovery(Process server, int port, Path log, BackupSheet sheet) {
    this.server = server;
    this.port = port;
    this.log = log;
    this.sheet = sheet;
  }

  /**
   * @param cluster a copy, where it will stay
   * @param until to which moment, and what was committed in that very moment too; null for all that
   *     the archive holds
   */
  static Recovery start(
      Path cluster, Path work, BackupSheet sheet, WalArchive archive, @Nullable Instant until)
      throws IOException {
    Path log = work.resolve("restore.log");
    Path rules = work.resolve("restore-hba.conf");
    // It lets in who is on this machine until it stops, as a new database does until its password
    // is set: nobody who puts a copy back knows the passwords in it.
    PrivateFiles.write(rules, "host all all 127.0.0.1/32 trust\n");
    if (!Files.exists(cluster.resolve("postgresql.conf"))) {
      // Some systems keep it elsewhere.
      PrivateFiles.write(cluster.resolve("postgresql.conf"), "");
    }
    PrivateFiles.write(cluster.resolve("recovery.signal"), "");
    int port = freePort();
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // As the library does: the server refuses to run as root.
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(program(work).toString(), "-D", cluster.toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    settings(rules, archive, until).forEach(each -> command.addAll(List.of("-c", each)));
    Process server =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
            .start();
    // Whoever breaks the command off leaves no server behind.
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
    return new Recovery(server, port, log, sheet);
  }

  private static List<String> settings(Path rules, WalArchive archive, @Nullable Instant until) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "hba_file=" + rules,
                "ssl=off",
                "logging_collector=off",
                "log_destination=stderr",
                "log_timezone=UTC",
                "timezone=UTC",
                "lc_messages=C",
                "shared_preload_libraries=",
                "hot_standby=off",
                // What this server writes is not yet anybody's work.
                "archive_mode=off",
                "restore_command=" + archive.restoreCommand(),
                "recovery_target_timeline=current",
                "recovery_target_action=promote"));
    if (until != null) {
      settings.add("recovery_target_time=" + until.toString().replace("Z", "+00"));
    }
    return settings;
  }

  /**
   * The library unpacks its server when it starts one; so it starts an empty one for a moment, and
   * that one is asked where it was started from. It shows too that it runs on this machine.
   */
  private static Path program(Path work) throws IOException {
    Path empty = work.resolve("empty");
    try (EmbeddedPostgres first = EmbeddedServer.unpacked(empty, work)) {
      long pid =
          Long.parseLong(Files.readAllLines(empty.resolve("postmaster.pid")).getFirst().strip());
      return ProcessHandle.of(pid)
          .flatMap(server -> server.info().command())
          .map(Path::of)
          .orElseThrow(() -> new IOException("no server on port " + first.getPort()));
    } finally {
      FileSystemUtils.deleteRecursively(empty);
    }
  }

  /** Waits until all was played, which may take long; false when it ended before. */
  boolean opens() throws InterruptedException, SQLException {
    while (!server.waitFor(100, TimeUnit.MILLISECONDS)) {
      try (Connection connection = connect()) {
        return connection.isValid(5);
      } catch (SQLException e) {
        // It plays, and lets nobody in.
        if (!String.valueOf(e.getSQLState()).matches("08.*|57P03")) {
          throw e;
        }
      }
    }
    return false;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), sheet.superuser(), "");
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + sheet.database();
  }

  /** The archive ended before the moment came. */
  boolean fellShort() throws IOException {
    return Files.readString(log)
        .contains("recovery ended before configured recovery target was reached");
  }

  /** The last change that was played. */
  Optional<Instant> lastChange() throws IOException {
    return LAST.matcher(Files.readString(log))
        .results()
        .reduce((one, later) -> later)
        .map(Recovery::moment);
  }

  private static Instant moment(MatchResult found) {
    return Instant.parse(found.group(1) + "T" + found.group(2) + "Z");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Waits until it has written everything. */
  @Override
  public void close() {
    server.destroy();
    boolean interrupted = false;
    while (server.isAlive()) {
      try {
        server.waitFor();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
