package nl.rekenschap.workbook;

import nl.rekenschap.kernel.Refused;

/** A block of cells; rows 1-based, columns 0-based, all inclusive. */
record Range(int top, int left, int bottom, int right) {

  private static final int LAST_ROW = 1_048_576;
  private static final int LAST_COLUMN = 16_383;

  /** Reads {@code B2:C5} or {@code B2}. */
  static Range parse(String text) {
    int colon = text.indexOf(':');
    String first = colon < 0 ? text : text.substring(0, colon);
    String last = colon < 0 ? text : text.substring(colon + 1);
    return new Range(row(first), column(first), row(last), column(last));
  }

  /** The 0-based column of {@code B7}. */
  static int column(String ref) {
    int column = 0;
    int i = 0;
    for (; i < ref.length() && ref.charAt(i) >= 'A' && ref.charAt(i) <= 'Z' && i < 4; i++) {
      column = column * 26 + ref.charAt(i) - 'A' + 1;
    }
    if (i == 0 || column > LAST_COLUMN + 1) {
      throw new Refused("workbook.damaged");
    }
    return column - 1;
  }

  /** The 1-based row of {@code B7}. */
  static int row(String ref) {
    int i = 0;
    while (i < ref.length() && Character.isLetter(ref.charAt(i))) {
      i++;
    }
    return checkedRow(ref.substring(i));
  }

  static int checkedRow(String digits) {
    int row = digits.length() > 7 ? 0 : Integer.parseInt(digits);
    if (row < 1 || row > LAST_ROW) {
      throw new Refused("workbook.damaged");
    }
    return row;
  }

  static String ref(int row, int column) {
    return letters(column) + row;
  }

  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  boolean contains(int row, int column) {
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  String first() {
    return ref(top, left);
  }
}
