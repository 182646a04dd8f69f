package nl.rekenschap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one benchmark, as people and as machines read them. */
final class Sheet {

  /**
   * One figure.
   *
   * @param baseline the same of the baseline, in the same unit; null when the aim is absolute
   * @param ratio {@code value / baseline}
   * @param aim in words
   */
  record Measure(
      String id,
      double value,
      String unit,
      @Nullable Double baseline,
      @Nullable Double ratio,
      String aim,
      boolean holds) {}

  private final String name;
  private final List<Measure> measures = new ArrayList<>();
  private final Map<String, Object> notes = new LinkedHashMap<>();

  Sheet(String name) {
    this.name = name;
  }

  /** A figure that should be at most so large. */
  void atMost(String id, double value, String unit, double most) {
    measures.add(
        new Measure(id, value, unit, null, null, "at most " + most + " " + unit, value <= most));
  }

  /** A figure whose ratio to the baseline should be at least so large. */
  void ratioAtLeast(String id, double value, String unit, double baseline, double least) {
    double ratio = value / baseline;
    measures.add(
        new Measure(
            id, value, unit, baseline, ratio, "at least " + least + " times", ratio >= least));
  }

  /** A figure whose ratio to the baseline should be at most so large. */
  void ratioAtMost(String id, double value, String unit, double baseline, double most) {
    double ratio = value / baseline;
    measures.add(
        new Measure(id, value, unit, baseline, ratio, "at most " + most + " times", ratio <= most));
  }

  /** Something that a reader of the figures must know. */
  void note(String what, Object value) {
    notes.put(what, value);
  }

  boolean holds() {
    return !measures.isEmpty() && measures.stream().allMatch(Measure::holds);
  }

  Path write(Path folder) throws IOException {
    Map<String, Object> sheet = new LinkedHashMap<>();
    sheet.put("name", name);
    sheet.put("at", Instant.now().toString());
    sheet.put("holds", holds());
    sheet.put("measures", measures);
    sheet.put("notes", notes);
    sheet.put("environment", Environment.here());
    Files.createDirectories(folder);
    Path file = folder.resolve(name + ".json");
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), sheet);
    return file;
  }

  String inWords() {
    StringBuilder words = new StringBuilder();
    for (Measure measure : measures) {
      words.append(
          String.format(
              Locale.ROOT,
              "%-28s %12.3f %-8s %s %s: %s%n",
              measure.id(),
              measure.value(),
              measure.unit(),
              measure.ratio() == null
                  ? ""
                  : String.format(
                      Locale.ROOT, "baseline %.3f ratio %.3f", measure.baseline(), measure.ratio()),
              measure.aim(),
              measure.holds() ? "holds" : "DOES NOT HOLD"));
    }
    return words.toString();
  }
}
