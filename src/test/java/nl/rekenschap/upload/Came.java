package nl.rekenschap.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Files that have come through the door, for tests of the rooms behind it. */
public final class Came {

  private static final Path QUARANTINE = Path.of("target", "quarantine-of-tests");

  private Came() {}

  /** Looked at as any other is; nothing scans. */
  public static Arrived of(String name, byte[] content) {
    try {
      return Doorstep.at(QUARANTINE, new NoScanner())
          .take(Door.EVIDENCE, name, new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
