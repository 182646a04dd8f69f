package nl.rekenschap.reporting;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.rekenschap.kernel.Sha256;

/**
 * What was handed in as one text, the same for the same content: each part is preceded by its
 * length, so that moving a boundary changes it.
 */
final class Canonical {

  private final StringBuilder text = new StringBuilder();

  private Canonical() {}

  /** SHA-256 in hex over the values, the narrative and which files came along. */
  static String hash(
      List<Measurement> values, String explanation, Narrative narrative, List<Evidence> evidence) {
    Canonical canonical = new Canonical();
    values.forEach(canonical::value);
    canonical.part(explanation);
    canonical.narrative(narrative);
    evidence.stream().map(Evidence::document).map(UUID::toString).sorted().forEach(canonical::part);
    return Sha256.of(canonical.text.toString());
  }

  private void value(Measurement measurement) {
    Cell cell = Cell.of(measurement.value());
    part(measurement.indicator());
    part(Integer.toString(measurement.version()));
    part(measurement.part().orElse(""));
    part(cell.kind());
    part(String.valueOf(cell.number()));
    part(String.valueOf(cell.denominator()));
    part(String.valueOf(cell.words()));
    part(measurement.comment().orElse(""));
  }

  private void narrative(Narrative narrative) {
    new TreeMap<>(narrative.explanations())
        .forEach(
            (indicator, words) -> {
              part(indicator);
              part(words);
            });
    part(narrative.light().map(Enum::name).orElse(""));
    part(narrative.lightReason());
    part(narrative.risks());
    for (Narrative.Story story : narrative.stories()) {
      part(story.text());
      part(story.ageBand());
      part(Boolean.toString(story.consent()));
    }
  }

  private void part(String part) {
    text.append(part.length()).append(':').append(part).append(';');
  }
}
