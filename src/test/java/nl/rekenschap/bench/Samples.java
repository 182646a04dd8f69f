package nl.rekenschap.bench;

import java.util.Arrays;

/** Times of one thing, in nanoseconds. */
record Samples(long[] nanos) {

  Samples {
    Arrays.sort(nanos);
  }

  double medianMillis() {
    return percentile(50);
  }

  /** By the nearest rank. */
  double percentile(int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * nanos.length);
    return nanos[Math.max(0, rank - 1)] / 1e6;
  }
}
