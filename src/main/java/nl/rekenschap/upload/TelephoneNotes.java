package nl.rekenschap.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import nl.rekenschap.kernel.Refused;

/**
 * What telephones of Samsung write behind a photo: notes, and a list between {@code SEFH} and
 * {@code SEFT} of how far back each begins and how long it is. The notes must fill all there is.
 */
final class TelephoneNotes {

  /** Bytes of notes; a film is longer. */
  static final int MOST = 64 * 1024;

  /** With so many a note begins. */
  static final int ZEROS = 3;

  private static final int ENTRY = 12;
  private static final int HEAD = 12;
  private static final int END = 8;
  private static final int MOST_NOTES = 100;

  private TelephoneNotes() {}

  static void require(byte[] rest) {
    if (isFilm(rest)) {
      throw new Refused("upload.image.moving");
    }
    if (rest.length > MOST || !areNotes(ByteBuffer.wrap(rest).order(ByteOrder.LITTLE_ENDIAN))) {
      throw new Refused("upload.polyglot");
    }
  }

  private static boolean isFilm(byte[] rest) {
    String head = new String(rest, 0, Math.min(rest.length, 4_096), StandardCharsets.ISO_8859_1);
    return head.startsWith("ftyp", 4) || head.contains("MotionPhoto_Data");
  }

  private static boolean areNotes(ByteBuffer rest) {
    int end = rest.limit() - END;
    if (end < HEAD || !says(rest, end + 4, "SEFT")) {
      return false;
    }
    int size = rest.getInt(end);
    int list = end - size;
    if (size < HEAD || list < 0 || !says(rest, list, "SEFH")) {
      return false;
    }
    int count = rest.getInt(list + 8);
    if (count < 1 || count > MOST_NOTES || size != HEAD + count * ENTRY) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < count; i++) {
      int back = rest.getInt(list + HEAD + i * ENTRY + 4);
      int length = rest.getInt(list + HEAD + i * ENTRY + 8);
      if (length < 0 || list - back != at) {
        return false;
      }
      at += length;
    }
    return at == list;
  }

  private static boolean says(ByteBuffer in, int at, String words) {
    byte[] found = new byte[words.length()];
    in.get(at, found);
    return words.equals(new String(found, StandardCharsets.US_ASCII));
  }
}
