package nl.rekenschap.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.Refused;

/** Plain texts: UTF-8 or Windows-1252, without control signs, and nothing that a browser runs. */
final class TextInspector {

  private static final int PIECE = 16 * 1024;
  private static final int SNIFFED = 4 * 1024;
  private static final String NOT_IN_1252 = "\u0081\u008d\u008f\u0090\u009d";
  private static final Pattern BEGINS = Pattern.compile("^[\\ufeff\\s]*<[a-zA-Z!?/%]");
  private static final Pattern MARKUP =
      Pattern.compile("<(script|html|iframe|svg|body|head|object|embed|!doctype|\\?php|\\?xml)");

  private TextInspector() {}

  static void inspect(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(SNIFFED);
    }
    String beginning =
        new String(head, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "");
    if (BEGINS.matcher(beginning).find()
        || MARKUP.matcher(beginning.toLowerCase(Locale.ROOT)).find()) {
      throw new Refused("upload.text.markup");
    }
    if (beginning.startsWith("#!")) {
      throw new Refused("upload.type.disagrees");
    }
    if (!isUtf8(file)) {
      requireWindows(file);
    }
  }

  private static boolean isUtf8(Path file) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(PIECE);
    CharBuffer signs = CharBuffer.allocate(PIECE);
    try (InputStream in = Files.newInputStream(file)) {
      boolean last = false;
      while (!last) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        last = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(bytes, signs, last);
        if (result.isError()) {
          return false;
        }
        requirePlain(signs.flip());
        signs.clear();
        bytes.compact();
      }
    }
    return true;
  }

  private static void requirePlain(CharBuffer signs) {
    while (signs.hasRemaining()) {
      requirePlain(signs.get());
    }
  }

  private static void requirePlain(char sign) {
    if (sign < ' ' && sign != '\t' && sign != '\r' && sign != '\n' && sign != '\f'
        || sign == 0x7f) {
      throw new Refused("upload.text.encoding");
    }
  }

  private static void requireWindows(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      for (int one = in.read(); one >= 0; one = in.read()) {
        requirePlain((char) one);
        if (NOT_IN_1252.indexOf(one) >= 0) {
          throw new Refused("upload.text.encoding");
        }
      }
    }
  }
}
