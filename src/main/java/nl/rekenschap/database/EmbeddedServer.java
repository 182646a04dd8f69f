package nl.rekenschap.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import nl.rekenschap.kernel.CannotStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL in the data folder, for this product on this machine only, with fsync on. */
final class EmbeddedServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

  private final DataFolder folder;
  private final EmbeddedPostgres server;
  private final String password;

  private EmbeddedServer(DataFolder folder, EmbeddedPostgres server, String password) {
    this.folder = folder;
    this.server = server;
    this.password = password;
  }

  static EmbeddedServer start(Path dataFolder) {
    return start(dataFolder, null);
  }

  /**
   * @param backupFolder where all that is written is kept too; none when null
   */
  static EmbeddedServer start(Path dataFolder, @Nullable Path backupFolder) {
    WalArchive archive = backupFolder == null ? null : new WalArchive(backupFolder);
    if (archive != null) {
      archive.prepare();
    }
    DataFolder folder = DataFolder.open(dataFolder);
    try {
      Files.createDirectories(folder.workFolder());
      Files.deleteIfExists(folder.log());
      Entrance entrance = Entrance.of(folder);
      Redirect log = Redirect.appendTo(folder.log().toFile());
      EmbeddedPostgres.Builder builder =
          in(folder.cluster(), folder.workFolder())
              .setConnectConfig("password", entrance.password())
              .setOutputRedirector(log)
              .setErrorRedirector(log)
              // The library is made for tests and turns these off; people's work needs them on.
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "100")
              .setServerConfig("timezone", "UTC");
      if (archive != null) {
        archive.settings().forEach((name, value) -> builder.setServerConfig(name, inShell(value)));
      }
      EmbeddedPostgres server = builder.start();
      if (Files.getFileStore(folder.cluster()).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(dataFolder, PosixFilePermissions.fromString("rwx--x--x"));
      }
      shut(entrance, server, archive);
      LOG.info("PostgreSQL runs in {} on port {}", folder.cluster(), server.getPort());
      return new EmbeddedServer(folder, server, entrance.password());
    } catch (CannotStart e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new CannotStart(
          "De ingebouwde PostgreSQL start niet in "
              + dataFolder.toAbsolutePath()
              + ": zie "
              + folder.log()
              + " of stel SPRING_DATASOURCE_URL in. (Embedded PostgreSQL does not start.)",
          e);
    }
  }

  /** The library hands settings to a shell as they are. */
  static String inShell(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }

  /** A server of which nobody needs anything yet but that it is there. */
  static EmbeddedPostgres unpacked(Path cluster, Path workFolder) throws IOException {
    return in(cluster, workFolder).start();
  }

  private static EmbeddedPostgres.Builder in(Path cluster, Path workFolder) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(cluster)
        .setOverrideWorkingDirectory(workFolder.toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setPgBinaryResolver(EmbeddedServer::binaries)
        .setLocaleConfig("encoding", "UTF8")
        .setLocaleConfig("locale", "C.UTF-8");
  }

  private static void shut(Entrance entrance, EmbeddedPostgres server, @Nullable WalArchive archive)
      throws IOException {
    try {
      entrance.shut(server.getPostgresDatabase(), url(server));
      if (archive != null) {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
          archive.claim(connection);
        }
      }
    } catch (CannotStart e) {
      server.close();
      throw e;
    } catch (InterruptedException e) {
      server.close();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (SQLException | IOException | RuntimeException e) {
      server.close();
      throw new IOException("the password of the database cannot be set", e);
    }
  }

  /** The bundle for macOS is one universal binary, found under the name of the older machines. */
  private static InputStream binaries(String system, String machine) throws IOException {
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
        system, system.equals("Darwin") ? "x86_64" : machine);
  }

  /** Names the user, not the password. */
  String url() {
    return url(server);
  }

  String password() {
    return password;
  }

  private static String url(EmbeddedPostgres server) {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
    folder.close();
  }
}
