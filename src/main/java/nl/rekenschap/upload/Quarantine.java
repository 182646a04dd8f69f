package nl.rekenschap.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Refused;

/**
 * The folder in which files lie while they come in and are looked at, each under a name of chance
 * that nobody but the product may read. What goes wrong leaves nothing; what a crash leaves is
 * swept.
 */
final class Quarantine {

  private static final int PIECE = 64 * 1024;
  private static final String ENDING = ".in";

  private final Path folder;

  Quarantine(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes a stream in, counted and hashed while it comes.
   *
   * @throws Refused {@code upload.tooLarge} as soon as more comes
   * @throws IOException when it breaks off
   */
  Incoming take(InputStream in, int megabytes) throws IOException {
    Path file = fresh();
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
      Incoming incoming = copy(in, out, file, megabytes);
      whole = true;
      return incoming;
    } finally {
      if (!whole) {
        forget(file);
      }
    }
  }

  private static Incoming copy(InputStream in, OutputStream out, Path file, int megabytes)
      throws IOException {
    MessageDigest digest = digest();
    byte[] piece = new byte[PIECE];
    long size = 0;
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      size += read;
      if (size > (long) megabytes << 20) {
        throw new Refused("upload.tooLarge", megabytes);
      }
      digest.update(piece, 0, read);
      out.write(piece, 0, read);
    }
    return new Incoming(file, size, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      // Every Java has it.
      throw new IllegalStateException(e);
    }
  }

  private Path fresh() throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    Files.createDirectories(folder, posix ? mode("rwx------") : new FileAttribute<?>[0]);
    return Files.createFile(
        folder.resolve(UUID.randomUUID() + ENDING),
        posix ? mode("rw-------") : new FileAttribute<?>[0]);
  }

  /** A file for what is within another, in the same folder and swept as it is. */
  static Path beside(Path file) throws IOException {
    return new Quarantine(Objects.requireNonNull(file.toAbsolutePath().getParent())).fresh();
  }

  private static FileAttribute<?>[] mode(String text) {
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))
    };
  }

  /**
   * Removes what lies here for longer than anything takes: a crash left it. By the clock of the
   * disk itself, which no rehearsal moves.
   *
   * @return how many
   */
  int sweep(Duration older) throws IOException {
    Path probe = fresh();
    try (Stream<Path> files = Files.list(folder)) {
      Instant then = Files.getLastModifiedTime(probe).toInstant().minus(older);
      return (int)
          files
              .filter(file -> file.getFileName().toString().endsWith(ENDING))
              .filter(file -> isBefore(file, then))
              .filter(Quarantine::forget)
              .count();
    } finally {
      forget(probe);
    }
  }

  private static boolean isBefore(Path file, Instant then) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(then);
    } catch (IOException gone) {
      return false;
    }
  }

  static boolean forget(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      // Swept later.
      return false;
    }
  }
}
