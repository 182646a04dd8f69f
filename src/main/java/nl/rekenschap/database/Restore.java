package nl.rekenschap.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.kernel.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Puts a database back in an empty folder, as it was at a moment. */
final class Restore {

  private final WalArchive archive;
  private final Path folder;

  /**
   * @throws CannotStart when the folder is not empty
   */
  Restore(WalArchive archive, Path given) throws IOException {
    this.archive = archive;
    this.folder = given.toAbsolutePath().normalize();
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new CannotStart(
          "De map " + folder + " is niet leeg: kies een lege of nieuwe map. (Folder not empty.)");
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  /** Looks at what was put back while its server still runs. */
  interface Look {
    void at(String url, String user) throws SQLException;
  }

  /**
   * @param until to which moment; null for all that the archive holds
   * @return the last change that is in it; none when nothing was changed since the copy
   * @throws CannotStart a moment before the first copy or after the last piece of the archive, or a
   *     copy that is damaged; the folder is then as empty as it was
   */
  Optional<Instant> to(@Nullable Instant until, Look look)
      throws IOException, SQLException, InterruptedException {
    BackupSheet sheet = choose(until);
    boolean there = Files.isDirectory(folder);
    Path cluster = folder.resolve("restoring");
    Path work = folder.resolve("server");
    boolean done = false;
    try {
      PrivateFiles.folder(folder);
      PrivateFiles.folder(work);
      copy(sheet, cluster);
      Optional<Instant> reached;
      try (Recovery recovery = Recovery.start(cluster, work, sheet, archive, until)) {
        if (!recovery.opens()) {
          throw cannot(recovery, until, work);
        }
        reached = recovery.lastChange();
        look.at(recovery.url(), sheet.superuser());
      }
      // From here on a start takes it for a database; half of one it must never take.
      Files.move(cluster, folder.resolve("postgresql"));
      done = true;
      return reached;
    } finally {
      if (!done) {
        clear(cluster, work, there);
      }
    }
  }

  private void clear(Path cluster, Path work, boolean there) throws IOException {
    FileSystemUtils.deleteRecursively(cluster);
    FileSystemUtils.deleteRecursively(work);
    if (!there) {
      Files.deleteIfExists(folder);
    }
  }

  private static CannotStart cannot(Recovery recovery, @Nullable Instant until, Path work)
      throws IOException {
    if (until != null && recovery.fellShort()) {
      String last =
          recovery
              .lastChange()
              .map(it -> " De laatste wijziging daarin is van " + Moment.inWords(it) + ".")
              .orElse("");
      return new CannotStart(
          "Het archief gaat niet tot "
              + Moment.inWords(until)
              + "."
              + last
              + " Kies een eerder moment, of \"laatste\" voor alles wat er is. (After the last"
              + " archived change.)");
    }
    return new CannotStart(
        "Terugzetten is mislukt. De databaseserver zei:\n"
            + Files.readString(work.resolve("restore.log"))
            + "(Restoring failed.)");
  }

  /** The newest copy that had ended by then. */
  private BackupSheet choose(@Nullable Instant until) throws IOException {
    List<BackupSheet> all = BackupSheet.in(archive.base());
    if (all.isEmpty()) {
      throw new CannotStart(
          "In " + archive.base() + " ligt geen hele reservekopie. (No backup there.)");
    }
    if (until == null) {
      return all.getLast();
    }
    return all.stream()
        .filter(sheet -> !sheet.ended().isAfter(until))
        .reduce((one, later) -> later)
        .orElseThrow(
            () ->
                new CannotStart(
                    "De eerste reservekopie is van "
                        + Moment.inWords(all.getFirst().ended())
                        + ": een eerder moment is er niet. (Before the first backup.)"));
  }

  /** Copies what the list of files names, and refuses what is not as it was written. */
  private static void copy(BackupSheet sheet, Path to) throws IOException {
    folders(sheet.cluster(), to);
    try (BufferedReader sums = Files.newBufferedReader(sheet.sums())) {
      for (String line = sums.readLine(); line != null; line = sums.readLine()) {
        String path = line.substring(line.indexOf(' ') + 2);
        if (!line.startsWith(copyFile(sheet.cluster().resolve(path), to.resolve(path)) + " ")) {
          throw new CannotStart(
              "De reservekopie "
                  + sheet.folder()
                  + " is beschadigd: "
                  + path
                  + " is niet meer wat het was. Kies een andere. (Backup is damaged.)");
        }
      }
    }
  }

  private static void folders(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
              throws IOException {
            PrivateFiles.folder(to.resolve(from.relativize(each).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static String copyFile(Path from, Path to) throws IOException {
    MessageDigest digest = BaseBackup.sha256();
    if (!Files.exists(from)) {
      return "missing";
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest)) {
      Files.copy(in, to);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
