package nl.rekenschap.reporting;

import java.util.List;
import java.util.Optional;

/**
 * The sum of an indicator's counts; computed, never typed.
 *
 * @param known sum of what was reported, in the indicator's unit
 * @param complete whether no part of it was "niet beschikbaar"
 */
public record Total(long known, boolean complete) {

  /** Absent when not one count was reported: that is not 0. */
  public static Optional<Total> of(String indicator, List<Measurement> values) {
    List<Measurement.Value> own =
        values.stream()
            .filter(value -> value.indicator().equals(indicator))
            .map(Measurement::value)
            .toList();
    List<Long> counts =
        own.stream()
            .filter(Measurement.Value.Count.class::isInstance)
            .map(value -> ((Measurement.Value.Count) value).number())
            .toList();
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Total(
                counts.stream().mapToLong(Long::longValue).sum(), counts.size() == own.size()));
  }

  public Total plus(Total other) {
    return new Total(known + other.known, complete && other.complete);
  }
}
