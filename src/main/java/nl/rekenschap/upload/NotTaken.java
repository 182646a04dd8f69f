package nl.rekenschap.upload;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.rekenschap.kernel.Refused;

/** Sorts of files that people often have and that are not taken: what to make of them. */
final class NotTaken {

  private static final Map<String, Set<String>> ADVICE =
      Map.of(
          "upload.type.photo",
          Set.of("heic", "heif", "webp", "gif", "tif", "tiff", "bmp", "avif", "dng"),
          "upload.type.saveAs",
          Set.of(
              "doc", "dot", "dotx", "rtf", "wps", "wpd", "pages", "xls", "xlsb", "xlt", "xltx",
              "numbers", "ppt", "pptx", "pps", "ppsx", "odp", "key"),
          "upload.type.print",
          Set.of("msg", "eml", "html", "htm", "mht"),
          "upload.type.packed",
          Set.of("zip", "rar", "7z", "gz", "tar"));

  private NotTaken() {}

  static Refused refused(Door door, String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ADVICE.entrySet().stream()
        .filter(advice -> advice.getValue().contains(ending))
        .map(advice -> new Refused(advice.getKey(), door.words()))
        .findFirst()
        .orElseGet(() -> new Refused("upload.type.notTaken", door.words()));
  }
}
