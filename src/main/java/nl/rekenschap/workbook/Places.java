package nl.rekenschap.workbook;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Numbered;

/**
 * Where each value of a workbook stands. Only the row is kept and the column follows from the
 * field: a hundred thousand texts such as {@code Cijfers!I7} would weigh as much as the values.
 */
final class Places {

  static final Places NONE = new Places("", new Numbered(List.of()), new int[0]);

  private final String sheet;
  private final Numbered names;
  private final int[] rows;

  /**
   * @param names of the fields that have a row
   * @param rows by their number the 1-based row; 0 when none was read
   */
  Places(String sheet, Numbered names, int[] rows) {
    this.sheet = sheet;
    this.names = names;
    this.rows = rows;
  }

  /** Sheet and cell where that field is filled in, {@code Cijfers!I7}; absent when it has none. */
  Optional<String> of(String field) {
    int mark = field.indexOf('#');
    int number = names.of(mark < 0 ? field : field.substring(0, mark));
    if (number < 0 || rows[number] == 0) {
      return Optional.empty();
    }
    Optional<Columns> column =
        mark < 0 ? Optional.of(Columns.VALUE) : Template.Row.column(field.substring(mark));
    return column.map(its -> sheet + "!" + Range.ref(rows[number], its.ordinal()));
  }
}
