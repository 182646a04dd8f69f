package nl.rekenschap.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A PDF as bytes (ISO 32000-2, 7.5), before any parser builds objects of it: names that have no
 * place in it, wherever they stand, and streams that would unpack into more than is parsed.
 */
final class PdfScan {

  private static final byte[] STREAM = bytes("stream");
  private static final byte[] END = bytes("%%EOF");
  private static final int HEAD_SIZE = 16 * 1024;
  private static final int LONGEST_NAME = 32;
  private static final long LARGEST_STRUCTURE = 8L << 20;
  private static final long ALL_STRUCTURE = 16L << 20;
  private static final int MOST_TOKENS = 1_000_000;
  private static final int PIECE = 16 * 1024;
  private static final int LONGEST_STRING = 2_048;
  private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.\\d(?s).*");

  /** Long names only: a short one may stand in packed bytes by chance. */
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("JavaScript", "upload.pdf.script"),
          Map.entry("Launch", "upload.pdf.action"),
          Map.entry("SubmitForm", "upload.pdf.action"),
          Map.entry("ImportData", "upload.pdf.action"),
          Map.entry("EmbeddedFile", "upload.pdf.embedded"),
          Map.entry("EmbeddedFiles", "upload.pdf.embedded"),
          Map.entry("FileAttachment", "upload.pdf.embedded"),
          Map.entry("RichMedia", "upload.pdf.media"),
          Map.entry("RichMediaContent", "upload.pdf.media"));

  private final ByteBuffer file;
  private long structure;
  private int tokens;

  private PdfScan(ByteBuffer file) {
    this.file = file;
  }

  static void scan(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      // Mapped, so that a large file is not in the memory of the product.
      new PdfScan(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())).scan();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private void scan() {
    requireEnds();
    int outside = 0;
    for (int at = 0; at < file.limit(); at++) {
      byte one = file.get(at);
      if (one == '/') {
        requireHarmless(file, at, file.limit());
      } else if (one == 's' && isStream(at)) {
        stream(at, outside);
        outside = at;
      }
    }
    countOutside();
  }

  /** It begins as a PDF at its first byte, and nothing but white space follows its end. */
  private void requireEnds() {
    byte[] head = new byte[Math.min(16, file.limit())];
    file.get(0, head);
    if (!HEADER.matcher(new String(head, StandardCharsets.ISO_8859_1)).matches()) {
      throw new Refused("upload.damaged");
    }
    int last = file.limit() - 1;
    while (last > 0 && file.get(last) <= ' ' && file.get(last) >= 0) {
      last--;
    }
    if (last < END.length || !matches(last - END.length + 1, END)) {
      boolean ended = lastIndexOfEnd() >= 0;
      throw new Refused(ended ? "upload.polyglot" : "upload.cutOff");
    }
  }

  private int lastIndexOfEnd() {
    for (int i = file.limit() - END.length; i >= 0; i--) {
      if (matches(i, END)) {
        return i;
      }
    }
    return -1;
  }

  private boolean matches(int at, byte[] wanted) {
    if (at < 0 || at + wanted.length > file.limit()) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (file.get(at + i) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private boolean isStream(int at) {
    return matches(at, STREAM)
        && at + STREAM.length < file.limit()
        && (file.get(at + STREAM.length) == '\n' || file.get(at + STREAM.length) == '\r')
        && (at < 3 || file.get(at - 1) != 'd');
  }

  /** A name with its escapes resolved; null when it is longer than any that is looked for. */
  private static @Nullable String name(ByteBuffer in, int from) {
    StringBuilder name = new StringBuilder();
    for (int at = from; at < in.limit(); at++) {
      char one = (char) (in.get(at) & 0xff);
      if (one == '#' && at + 2 < in.limit()) {
        int high = Character.digit(in.get(at + 1), 16);
        int low = Character.digit(in.get(at + 2), 16);
        if (high >= 0 && low >= 0) {
          one = (char) (high * 16 + low);
          at += 2;
        }
      } else if (one <= ' ' || "()<>[]{}/%".indexOf(one) >= 0) {
        break;
      }
      name.append(one);
      if (name.length() > LONGEST_NAME) {
        return null;
      }
    }
    return name.toString();
  }

  private static void requireHarmless(ByteBuffer in, int slash, int end) {
    String name = name(in, slash + 1);
    String why = name == null ? null : REFUSED.get(name);
    if (why != null && !isInWords(in, slash, end)) {
      throw new Refused(why);
    }
  }

  /**
   * Whether this stands in a string, such as the address of a page about a language. Said only when
   * one bracket opens before it and one closes behind it with no other sign of the structure and no
   * end of a line between: however what is before is read, this is no name then.
   */
  private static boolean isInWords(ByteBuffer in, int slash, int end) {
    return meets(in, slash, -1, '(', Math.max(-1, slash - LONGEST_STRING))
        && meets(in, slash, 1, ')', Math.min(end, slash + LONGEST_STRING));
  }

  private static boolean meets(ByteBuffer in, int from, int step, char sought, int until) {
    for (int at = from + step; at != until; at += step) {
      char one = (char) (in.get(at) & 0xff);
      if ("()<>[]{}%\\\r\n".indexOf(one) >= 0) {
        return one == sought;
      }
    }
    return false;
  }

  /** What holds other objects or their places is unpacked by a parser; so it is counted here. */
  private void stream(int at, int notBefore) {
    int from = Math.max(notBefore, at - HEAD_SIZE);
    int begin = at;
    while (begin > from && !(file.get(begin) == 'o' && matches(begin, bytes("obj")))) {
      begin--;
    }
    boolean holds = false;
    boolean flate = false;
    boolean otherFilter = false;
    for (int i = begin; i < at; i++) {
      if (file.get(i) == '/') {
        String name = name(file, i + 1);
        holds |=
            "First".equals(name)
                || "W".equals(name)
                || "ObjStm".equals(name)
                || "XRef".equals(name);
        flate |= "FlateDecode".equals(name) || "Fl".equals(name);
        otherFilter |=
            name != null && name.endsWith("Decode") && !name.equals("FlateDecode")
                || "LZW".equals(name)
                || "Crypt".equals(name);
      }
    }
    if (!holds) {
      return;
    }
    if (otherFilter) {
      throw new Refused("upload.pdf.unreadable");
    }
    if (flate) {
      unpack(at + STREAM.length);
    }
  }

  private void unpack(int lineEnd) {
    int data =
        lineEnd
            + (file.get(lineEnd) == '\r'
                    && lineEnd + 1 < file.limit()
                    && file.get(lineEnd + 1) == '\n'
                ? 2
                : 1);
    Inflater inflater = new Inflater();
    byte[] out = new byte[PIECE + LONGEST_NAME];
    long all = 0;
    int kept = 0;
    try {
      inflater.setInput(file.slice(data, file.limit() - data));
      while (!inflater.finished()) {
        int made = inflater.inflate(out, kept, PIECE);
        if (made == 0) {
          return;
        }
        all += made;
        structure += made;
        if (all > LARGEST_STRUCTURE || structure > ALL_STRUCTURE) {
          throw new Refused("upload.zip.tooMuch");
        }
        kept = look(out, kept + made);
      }
    } catch (DataFormatException e) {
      // No parser gets further in it than this.
    } finally {
      inflater.end();
    }
  }

  /** Looks through a piece, and keeps the last bytes: a name may go on in the next. */
  private int look(byte[] out, int length) {
    ByteBuffer piece = ByteBuffer.wrap(out, 0, length);
    for (int i = 0; i < length; i++) {
      count(out[i]);
      if (out[i] == '/') {
        requireHarmless(piece, i, length);
      }
    }
    int keep = Math.min(LONGEST_NAME, length);
    System.arraycopy(out, length - keep, out, 0, keep);
    return keep;
  }

  private void count(byte one) {
    if (one == '(' || one == '<' || one == '[' || one == '/') {
      tokens++;
      if (tokens > MOST_TOKENS) {
        throw new Refused("upload.pdf.unreadable");
      }
    }
  }

  /** Objects that are not in streams: what a parser would build of them must fit too. */
  private void countOutside() {
    boolean within = false;
    long outside = 0;
    for (int at = 0; at < file.limit(); at++) {
      if (file.get(at) == 's' && matches(at, STREAM)) {
        within = at < 3 || !matches(at - 3, bytes("endstream"));
        at += STREAM.length - 1;
      } else if (!within) {
        count(file.get(at));
        outside++;
        if (outside > ALL_STRUCTURE) {
          throw new Refused("upload.pdf.unreadable");
        }
      }
    }
  }
}
