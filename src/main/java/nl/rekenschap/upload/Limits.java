package nl.rekenschap.upload;

/**
 * What a file may bring once it is unpacked.
 *
 * @param inflated bytes of all parts of an archive
 * @param pixels of an image
 */
record Limits(long inflated, long pixels) {

  /** Parts in an archive; an office document of a person has a few hundred at most. */
  static final int ENTRIES = 2_000;

  /** Unpacked to packed, for parts over {@link #SMALL}: long tables of equal rows reach 60. */
  static final int RATIO = 200;

  static final long SMALL = 1L << 20;
  static final int LONGEST_TAG = 256 * 1024;
  static final int DEEPEST = 500;
  static final int NAMES = 20_000;
  static final int SIDE = 30_000;
}
