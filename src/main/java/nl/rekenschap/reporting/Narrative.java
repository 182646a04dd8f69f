package nl.rekenschap.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reporter tells beside the figures.
 *
 * @param explanations by code of the indicator; only those that were given
 * @param light how it goes, by the provider's own judgement
 * @param lightReason why; empty with green or without a light
 * @param risks what may go wrong, and changes that must be reported at once (Awb 4:70); may be
 *     empty
 */
public record Narrative(
    Map<String, String> explanations,
    Optional<Light> light,
    String lightReason,
    String risks,
    List<Story> stories) {

  public static final Narrative NONE = new Narrative(Map.of(), Optional.empty(), "", "", List.of());

  public Narrative {
    explanations = Map.copyOf(explanations);
    stories = List.copyOf(stories);
  }

  /** The provider's traffic light. */
  public enum Light {
    GREEN,
    AMBER,
    RED
  }

  /**
   * An experience, told without names.
   *
   * @param ageBand such as {@code 9-12}; one of the bands that the settings name
   * @param consent whether the person agreed that it is told; without it nobody outside reads it
   */
  public record Story(String text, String ageBand, boolean consent) {}
}
