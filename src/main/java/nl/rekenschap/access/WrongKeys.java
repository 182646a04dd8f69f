package nl.rekenschap.access;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts wrong keys by the address that they come from. A right key is always let in: behind one
 * address there may be programs of several providers. What is counted here cannot be guessed, so
 * this only keeps a program that has gone wild from keeping us busy.
 */
final class WrongKeys {

  private static final long WINDOW = Duration.ofMinutes(1).toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final int MOST_ADDRESSES = 10_000;

  /** Wrong keys since the start of a window. */
  private record Count(long since, int wrong) {}

  private final int allowed;
  private final LongSupplier nanos;
  private final Map<String, Count> byAddress =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  /**
   * @param allowed wrong keys in a minute
   * @param nanos a clock that only runs forward; the business clock may be set
   */
  WrongKeys(int allowed, LongSupplier nanos) {
    this.allowed = allowed;
    this.nanos = nanos;
  }

  /**
   * One more wrong key.
   *
   * @return seconds to wait; 0 when it is not too many yet
   */
  synchronized long another(String address) {
    long now = nanos.getAsLong();
    Count before = byAddress.get(address);
    if (before == null || now - before.since() >= WINDOW) {
      byAddress.remove(address);
      byAddress.put(address, new Count(now, 1));
      return 0;
    }
    if (before.wrong() < allowed) {
      byAddress.put(address, new Count(before.since(), before.wrong() + 1));
      return 0;
    }
    return Math.ceilDiv(WINDOW - (now - before.since()), SECOND);
  }
}
