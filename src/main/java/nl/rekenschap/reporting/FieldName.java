package nl.rekenschap.reporting;

import java.util.Optional;

/**
 * How a field of the form is called: {@code ontmoetingen}, or {@code ontmoetingen/bliksemstage} for
 * a part.
 */
public record FieldName(String indicator, Optional<String> part) {

  private static final String REASON = "#reason";

  static FieldName of(Measurement measurement) {
    return new FieldName(measurement.indicator(), measurement.part());
  }

  public String value() {
    return part.map(code -> indicator + "/" + code).orElse(indicator);
  }

  /** The field beside it that says why the value is not available; there only when it is not. */
  public String reason() {
    return value() + REASON;
  }

  @Override
  public String toString() {
    return value();
  }
}
