package nl.rekenschap.attack;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;

/** What the product holds in memory, which runs in the process of the test. */
final class Heap {

  static final long MOST_GROWTH = 64L << 20;

  private Heap() {}

  /** Bytes in use after what nobody holds has been collected. */
  static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      ManagementFactory.getMemoryMXBean().gc();
      MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
      least = Math.min(least, heap.getUsed());
    }
    return least;
  }
}
