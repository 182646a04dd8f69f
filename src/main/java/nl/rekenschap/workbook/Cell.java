package nl.rekenschap.workbook;

import org.jspecify.annotations.Nullable;

/**
 * One cell with something in it, as the file has it.
 *
 * @param row 1-based, as a spreadsheet shows it
 * @param column 0-based
 * @param text a number as it is written in the file, with a point before decimals; a date as a
 *     serial number (.xlsx) or a day (.ods); a boolean as {@code true} or {@code false}
 * @param formula absent for a typed value; empty when the file does not repeat it here
 * @param hiddenColumn whether the column is not shown
 */
record Cell(
    int row, int column, Kind kind, String text, @Nullable String formula, boolean hiddenColumn) {

  /** What the file says that the cell holds. */
  enum Kind {
    TEXT,
    NUMBER,
    /** A number shown as a percentage: 0.5 reads 50 %. */
    PERCENTAGE,
    /** A number shown in thousands or millions: 12000 reads 12. */
    SCALED,
    BOOLEAN,
    DATE,
    ERROR,
    /** A formula without a result. */
    EMPTY
  }

  /** Such as {@code B7}. */
  String ref() {
    return Range.ref(row, column);
  }
}
