package nl.rekenschap.dossier.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Heads that left the building, by day: what was said outside can not be taken back inside. */
public final class Heads {

  private static final Pattern HEAD =
      Pattern.compile("(?<![0-9a-f-])(\\d{4}-\\d\\d-\\d\\d):([0-9a-f]{64})(?![0-9a-f])");
  private static final long LARGEST = 1024L * 1024;

  private final SortedMap<String, String> byDay = new TreeMap<>();

  /** As it stands in a seal's mail and file. */
  public static String text(String day, String head) {
    return day + ":" + head;
  }

  /**
   * Takes all heads from a text, such as a mail that was kept.
   *
   * @return how many there were
   * @throws IllegalArgumentException when the same day has two heads
   */
  public int addAllOf(String text) {
    int count = 0;
    Matcher found = HEAD.matcher(text);
    while (found.find()) {
      String known = byDay.put(found.group(1), found.group(2));
      if (known != null && !known.equals(found.group(2))) {
        throw new IllegalArgumentException(found.group(1));
      }
      count++;
    }
    return count;
  }

  /** The same of a file, or of each file in a folder; files too large for a seal are passed by. */
  public int addAllOf(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return addAllOf(read(place));
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(place)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    int count = 0;
    for (Path file : files) {
      if (Files.size(file) <= LARGEST) {
        count += addAllOf(read(file));
      }
    }
    return count;
  }

  private static String read(Path file) throws IOException {
    // A kept mail may be in any charset; heads are plain ASCII in all of them.
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  Map<String, String> byDay() {
    return byDay;
  }
}
