package nl.rekenschap.access;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Counts what programs ask, by who asks: wrong keys by the address that they come from, calls with
 * a key by that key. Behind one address there may be programs of several providers, so a right key
 * does not wait for wrong ones. It keeps a program that has gone wild from keeping us busy; each
 * node counts for itself.
 */
final class PerMinute {

  private static final long WINDOW = Duration.ofMinutes(1).toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final int MOST = 10_000;

  /** So many since the start of a window. */
  private record Count(long since, int made) {}

  private final int allowed;
  private final LongSupplier nanos;
  private final Latest<Count> counts = new Latest<>(MOST);

  /**
   * @param allowed so many in a minute
   * @param nanos a clock that only runs forward; the business clock may be set
   */
  PerMinute(int allowed, LongSupplier nanos) {
    this.allowed = allowed;
    this.nanos = nanos;
  }

  /**
   * One more.
   *
   * @return seconds to wait; 0 when it is not too many yet
   */
  synchronized long another(String who) {
    long now = nanos.getAsLong();
    Count before = counts.get(who);
    if (before == null || now - before.since() >= WINDOW) {
      counts.put(who, new Count(now, 1));
      return 0;
    }
    if (before.made() < allowed) {
      counts.put(who, new Count(before.since(), before.made() + 1));
      return 0;
    }
    return Math.ceilDiv(WINDOW - (now - before.since()), SECOND);
  }
}
