package nl.rekenschap.council;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where on numbers of people are shown. No law fixes a number for this use.
 *
 * @param suppressionThreshold numbers of people at a place from 1 up to but not including this one
 *     are not published
 * @param suppressionThresholds other thresholds, by the indicator's code ({@code ouders}) or by
 *     that of the budget line with it ({@code leergeld.ouders})
 * @param percentageBase percentages of fewer people than this are not published
 */
@ConfigurationProperties("rekenschap.council")
record DisclosureSettings(
    @DefaultValue("5") int suppressionThreshold,
    @DefaultValue Map<String, Integer> suppressionThresholds,
    @DefaultValue("10") int percentageBase) {

  private static final int HIGHEST = 1000;

  DisclosureSettings {
    suppressionThresholds = Map.copyOf(suppressionThresholds);
    require("suppression-threshold", suppressionThreshold);
    suppressionThresholds.forEach((code, number) -> require("suppression-thresholds", number));
    require("percentage-base", percentageBase);
  }

  private static void require(String name, int number) {
    if (number < 1 || number > HIGHEST) {
      throw new IllegalArgumentException("rekenschap.council." + name + ": 1 to " + HIGHEST);
    }
  }

  int threshold(String item, String indicator) {
    return Optional.ofNullable(suppressionThresholds.get(item + "." + indicator))
        .or(() -> Optional.ofNullable(suppressionThresholds.get(indicator)))
        .orElse(suppressionThreshold);
  }
}
