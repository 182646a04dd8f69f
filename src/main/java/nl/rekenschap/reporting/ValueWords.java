package nl.rekenschap.reporting;

import java.util.List;

/** The sentence for a value or a total: a message key with its arguments. */
public record ValueWords(String key, List<Object> arguments) {

  public static ValueWords of(Measurement.Value value) {
    return switch (value) {
      case Measurement.Value.Count count ->
          new ValueWords("reporting.value.count", List.of(count.number()));
      case Measurement.Value.Amount amount ->
          new ValueWords("reporting.value.amount", List.of(amount.money()));
      case Measurement.Value.Ratio ratio ->
          new ValueWords("reporting.value.ratio", List.of(ratio.numerator(), ratio.denominator()));
      case Measurement.Value.Words words ->
          new ValueWords("reporting.value.words", List.of(words.text()));
      case Measurement.Value.NotAvailable absent ->
          new ValueWords("reporting.value.notAvailable", List.of(absent.reason()));
    };
  }

  public static ValueWords of(Total total) {
    return new ValueWords(
        total.complete() ? "reporting.value.count" : "reporting.total.partial",
        List.of(total.known()));
  }
}
