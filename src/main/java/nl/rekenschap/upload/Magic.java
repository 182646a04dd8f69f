package nl.rekenschap.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** What the first bytes of a file say it is. */
final class Magic {

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ZIP = hex("504b0304");
  private static final byte[] EMPTY_ZIP = hex("504b0506");
  private static final byte[] GZIP = hex("1f8b");
  private static final byte[] RAR = hex("526172211a");
  private static final byte[] SEVEN = hex("377abcaf271c");
  private static final byte[] XZ = hex("fd377a585a");
  private static final byte[] OLD_OFFICE = hex("d0cf11e0a1b11ae1");
  private static final byte[] PNG = hex("89504e470d0a1a0a");
  private static final byte[] JPEG = hex("ffd8ff");
  private static final byte[] WINDOWS = hex("4d5a");
  private static final byte[] LINUX = hex("7f454c46");
  private static final byte[] JAVA = hex("cafebabe");
  private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

  private Magic() {}

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  static boolean starts(byte[] head, byte[] with) {
    return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
  }

  static boolean isPdf(byte[] head) {
    return starts(head, PDF);
  }

  static boolean isZip(byte[] head) {
    return starts(head, ZIP);
  }

  static boolean isArchive(byte[] head) {
    return isZip(head)
        || starts(head, EMPTY_ZIP)
        || starts(head, GZIP)
        || starts(head, RAR)
        || starts(head, SEVEN)
        || starts(head, XZ);
  }

  static boolean isOldOffice(byte[] head) {
    return starts(head, OLD_OFFICE);
  }

  static boolean isPng(byte[] head) {
    return starts(head, PNG);
  }

  static boolean isJpeg(byte[] head) {
    return starts(head, JPEG);
  }

  /** Two letters are too few to call any other file a program by. */
  static boolean isProgram(byte[] head) {
    return starts(head, LINUX) || starts(head, JAVA) || isWindowsProgram(head);
  }

  private static boolean isWindowsProgram(byte[] head) {
    return starts(head, WINDOWS) && head.length > 3 && (head[2] < 9 || head[3] < 9);
  }

  /** Whether this can be no text whatever follows. */
  static boolean isOther(byte[] head) {
    return isPdf(head)
        || isArchive(head)
        || isOldOffice(head)
        || isPng(head)
        || isJpeg(head)
        || starts(head, RTF)
        || isProgram(head);
  }

  /** Whether the content is of this family, by its first bytes; any text may be a text. */
  static boolean agrees(Sort.Family family, byte[] head) {
    return switch (family) {
      case PDF -> isPdf(head);
      case OOXML, ODF -> isZip(head);
      case PNG -> isPng(head);
      case JPEG -> isJpeg(head);
      case TEXT -> !isOther(head);
    };
  }
}
