package nl.rekenschap.reporting;

import java.util.Optional;
import nl.rekenschap.kernel.Money;

/**
 * One value of one indicator in one period.
 *
 * @param part code of the school, area or project; absent for the whole
 * @param comment what the reporter noted at this value
 * @param source absent for figures handed in before sources were kept
 */
public record Measurement(
    String indicator,
    int version,
    Optional<String> part,
    Value value,
    Optional<String> comment,
    Optional<Source> source) {

  public Measurement(String indicator, int version, Optional<String> part, Value value) {
    this(indicator, version, part, value, Optional.empty(), Optional.empty());
  }

  /** What was reported. Not reported is not 0. */
  public sealed interface Value {
    /** A whole number of zero or more, in the indicator's unit. */
    record Count(long number) implements Value {}

    /** Money, in euros and cents. */
    record Amount(Money money) implements Value {}

    /** A part of a whole, both whole numbers; what was handed in has a whole of more than zero. */
    record Ratio(long numerator, long denominator) implements Value {}

    record Words(String text) implements Value {}

    /** "Niet beschikbaar", with the reason. */
    record NotAvailable(String reason) implements Value {}
  }
}
