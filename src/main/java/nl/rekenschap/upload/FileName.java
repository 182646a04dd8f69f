package nl.rekenschap.upload;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rekenschap.kernel.Refused;

/** Names that files come with; a name that lies about the file or leads elsewhere is refused. */
final class FileName {

  static final int LONGEST = 200;
  private static final int LONGEST_ENDING = 5;

  /** Control signs, signs that turn the direction of a text or cannot be seen, and folders. */
  private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\:]");

  private static final Set<String> PROGRAMS =
      Set.of(
          "exe", "com", "scr", "pif", "bat", "cmd", "msi", "msp", "dll", "cpl", "lnk", "vbs", "vbe",
          "js", "jse", "mjs", "wsf", "wsh", "hta", "ps1", "psm1", "jar", "sh", "php", "phtml",
          "jsp", "asp", "aspx", "html", "htm", "xhtml", "shtml", "svg", "reg", "scf", "url", "iso",
          "app", "apk", "dmg", "docm", "xlsm", "pptm");

  private FileName() {}

  /**
   * @throws Refused when the name is empty, too long, has odd signs or hides a second ending
   */
  static void check(String name) {
    if (name.isBlank()) {
      throw new Refused("upload.name.none");
    }
    if (name.codePointCount(0, name.length()) > LONGEST) {
      throw new Refused("upload.name.tooLong", LONGEST);
    }
    if (ODD.matcher(name).find() || name.startsWith(".")) {
      throw new Refused("upload.name.signs");
    }
    String[] parts = name.toLowerCase(Locale.ROOT).split("\\.", -1);
    for (int i = 1; i < parts.length - 1; i++) {
      if (PROGRAMS.contains(parts[i].strip())) {
        throw new Refused("upload.name.twice");
      }
    }
  }

  /** What may be said of a name in a log: names of files are often those of people. */
  static String ending(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return name.contains(".") && ending.length() <= LONGEST_ENDING ? ending : "other";
  }
}
