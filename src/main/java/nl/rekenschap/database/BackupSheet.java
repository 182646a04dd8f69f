package nl.rekenschap.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What must be known of a copy of the whole to put it back. It is written last: a copy without it
 * was cut off and counts for nothing.
 *
 * @param folder where the copy lies
 * @param begun when copying began, by the clock of the database
 * @param ended the first moment that this copy can be put back to
 * @param firstWal the first piece of the archive that it needs
 * @param superuser who may do all there
 * @param database the product's
 */
record BackupSheet(
    Path folder, Instant begun, Instant ended, String firstWal, String superuser, String database) {

  private static final String NAME = "backup.properties";

  Path cluster() {
    return folder.resolve("postgresql");
  }

  /** Each file with its SHA-256, as {@code sha256sum} writes it. */
  Path sums() {
    return folder.resolve("files.sha256");
  }

  void write() throws IOException {
    PrivateFiles.write(
        folder.resolve(NAME),
        "begun=%s\nended=%s\nfirst-wal=%s\nsuperuser=%s\ndatabase=%s\n"
            .formatted(begun, ended, firstWal, superuser, database));
  }

  /** From here on it counts for nothing. */
  void forget() throws IOException {
    Files.delete(folder.resolve(NAME));
  }

  private static BackupSheet read(Path folder) {
    Properties words = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve(NAME))) {
      words.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BackupSheet(
        folder,
        Instant.parse(word(words, "begun")),
        Instant.parse(word(words, "ended")),
        word(words, "first-wal"),
        word(words, "superuser"),
        word(words, "database"));
  }

  private static String word(Properties words, String name) {
    return Objects.requireNonNull(words.getProperty(name), name);
  }

  /** The whole ones, oldest first. */
  static List<BackupSheet> in(Path base) throws IOException {
    if (!Files.isDirectory(base)) {
      return List.of();
    }
    try (Stream<Path> copies = Files.list(base)) {
      return copies
          .filter(copy -> Files.exists(copy.resolve(NAME)))
          .map(BackupSheet::read)
          .sorted(Comparator.comparing(BackupSheet::ended))
          .toList();
    }
  }
}
