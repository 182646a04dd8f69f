package nl.rekenschap.upload;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.Refused;

/**
 * The directory of a zip archive, read without unpacking anything, and laid beside the heads of the
 * parts (PKWARE APPNOTE 6.3.10). The parts must fill the file from its first byte to the directory:
 * nothing before, between, over each other or behind.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END64 = 0x06064b50;
  private static final int LOCATOR64 = 0x07064b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_SIZE = 22;
  private static final int LOCATOR_SIZE = 20;
  private static final int END64_SIZE = 56;
  private static final int CENTRAL_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final int LARGEST = 4 << 20;
  private static final long ALL_ONES = 0xffffffffL;
  private static final Set<Long> DESCRIPTORS = Set.of(12L, 16L, 20L, 24L);
  private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\p{Cf}\\\\:]|\\.\\.|^/|//");

  /** A part; {@code data} is where its packed bytes begin. */
  record Entry(
      String name,
      int flags,
      int method,
      long crc,
      long packed,
      long inflated,
      long at,
      long data) {

    boolean isStored() {
      return method == 0;
    }
  }

  private final RandomAccessFile file;

  private ZipDirectory(RandomAccessFile file) {
    this.file = file;
  }

  /**
   * @throws Refused when the archive is damaged, hostile or encrypted
   */
  static List<Entry> read(RandomAccessFile file) throws IOException {
    return new ZipDirectory(file).entries();
  }

  private List<Entry> entries() throws IOException {
    long end = file.length() - END_SIZE;
    if (end < LOCAL_SIZE) {
      throw damaged();
    }
    ByteBuffer tail = bytes(end, END_SIZE);
    if (tail.getInt(0) != END) {
      // A comment could hide another archive, or be one.
      throw new Refused(hasEnd() ? "upload.polyglot" : "upload.damaged");
    }
    long count = tail.getShort(10) & 0xffff;
    long size = tail.getInt(12) & ALL_ONES;
    long at = tail.getInt(16) & ALL_ONES;
    long until = end;
    if (end >= LOCATOR_SIZE + END64_SIZE
        && bytes(end - LOCATOR_SIZE, LOCATOR_SIZE).getInt(0) == LOCATOR64) {
      until = end - LOCATOR_SIZE - END64_SIZE;
      ByteBuffer large = bytes(until, END64_SIZE);
      if (large.getInt(0) != END64) {
        throw damaged();
      }
      count = large.getLong(32);
      size = large.getLong(40);
      at = large.getLong(48);
    }
    if (count < 0 || count > Limits.ENTRIES || size > LARGEST) {
      throw new Refused("upload.zip.tooMuch");
    }
    if (size < 0 || at < 0 || at + size != until) {
      throw new Refused("upload.polyglot");
    }
    List<Entry> entries = central(at, (int) size, (int) count);
    checkLayout(entries, at);
    return entries;
  }

  private boolean hasEnd() throws IOException {
    int size = (int) Math.min(file.length(), 0xffff + END_SIZE);
    ByteBuffer tail = bytes(file.length() - size, size);
    for (int i = size - END_SIZE; i >= 0; i--) {
      if (tail.getInt(i) == END) {
        return true;
      }
    }
    return false;
  }

  private List<Entry> central(long at, int size, int count) throws IOException {
    ByteBuffer all = bytes(at, size);
    List<Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < count; i++) {
      if (all.remaining() < CENTRAL_SIZE || all.getInt(all.position()) != CENTRAL) {
        throw damaged();
      }
      Entry entry = entry(all);
      if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
        throw new Refused("upload.zip.hostile");
      }
      entries.add(entry);
    }
    if (all.hasRemaining()) {
      throw new Refused("upload.zip.hostile");
    }
    return entries;
  }

  private static Entry entry(ByteBuffer all) {
    int start = all.position();
    int flags = all.getShort(start + 8) & 0xffff;
    int method = all.getShort(start + 10) & 0xffff;
    int nameSize = all.getShort(start + 28) & 0xffff;
    int extraSize = all.getShort(start + 30) & 0xffff;
    int commentSize = all.getShort(start + 32) & 0xffff;
    if (all.remaining() < CENTRAL_SIZE + nameSize + extraSize + commentSize) {
      throw damaged();
    }
    if ((flags & 0x2041) != 0 || method == 99) {
      throw new Refused("upload.encrypted");
    }
    if (method != 0 && method != 8) {
      throw new Refused("upload.zip.hostile");
    }
    String name = name(all.slice(start + CENTRAL_SIZE, nameSize));
    ByteBuffer extra =
        all.slice(start + CENTRAL_SIZE + nameSize, extraSize).order(ByteOrder.LITTLE_ENDIAN);
    long[] sizes = {
      all.getInt(start + 24) & ALL_ONES,
      all.getInt(start + 20) & ALL_ONES,
      all.getInt(start + 42) & ALL_ONES
    };
    large(extra, sizes);
    all.position(start + CENTRAL_SIZE + nameSize + extraSize + commentSize);
    if (method == 0 && sizes[0] != sizes[1]) {
      throw new Refused("upload.zip.hostile");
    }
    return new Entry(
        name, flags, method, all.getInt(start + 16) & ALL_ONES, sizes[1], sizes[0], sizes[2], 0);
  }

  /** Sizes that did not fit stand in extra field 1, in this order. */
  private static void large(ByteBuffer extra, long[] sizes) {
    while (extra.remaining() >= 4) {
      int id = extra.getShort() & 0xffff;
      int size = extra.getShort() & 0xffff;
      if (size > extra.remaining()) {
        return;
      }
      ByteBuffer field = extra.slice(extra.position(), size).order(ByteOrder.LITTLE_ENDIAN);
      extra.position(extra.position() + size);
      for (int i = 0; id == 1 && i < sizes.length; i++) {
        if (sizes[i] == ALL_ONES && field.remaining() >= Long.BYTES) {
          sizes[i] = field.getLong();
        }
      }
    }
  }

  private static String name(ByteBuffer bytes) {
    String name;
    try {
      name = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new Refused("upload.zip.hostile");
    }
    if (name.isEmpty() || ODD.matcher(name).find()) {
      throw new Refused("upload.zip.hostile");
    }
    return name;
  }

  private void checkLayout(List<Entry> entries, long directory) throws IOException {
    List<Entry> inOrder = new ArrayList<>(entries);
    inOrder.sort(Comparator.comparingLong(Entry::at));
    long at = 0;
    for (int i = 0; i < inOrder.size(); i++) {
      Entry entry = inOrder.get(i);
      if (entry.at() != at) {
        throw new Refused(i == 0 ? "upload.polyglot" : "upload.zip.hostile");
      }
      Entry placed = beside(entry, directory);
      entries.set(entries.indexOf(entry), placed);
      long end = placed.data() + placed.packed();
      long next = i + 1 < inOrder.size() ? inOrder.get(i + 1).at() : directory;
      boolean described = (placed.flags() & 8) != 0;
      if (placed.packed() < 0
          || end < placed.data()
          || next != end && !(described && DESCRIPTORS.contains(next - end))) {
        throw new Refused("upload.zip.hostile");
      }
      at = next;
    }
    if (inOrder.isEmpty()) {
      throw damaged();
    }
  }

  /** The head of the part must say what the directory says. */
  private Entry beside(Entry entry, long directory) throws IOException {
    if (entry.at() + LOCAL_SIZE > directory) {
      throw damaged();
    }
    ByteBuffer head = bytes(entry.at(), LOCAL_SIZE);
    int nameSize = head.getShort(26) & 0xffff;
    long data = entry.at() + LOCAL_SIZE + nameSize + (head.getShort(28) & 0xffff);
    if (head.getInt(0) != LOCAL || data > directory) {
      throw damaged();
    }
    String name = name(bytes(entry.at() + LOCAL_SIZE, nameSize));
    boolean same =
        name.equals(entry.name())
            && (head.getShort(8) & 0xffff) == entry.method()
            && ((head.getShort(6) ^ entry.flags()) & 0x2049) == 0;
    boolean described = (entry.flags() & 8) != 0;
    if (!same
        || !described
            && (!fits(head.getInt(18), entry.packed())
                || !fits(head.getInt(22), entry.inflated()))) {
      throw new Refused("upload.zip.hostile");
    }
    return new Entry(
        name,
        entry.flags(),
        entry.method(),
        entry.crc(),
        entry.packed(),
        entry.inflated(),
        entry.at(),
        data);
  }

  private static boolean fits(int said, long real) {
    long size = said & ALL_ONES;
    return size == ALL_ONES || size == real;
  }

  private ByteBuffer bytes(long at, int size) throws IOException {
    if (at < 0 || at + size > file.length()) {
      throw damaged();
    }
    byte[] bytes = new byte[size];
    file.seek(at);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Refused damaged() {
    return new Refused("upload.damaged");
  }
}
