package nl.rekenschap.upload;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import nl.rekenschap.kernel.Refused;

/**
 * Images, walked from their first part to their last without drawing them: how large they would be,
 * what stands in their notes, and whether anything follows (PNG, ISO/IEC 15948; JPEG, ITU-T T.81).
 */
final class ImageInspector {

  private static final int SIGNATURE = 8;
  private static final int NOTE = 256 * 1024;
  private static final int LARGEST_CHUNK = 64 << 20;
  private static final int MOST_BEHIND = 10;
  private static final int IHDR = 0x49484452;
  private static final int IDAT = 0x49444154;
  private static final int FDAT = 0x66644154;
  private static final int IEND = 0x49454e44;
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final Pattern CODE =
      Pattern.compile("<(script|html|iframe|svg|body|\\?php|!doctype)|pk\u0003\u0004|%pdf-");

  private final Limits limits;
  private final DataInputStream in;

  private ImageInspector(Limits limits, DataInputStream in) {
    this.limits = limits;
    this.in = in;
  }

  static void inspect(Path file, Sort.Family family, Limits limits) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      ImageInspector inspector = new ImageInspector(limits, in);
      if (family == Sort.Family.PNG) {
        inspector.png();
      } else {
        inspector.jpeg();
      }
    } catch (EOFException e) {
      throw new Refused("upload.cutOff");
    }
  }

  private void png() throws IOException {
    in.skipNBytes(SIGNATURE);
    boolean first = true;
    for (int type = 0; type != IEND; first = false) {
      int length = in.readInt();
      type = in.readInt();
      if (length < 0 || length > LARGEST_CHUNK || first != (type == IHDR)) {
        throw new Refused("upload.damaged");
      }
      byte[] note = chunk(length, type);
      if (type == IHDR) {
        requireSize(note);
      } else if (type != IDAT && type != FDAT) {
        requireNoCode(note);
      }
    }
    if (in.read() >= 0) {
      throw new Refused("upload.polyglot");
    }
  }

  /** Its beginning, checked by its sum; the rest goes by. */
  private byte[] chunk(int length, int type) throws IOException {
    CRC32 crc = new CRC32();
    for (int shift = 24; shift >= 0; shift -= 8) {
      crc.update(type >> shift);
    }
    byte[] note = in.readNBytes(Math.min(length, NOTE));
    crc.update(note);
    byte[] piece = new byte[1 << 14];
    for (int left = length - note.length; left > 0; ) {
      int read = in.read(piece, 0, Math.min(left, piece.length));
      if (read < 0) {
        throw new EOFException();
      }
      crc.update(piece, 0, read);
      left -= read;
    }
    if (in.readInt() != (int) crc.getValue()) {
      throw new Refused("upload.damaged");
    }
    return note;
  }

  private void requireSize(byte[] header) {
    if (header.length != 13) {
      throw new Refused("upload.damaged");
    }
    ByteBuffer sizes = ByteBuffer.wrap(header);
    requireSize(sizes.getInt() & 0xffffffffL, sizes.getInt() & 0xffffffffL);
  }

  private void requireSize(long width, long height) {
    if (width == 0 || height == 0) {
      throw new Refused("upload.damaged");
    }
    if (width > Limits.SIDE || height > Limits.SIDE || width * height > limits.pixels()) {
      throw new Refused("upload.image.tooLarge", limits.pixels() / 1_000_000);
    }
  }

  private static void requireNoCode(byte[] note) {
    String text = new String(note, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (CODE.matcher(text).find()) {
      throw new Refused("upload.polyglot");
    }
  }

  private void jpeg() throws IOException {
    requireMarker(SOI);
    boolean sized = false;
    int marker = marker();
    while (marker != EOI) {
      if (isBare(marker)) {
        marker = marker();
        continue;
      }
      byte[] segment = segment();
      if (isFrame(marker)) {
        requireFrame(segment);
        sized = true;
      } else {
        requireNoCode(segment);
      }
      marker = marker == SOS ? pastScan() : marker();
    }
    if (!sized) {
      throw new Refused("upload.damaged");
    }
    after();
  }

  private void requireMarker(int wanted) throws IOException {
    if (in.readUnsignedByte() != 0xff || in.readUnsignedByte() != wanted) {
      throw new Refused("upload.damaged");
    }
  }

  private int marker() throws IOException {
    if (in.readUnsignedByte() != 0xff) {
      throw new Refused("upload.damaged");
    }
    int marker;
    do {
      marker = in.readUnsignedByte();
    } while (marker == 0xff);
    if (marker == 0) {
      throw new Refused("upload.damaged");
    }
    return marker;
  }

  private byte[] segment() throws IOException {
    int length = in.readUnsignedShort() - 2;
    if (length < 0) {
      throw new Refused("upload.damaged");
    }
    byte[] segment = new byte[length];
    in.readFully(segment);
    return segment;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private void requireFrame(byte[] frame) {
    if (frame.length < 6) {
      throw new Refused("upload.damaged");
    }
    ByteBuffer sizes = ByteBuffer.wrap(frame);
    requireSize(sizes.getShort(3) & 0xffff, sizes.getShort(1) & 0xffff);
  }

  /** Through the packed image itself, to the next marker that means something. */
  private int pastScan() throws IOException {
    while (true) {
      if (in.readUnsignedByte() == 0xff) {
        int next = in.readUnsignedByte();
        while (next == 0xff) {
          next = in.readUnsignedByte();
        }
        if (next != 0 && (next < 0xd0 || next > 0xd7)) {
          return next;
        }
      }
    }
  }

  /**
   * Cameras fill up with zeros or put smaller images of the same behind, and telephones notes;
   * nothing else may be.
   */
  private void after() throws IOException {
    for (int images = 0; images < MOST_BEHIND; images++) {
      in.mark(TelephoneNotes.MOST + 1);
      int zeros = 0;
      int next = in.read();
      while (next == 0) {
        zeros++;
        next = in.read();
      }
      if (next < 0) {
        return;
      }
      if (next != 0xff || in.read() != SOI) {
        if (zeros <= TelephoneNotes.ZEROS) {
          in.reset();
          byte[] rest = in.readNBytes(TelephoneNotes.MOST + 1);
          requireNoCode(rest);
          TelephoneNotes.require(rest);
          return;
        }
        throw new Refused("upload.polyglot");
      }
      smaller();
    }
    throw new Refused("upload.polyglot");
  }

  private void smaller() throws IOException {
    int marker = marker();
    while (marker != EOI) {
      if (isBare(marker)) {
        marker = marker();
        continue;
      }
      requireNoCode(segment());
      marker = marker == SOS ? pastScan() : marker();
    }
  }

  private static boolean isBare(int marker) {
    return marker == 1 || marker >= 0xd0 && marker <= SOI;
  }
}
