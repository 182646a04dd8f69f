package nl.rekenschap.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** How much more memory is reachable during some work than before it. */
final class Heap {

  private static final double MEGABYTE = 1024 * 1024;

  private Heap() {}

  /**
   * Looks at what is left after each collection while the work runs, which is what is in use; what
   * merely waits to be collected does not count. After each collection the work goes on for as long
   * as it took: collections without a pause would leave it hardly any time, and it would never end.
   */
  static double peakAboveIdle(Callable<?> work) throws Exception {
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(pool -> pool.getCollectionUsage() != null)
            .toList();
    System.gc();
    System.gc();
    double idle = used(pools);
    double[] peak = {idle};
    AtomicBoolean done = new AtomicBoolean();
    Thread watcher =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!done.get()) {
                    long begin = System.nanoTime();
                    System.gc();
                    peak[0] = Math.max(peak[0], used(pools));
                    LockSupport.parkNanos(System.nanoTime() - begin);
                  }
                });
    try {
      work.call();
    } finally {
      done.set(true);
      watcher.join();
    }
    return (peak[0] - idle) / MEGABYTE;
  }

  private static double used(List<MemoryPoolMXBean> pools) {
    return pools.stream().mapToLong(pool -> pool.getCollectionUsage().getUsed()).sum();
  }
}
