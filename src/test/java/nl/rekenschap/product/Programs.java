package nl.rekenschap.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Where the things are that these tests start and use. */
public final class Programs {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private Programs() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static String jar() {
    return TARGET.resolve("rekenschap.jar").toString();
  }

  /** A new, empty folder for one test. */
  public static Path folder(String name) {
    Path folder = TARGET.resolve("product").resolve(name);
    try {
      FileSystemUtils.deleteRecursively(folder);
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
