package nl.rekenschap.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Office's files from before 2007, and what it still puts around a document with a password. */
final class OldOffice {

  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private OldOffice() {}

  static boolean isEncrypted(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int found = 0;
      for (int one = in.read(); one >= 0 && found < ENCRYPTED.length; one = in.read()) {
        found = (byte) one == ENCRYPTED[found] ? found + 1 : (byte) one == ENCRYPTED[0] ? 1 : 0;
      }
      return found == ENCRYPTED.length;
    }
  }
}
