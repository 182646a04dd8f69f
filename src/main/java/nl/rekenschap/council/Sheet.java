package nl.rekenschap.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.publication.DataSet;
import nl.rekenschap.publication.DataSet.Field;
import nl.rekenschap.publication.DataSet.Kind;
import nl.rekenschap.publication.DataSet.Value;

/** A table of open data in the making; what its columns mean is told by the texts. */
final class Sheet {

  private static final String PREFIX = "council.ReportData.";
  private static final String EURO = "EUR";

  private final String name;
  private final Sentences words;
  private final List<Field> fields = new ArrayList<>();
  private final List<List<Value>> rows = new ArrayList<>();

  Sheet(String name, Sentences words) {
    this.name = name;
    this.words = words;
  }

  Sheet text(String... names) {
    for (String field : names) {
      add(field, Kind.TEXT, "");
    }
    return this;
  }

  Sheet number(String field, String unit) {
    return add(field, Kind.NUMBER, unit);
  }

  Sheet money(String field) {
    return add(field, Kind.MONEY, EURO);
  }

  Sheet day(String field) {
    return add(field, Kind.DAY, "");
  }

  private Sheet add(String field, Kind kind, String unit) {
    fields.add(new Field(field, kind, words.text(PREFIX + "field." + field), unit));
    return this;
  }

  /**
   * One row.
   *
   * @throws IllegalArgumentException when it has not one value for each column
   */
  void row(Value... values) {
    if (values.length != fields.size()) {
      throw new IllegalArgumentException(
          name + ": " + values.length + " values for " + fields.size() + " columns");
    }
    rows.add(List.of(values));
  }

  DataSet done() {
    return new DataSet(name, words.text(PREFIX + name), fields, rows);
  }

  static Value words(String text) {
    return text.isBlank() ? new Value.Absent() : new Value.Words(text);
  }

  static Value words(Optional<String> text) {
    return words(text.orElse(""));
  }

  static Value year(int year) {
    return new Value.Words(Integer.toString(year));
  }

  static Value number(long number) {
    return new Value.Number(BigDecimal.valueOf(number));
  }

  static Value number(Optional<BigDecimal> number) {
    return number.<Value>map(Value.Number::new).orElseGet(Value.Absent::new);
  }

  static Value money(Optional<Money> money) {
    return number(money.map(Money::amount));
  }

  static Value money(Money money) {
    return new Value.Number(money.amount());
  }

  static Value day(LocalDate day) {
    return new Value.Day(day);
  }

  /** The id under which a figure can be asked for; only of what is a figure. */
  static Value id(boolean figure, String id) {
    return figure ? new Value.Words(id) : new Value.Absent();
  }
}
