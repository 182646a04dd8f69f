package nl.rekenschap.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.upload.Sort.Family;

/**
 * Whether a file is what its name says, and nothing else besides. What no inspector understands is
 * refused: whatever goes wrong in one is the file's.
 */
final class Inspection {

  private static final int HEAD = 16;
  private static final int END_OF_ZIP = 0x06054b50;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int END_SIZE = 22;

  private final Limits limits;

  Inspection(Limits limits) {
    this.limits = limits;
  }

  /**
   * @return what it is
   * @throws Refused with advice
   */
  Sort inspect(Door door, String name, Path file) throws IOException {
    FileName.check(name);
    Sort sort =
        Sort.ofName(name).filter(door::lets).orElseThrow(() -> NotTaken.refused(door, name));
    if (Files.size(file) == 0) {
      throw new Refused("upload.empty");
    }
    try {
      requireAgreement(sort, file);
      look(sort, file);
    } catch (EOFException e) {
      throw new Refused("upload.cutOff");
    } catch (RuntimeException e) {
      if (e instanceof Refused) {
        throw e;
      }
      Refused refused = new Refused("upload.damaged");
      refused.initCause(e);
      throw refused;
    }
    return sort;
  }

  private static void requireAgreement(Sort sort, Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    Family family = sort.family();
    boolean office = family == Family.OOXML || family == Family.ODF;
    if (office && Magic.isOldOffice(head)) {
      // A document with a password is an old-style container around the new one.
      throw new Refused(OldOffice.isEncrypted(file) ? "upload.encrypted" : "upload.oldOffice");
    }
    if (!Magic.agrees(family, head)) {
      throw new Refused("upload.type.disagrees");
    }
    if (!office && hasZipBehind(file)) {
      throw new Refused("upload.polyglot");
    }
  }

  private void look(Sort sort, Path file) throws IOException {
    switch (sort.family()) {
      case PDF -> PdfInspector.inspect(file);
      case OOXML, ODF -> {
        OfficeInspector inspector = new OfficeInspector(sort, limits);
        inspector.inspect(file);
        inspector.finish();
      }
      case PNG, JPEG -> ImageInspector.inspect(file, sort.family(), limits);
      case TEXT -> TextInspector.inspect(file);
    }
  }

  /** A reader of archives looks from the end of a file, whatever stands at its beginning. */
  private static boolean hasZipBehind(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long size = file.length();
      byte[] tail = new byte[(int) Math.min(size, LONGEST_COMMENT + END_SIZE)];
      file.seek(size - tail.length);
      file.readFully(tail);
      ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i + END_SIZE <= tail.length; i++) {
        if (bytes.getInt(i) == END_OF_ZIP && bytes.getInt(i + 4) == 0) {
          return true;
        }
      }
      return false;
    }
  }
}
