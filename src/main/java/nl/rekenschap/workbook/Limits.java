package nl.rekenschap.workbook;

/**
 * What a file may weigh; past any of these it is refused before it is read in full.
 *
 * @param bytes of the file as it came
 * @param inflated bytes of its parts, unpacked
 * @param rows rows with something in them, in one sheet
 * @param columns the rightmost column that may have something in it, 1-based
 */
record Limits(long bytes, long inflated, int rows, int columns) {

  /** Parts in the archive; a workbook of a person has a few dozen. */
  static final int ENTRIES = 2_000;

  /**
   * Unpacked to packed, for parts over {@link #SMALL}: long tables of equal rows reach about 60.
   */
  static final int RATIO = 200;

  static final long SMALL = 1L << 20;

  /** Characters in one cell, as spreadsheet programs have it. */
  static final int TEXT = 32_767;
}
