package nl.rekenschap.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import nl.rekenschap.kernel.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL in the data folder, bound to this machine only, with fsync on. */
final class EmbeddedServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

  private final DataFolder folder;
  private final EmbeddedPostgres server;

  private EmbeddedServer(DataFolder folder, EmbeddedPostgres server) {
    this.folder = folder;
    this.server = server;
  }

  static EmbeddedServer start(Path dataFolder) {
    DataFolder folder = DataFolder.open(dataFolder);
    try {
      Files.createDirectories(folder.workFolder());
      Files.deleteIfExists(folder.log());
      Redirect log = Redirect.appendTo(folder.log().toFile());
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.cluster())
              .setOverrideWorkingDirectory(folder.workFolder().toFile())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setPgBinaryResolver(EmbeddedServer::binaries)
              .setOutputRedirector(log)
              .setErrorRedirector(log)
              // The library is made for tests and turns these off; people's work needs them on.
              .setServerConfig("fsync", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("max_connections", "100")
              .setServerConfig("timezone", "UTC")
              .setLocaleConfig("encoding", "UTF8")
              .setLocaleConfig("locale", "C.UTF-8")
              .start();
      if (Files.getFileStore(folder.cluster()).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(dataFolder, PosixFilePermissions.fromString("rwx--x--x"));
      }
      LOG.info("PostgreSQL runs in {} on port {}", folder.cluster(), server.getPort());
      return new EmbeddedServer(folder, server);
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

  /** The bundle for macOS is one universal binary, found under the name of the older machines. */
  private static InputStream binaries(String system, String machine) throws IOException {
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
        system, system.equals("Darwin") ? "x86_64" : machine);
  }

  String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
    folder.close();
  }
}
