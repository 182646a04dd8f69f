package nl.rekenschap.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The programme files that tests read. */
final class PlanFiles {

  private PlanFiles() {}

  static byte[] nijmegen() {
    return bytes("/programmes/nijmegen-2023-2026.yaml");
  }

  static byte[] example() {
    return bytes("/programmes/voorbeeldstad-2024-2025.yaml");
  }

  /** A programme with an indicator added within a year, one of money and a ratio. */
  static byte[] measuring() {
    return bytes("/programmes/meetstad-2024-2025.yaml");
  }

  /** The example with one passage changed; the passage must be there once. */
  static byte[] exampleWith(String passage, String instead) {
    return with(example(), passage, instead);
  }

  static byte[] measuringWith(String passage, String instead) {
    return with(measuring(), passage, instead);
  }

  private static byte[] with(byte[] file, String passage, String instead) {
    String text = new String(file, StandardCharsets.UTF_8);
    if (text.split(java.util.regex.Pattern.quote(passage), -1).length != 2) {
      throw new IllegalArgumentException("not there exactly once: " + passage);
    }
    return text.replace(passage, instead).getBytes(StandardCharsets.UTF_8);
  }

  static Plan plan(byte[] file) {
    return switch (PlanReader.read(file)) {
      case PlanReader.Reading.Good good -> good.plan();
      case PlanReader.Reading.Bad bad -> throw new AssertionError(bad.problems());
    };
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Objects.requireNonNull(PlanFiles.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
