package nl.rekenschap.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.rekenschap.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A value as columns.
 *
 * @param number an amount is in cents
 */
record Cell(
    String kind, @Nullable Long number, @Nullable Long denominator, @Nullable String words) {

  static Cell of(Measurement.Value value) {
    return switch (value) {
      case Measurement.Value.Count count -> new Cell("COUNT", count.number(), null, null);
      case Measurement.Value.Amount amount ->
          new Cell(
              "AMOUNT", amount.money().amount().movePointRight(2).longValueExact(), null, null);
      case Measurement.Value.Ratio ratio ->
          new Cell("RATIO", ratio.numerator(), ratio.denominator(), null);
      case Measurement.Value.Words words -> new Cell("WORDS", null, null, words.text());
      case Measurement.Value.NotAvailable absent ->
          new Cell("NOT_AVAILABLE", null, null, absent.reason());
    };
  }

  static Measurement.Value value(ResultSet row) throws SQLException {
    return value(
        row.getString("kind"),
        row.getLong("number"),
        row.getLong("denominator"),
        row.getString("words"));
  }

  /** A value of its columns; those that its kind does not have are not looked at. */
  static Measurement.Value value(String kind, long number, long denominator, String words) {
    return switch (kind) {
      case "COUNT" -> new Measurement.Value.Count(number);
      case "AMOUNT" -> new Measurement.Value.Amount(new Money(BigDecimal.valueOf(number, 2)));
      case "RATIO" -> new Measurement.Value.Ratio(number, denominator);
      case "WORDS" -> new Measurement.Value.Words(words);
      case "NOT_AVAILABLE" -> new Measurement.Value.NotAvailable(words);
      default -> throw new IllegalStateException("unknown kind " + kind);
    };
  }
}
