package nl.rekenschap.workbook;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.rekenschap.kernel.Refused;

/**
 * The zip archive that a workbook is. Its directory is judged before any part is unpacked, and what
 * comes out of a part is counted, since a directory can lie.
 */
final class Archive implements Closeable {

  private static final byte[] OLD_OFFICE = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private final ZipFile zip;
  private final Limits limits;
  private final Map<String, Long> seen = new HashMap<>();

  private Archive(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  /**
   * @throws Refused when the file is too large, of another kind, damaged or hostile
   */
  static Archive open(Path file, Limits limits) {
    try {
      checkHead(file, limits);
      ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
      Archive archive = new Archive(zip, limits);
      try {
        archive.checkDirectory();
        return archive;
      } catch (RuntimeException e) {
        archive.close();
        throw e;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  static Refused damaged(Exception cause) {
    Refused refused = new Refused("workbook.damaged");
    refused.initCause(cause);
    return refused;
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /**
   * @throws Refused when the part is not there
   */
  InputStream part(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      throw new Refused("workbook.damaged");
    }
    return new Counted(name, zip.getInputStream(entry));
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      // Only read from: nothing of it can be lost.
    }
  }

  private static void checkHead(Path file, Limits limits) throws IOException {
    long size = Files.size(file);
    if (size > limits.bytes()) {
      throw new Refused("workbook.tooLarge", Long.toString(limits.bytes() >> 20));
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(OLD_OFFICE.length);
    }
    if (java.util.Arrays.equals(head, OLD_OFFICE)) {
      throw new Refused(isEncrypted(file) ? "workbook.encrypted" : "workbook.oldFormat");
    }
    if (head.length < 4 || head[0] != 'P' || head[1] != 'K') {
      throw new Refused(size == 0 ? "workbook.damaged" : "workbook.noWorkbook");
    }
  }

  /** A workbook with a password is an old-style container around the encrypted new one. */
  private static boolean isEncrypted(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    int found = 0;
    for (byte b : all) {
      found = b == ENCRYPTED[found] ? found + 1 : b == ENCRYPTED[0] ? 1 : 0;
      if (found == ENCRYPTED.length) {
        return true;
      }
    }
    return false;
  }

  private void checkDirectory() {
    if (zip.size() > Limits.ENTRIES) {
      throw new Refused("workbook.hostile");
    }
    long inflated = 0;
    Set<String> names = new HashSet<>();
    List<? extends ZipEntry> entries = Collections.list(zip.entries());
    for (ZipEntry entry : entries) {
      if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
        throw new Refused("workbook.hostile");
      }
      checkName(entry.getName().toLowerCase(Locale.ROOT));
      inflated += Math.max(0, entry.getSize());
      checkInflated(inflated);
      if (entry.getSize() > Limits.SMALL
          && entry.getSize() / Math.max(1, entry.getCompressedSize()) > Limits.RATIO) {
        throw new Refused("workbook.hostile");
      }
    }
  }

  private static void checkName(String name) {
    if (name.endsWith("vbaproject.bin")
        || name.startsWith("xl/macrosheets/")
        || name.startsWith("xl/activex/")
        || name.startsWith("basic/")
        || name.startsWith("scripts/")) {
      throw new Refused("workbook.macros");
    }
    if (name.startsWith("xl/externallinks/")) {
      throw new Refused("workbook.externalLinks");
    }
    if (name.startsWith("xl/embeddings/")
        || name.matches(".*\\.(zip|xlsx|xlsm|xlsb|xls|ods|docx|doc|odt|jar|gz|7z|rar)")) {
      throw new Refused("workbook.embedded");
    }
    if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
      throw new Refused("workbook.hostile");
    }
  }

  private void checkInflated(long inflated) {
    if (inflated > limits.inflated()) {
      throw new Refused("workbook.tooLargeInflated", Long.toString(limits.inflated() >> 20));
    }
  }

  /** Counts what comes out. A part that is read twice counts once. */
  private final class Counted extends FilterInputStream {

    private final String name;
    private long count;

    Counted(String name, InputStream in) {
      super(in);
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      if (value >= 0) {
        count(1);
      }
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (read > 0) {
        count(read);
      }
      return read;
    }

    private void count(int more) {
      count += more;
      if (count > seen.getOrDefault(name, 0L)) {
        seen.put(name, count);
        checkInflated(seen.values().stream().mapToLong(Long::longValue).sum());
      }
    }
  }
}
