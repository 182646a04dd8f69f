package nl.rekenschap.reporting;

import java.util.Optional;

/**
 * One value of one indicator in one period.
 *
 * @param part code of the school, area or project; absent for the whole
 */
public record Measurement(String indicator, int version, Optional<String> part, Value value) {

  /** What was reported. Not reported is not 0. */
  public sealed interface Value {
    /** A whole number of zero or more, in the indicator's unit. */
    record Count(long number) implements Value {}

    record Words(String text) implements Value {}

    /** "Niet beschikbaar", with the reason. */
    record NotAvailable(String reason) implements Value {}
  }
}
