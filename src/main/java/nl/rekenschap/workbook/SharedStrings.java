package nl.rekenschap.workbook;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an .xlsx file, which its cells name by number. Kept as packed bytes: as strings they
 * would weigh three times as much as the part itself.
 */
final class SharedStrings {

  private static final int CHUNK = 1 << 16;
  private static final int RECENT = 1 << 10;
  private static final int SHORT = 1 << 8;
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final List<byte[]> chunks = new ArrayList<>();
  private int used = CHUNK;
  private int[] starts = new int[256];
  private int size;
  // A table names the same few texts over and over.
  private final int[] recentIndex = new int[RECENT];
  private final @Nullable String[] recent = new String[RECENT];

  static SharedStrings none() {
    return new SharedStrings();
  }

  static SharedStrings read(InputStream in) throws XMLStreamException {
    SharedStrings strings = new SharedStrings();
    XMLStreamReader reader = Xml.open(in);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("si")) {
        strings.add(text(reader));
      }
    }
    return strings;
  }

  /** All runs of an {@code si} or {@code is} element, without what only tells how to read them. */
  static String text(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = reader.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "t" -> Xml.append(text, reader.getElementText());
          case "rPh" -> Xml.skip(reader);
          default -> depth++;
        }
      }
    }
    return unescape(text.toString());
  }

  /** Characters that XML cannot hold are written as {@code _x000D_}. */
  static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  String get(int index) {
    if (index < 0 || index >= size) {
      throw new Refused("workbook.damaged");
    }
    int slot = index % RECENT;
    String known = recent[slot];
    if (known == null || recentIndex[slot] != index) {
      known = decoded(index);
      if (known.length() <= SHORT) {
        recent[slot] = known;
        recentIndex[slot] = index;
      }
    }
    return known;
  }

  private String decoded(int index) {
    byte[] chunk = chunks.get(starts[2 * index]);
    int offset = starts[2 * index + 1];
    return new String(chunk, offset + 4, length(chunk, offset), StandardCharsets.UTF_8);
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (used + 4 + bytes.length > CHUNK || chunks.isEmpty()) {
      chunks.add(new byte[Math.max(CHUNK, bytes.length + 4)]);
      used = 0;
    }
    byte[] chunk = chunks.getLast();
    for (int i = 0; i < 4; i++) {
      chunk[used + i] = (byte) (bytes.length >>> (8 * i));
    }
    System.arraycopy(bytes, 0, chunk, used + 4, bytes.length);
    if (2 * size + 1 >= starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
    }
    starts[2 * size] = chunks.size() - 1;
    starts[2 * size + 1] = used;
    size++;
    used += 4 + bytes.length;
  }

  private static int length(byte[] chunk, int offset) {
    int length = 0;
    for (int i = 0; i < 4; i++) {
      length |= (chunk[offset + i] & 0xff) << (8 * i);
    }
    return length;
  }
}
