package nl.rekenschap.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Takes away copies that are no longer wanted, and the pieces of the archive that only they needed.
 * What was destroyed in the database is gone for good only when the last copy that holds it is.
 */
final class OldBackups {

  /** Of the log itself, and the mark that the server leaves for each copy. */
  private static final String PIECE = "[0-9A-F]{24}(\\.[0-9A-F]{8}\\.backup)?(\\.gz)?";

  private OldBackups() {}

  /**
   * @param keep how many whole copies stay, the newest; at least one
   * @return how many copies went
   */
  static int remove(WalArchive archive, int keep) throws IOException {
    List<BackupSheet> all = BackupSheet.in(archive.base());
    int old = all.size() - keep;
    if (old <= 0) {
      return 0;
    }
    for (BackupSheet copy : all.subList(0, old)) {
      // First what makes it count: one that is half gone is none.
      copy.forget();
      FileSystemUtils.deleteRecursively(copy.folder());
    }
    removePieces(
        archive.wal(),
        all.subList(old, all.size()).stream()
            .map(BackupSheet::firstWal)
            .min(Comparator.naturalOrder())
            .orElseThrow());
    return old;
  }

  /** Pieces are named in the order in which they were written. */
  private static void removePieces(Path wal, String first) throws IOException {
    List<Path> old;
    try (Stream<Path> pieces = Files.list(wal)) {
      old =
          pieces
              .filter(piece -> name(piece).matches(PIECE) && name(piece).compareTo(first) < 0)
              .toList();
    }
    for (Path piece : old) {
      Files.delete(piece);
    }
  }

  private static String name(Path piece) {
    return piece.getFileName().toString();
  }
}
