package nl.rekenschap.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.rekenschap.kernel.CannotStart;
import org.springframework.util.FileSystemUtils;

/** The folder with the embedded database; held by one running product at a time. */
final class DataFolder implements AutoCloseable {

  private static final int SUPPORTED_MAJOR = 18;

  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * @throws CannotStart when the folder cannot be written, is in use, or holds a newer database
   */
  static DataFolder open(Path given) {
    Path folder = given.toAbsolutePath().normalize();
    FileChannel channel;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new CannotStart(
          "Kan niet schrijven in de gegevensmap "
              + folder
              + ": kies een andere"
              + " map met --rekenschap.data=MAP of geef schrijfrecht. (Data folder not writable.)",
          e);
    }
    DataFolder held = new DataFolder(folder, channel);
    held.lock();
    held.refuseNewerServer();
    held.stopOrphan();
    held.clearUnfinished();
    return held;
  }

  Path cluster() {
    return folder.resolve("postgresql");
  }

  Path workFolder() {
    return folder.resolve("server");
  }

  /** The password of the database; for the owner of the folder only. */
  Path password() {
    return folder.resolve("postgresql-password");
  }

  /** What the server says; of the last start only. */
  Path log() {
    return folder.resolve("server.log");
  }

  private void lock() {
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return;
      }
    } catch (OverlappingFileLockException | IOException e) {
      // held elsewhere; said below
    }
    throw new CannotStart(
        "De gegevensmap "
            + folder
            + " is al in gebruik door een draaiend"
            + " Rekenschap: stop dat eerst of kies een andere map. (Data folder in use.)");
  }

  private void refuseNewerServer() {
    Path version = cluster().resolve("PG_VERSION");
    if (!Files.exists(version)) {
      return;
    }
    try {
      int major = Integer.parseInt(Files.readString(version).strip());
      if (major != SUPPORTED_MAJOR) {
        throw new CannotStart(
            "De gegevensmap "
                + folder
                + " hoort bij PostgreSQL "
                + major
                + "; deze versie werkt met "
                + SUPPORTED_MAJOR
                + ". Start de versie waarmee de"
                + " map is gemaakt. (Database of another version.)");
      }
    } catch (IOException | NumberFormatException e) {
      throw new CannotStart("Kan " + version + " niet lezen. (Database version unreadable.)", e);
    }
  }

  /**
   * A killed product leaves its server running. We hold the folder's lock, so nobody else uses that
   * server: stop it, the next start recovers what was committed.
   */
  private void stopOrphan() {
    Path pidFile = cluster().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    try {
      long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      ProcessHandle server = ProcessHandle.of(pid).orElse(null);
      if (server != null && isPostgres(server)) {
        server.destroy();
        try {
          server.onExit().get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException slow) {
          server.destroyForcibly();
          server.onExit().get(20, TimeUnit.SECONDS);
        }
      }
      Files.deleteIfExists(pidFile);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Onderbroken tijdens het starten. (Interrupted.)", e);
    } catch (Exception e) {
      throw new CannotStart(
          "Een achtergebleven databaseserver in "
              + folder
              + " kon niet worden gestopt: stop het proces postgres en start opnieuw."
              + " (Orphaned database server.)",
          e);
    }
  }

  /**
   * A first start that was cut off leaves half a server or half a cluster, and no later start gets
   * past them. A server program is complete with its mark; a cluster that no server ever ran on has
   * no options file, holds nothing, and is still only set aside.
   */
  private void clearUnfinished() {
    try {
      for (Path program : programs()) {
        if (!Files.exists(program.resolve(".exists"))) {
          FileSystemUtils.deleteRecursively(program);
        }
      }
      boolean begun = Files.exists(cluster().resolve("PG_VERSION"));
      boolean served =
          Files.exists(cluster().resolve("postmaster.opts"))
              || Files.exists(cluster().resolve("backup_label"));
      if (begun && !served) {
        Path aside = folder.resolve("postgresql-unfinished");
        FileSystemUtils.deleteRecursively(aside);
        Files.move(cluster(), aside);
      }
    } catch (IOException e) {
      throw new CannotStart(
          "De gegevensmap "
              + folder
              + " bevat een afgebroken eerste start die niet opgeruimd kan worden: kies een andere"
              + " map. (Unfinished first start.)",
          e);
    }
  }

  private List<Path> programs() throws IOException {
    if (!Files.isDirectory(workFolder())) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(workFolder())) {
      return inside.filter(each -> each.getFileName().toString().startsWith("PG-")).toList();
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    // A recycled process number may be anything; only a postgres may be stopped.
    return process.isAlive()
        && process.info().command().map(c -> c.contains("postgres")).orElse(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
