package nl.rekenschap.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.upload.ZipDirectory.Entry;

/** One part of an archive, unpacked piece by piece and counted: what the directory says can lie. */
final class ZipPart extends InputStream {

  private static final int PIECE = 16 * 1024;

  private final RandomAccessFile file;
  private final Entry entry;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] packed = new byte[PIECE];
  private final byte[] one = new byte[1];
  private long taken;
  private long given;

  ZipPart(RandomAccessFile file, Entry entry) {
    this.file = file;
    this.entry = entry;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int read = entry.isStored() ? stored(bytes, offset, length) : inflated(bytes, offset, length);
    if (read < 0) {
      requireWhole();
      return -1;
    }
    crc.update(bytes, offset, read);
    given += read;
    if (given > entry.inflated()) {
      throw new Refused("upload.zip.hostile");
    }
    return read;
  }

  private int stored(byte[] bytes, int offset, int length) throws IOException {
    long left = entry.packed() - taken;
    if (left == 0) {
      return -1;
    }
    file.seek(entry.data() + taken);
    int read = file.read(bytes, offset, (int) Math.min(left, length));
    if (read < 0) {
      throw new EOFException();
    }
    taken += read;
    return read;
  }

  private int inflated(byte[] bytes, int offset, int length) throws IOException {
    try {
      while (true) {
        int made = inflater.inflate(bytes, offset, length);
        if (made > 0) {
          return made;
        }
        if (inflater.finished()) {
          return -1;
        }
        if (inflater.needsDictionary() || taken == entry.packed()) {
          throw new Refused("upload.damaged");
        }
        feed();
      }
    } catch (DataFormatException e) {
      throw new Refused("upload.damaged");
    }
  }

  private void feed() throws IOException {
    file.seek(entry.data() + taken);
    int read = file.read(packed, 0, (int) Math.min(entry.packed() - taken, PIECE));
    if (read <= 0) {
      throw new EOFException();
    }
    taken += read;
    inflater.setInput(packed, 0, read);
  }

  /** At the end everything must have been used, and be what was promised. */
  private void requireWhole() {
    boolean used = taken == entry.packed() && (entry.isStored() || inflater.getRemaining() == 0);
    if (!used || given != entry.inflated() || crc.getValue() != entry.crc()) {
      throw new Refused("upload.zip.hostile");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
