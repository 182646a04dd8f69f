package nl.rekenschap.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A table of open data.
 *
 * @param name of its file, such as {@code doelrealisatie}
 * @param title what it is, for people
 */
public record DataSet(String name, String title, List<Field> fields, List<List<Value>> rows) {

  public DataSet {
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param name short, fit for a program
   * @param meaning for the data dictionary
   * @param unit of its values; empty when they have none
   */
  public record Field(String name, Kind kind, String meaning, String unit) {}

  /** What a column holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    MONEY,
    DAY
  }

  /** A cell. */
  public sealed interface Value {
    record Words(String words) implements Value {}

    record Number(BigDecimal number) implements Value {}

    record Day(LocalDate day) implements Value {}

    /** There is no value; another column of the row says why. */
    record Absent() implements Value {}
  }
}
