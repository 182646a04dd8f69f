package nl.rekenschap.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.rekenschap.kernel.Money;

/**
 * Reads what several tables of the plan have: cells that may be empty, and a fact with its source.
 */
final class Cells {

  private Cells() {}

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<Integer> whole(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  static Optional<Money> money(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).map(Money::new);
  }

  /** The line of a row that names it, as {@code line} and {@code line_name}. */
  static Optional<Line> line(ResultSet row) throws SQLException {
    String name = row.getString("line_name");
    return text(row, "line").map(code -> new Line(code, name));
  }

  static Fact fact(ResultSet row, int index) throws SQLException {
    return new Fact(row.getString("text"), row.getString("source"));
  }
}
