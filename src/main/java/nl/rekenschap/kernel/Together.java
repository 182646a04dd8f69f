package nl.rekenschap.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A transaction in which the product does the same for many cases, such as timers after a
 * standstill. What need not be there at once is left to its end and then done for all of them with
 * few statements; still before it is committed, so that all of it holds or nothing.
 *
 * <p>Who reads back what was left, does it first: {@link #finish}.
 */
public final class Together extends ResourceHolderSupport {

  /**
   * Work that may be left to the end of such a transaction. Always the same object for the same
   * work: what is left for it is done in one call.
   */
  @FunctionalInterface
  public interface Work<T> {
    /** In the order in which it was asked for. */
    void done(List<T> asked);
  }

  private static final Object KEY = Together.class;

  private final Map<Work<?>, List<Object>> left = new LinkedHashMap<>();
  private final Map<Object, Object> kept = new HashMap<>();

  private Together() {}

  private static @Nullable Together now() {
    return (Together) TransactionSynchronizationManager.getResource(KEY);
  }

  /** Does these steps, and at their end what they left. Within a transaction. */
  public static void steps(Runnable steps) {
    if (now() != null) {
      throw new IllegalStateException("such a transaction runs already");
    }
    Together together = new Together();
    TransactionSynchronizationManager.bindResource(KEY, together);
    // Another transaction begun inside this one knows nothing of it; after this one it is gone.
    TransactionSynchronizationManager.registerSynchronization(
        new ResourceHolderSynchronization<Together, Object>(together, KEY) {});
    steps.run();
    together.finish();
  }

  /** Leaves it to the end of such a transaction; does it at once in any other. */
  public static <T> void later(Work<T> work, T asked) {
    Together now = now();
    if (now == null) {
      work.done(List.of(asked));
    } else {
      now.left.computeIfAbsent(work, w -> new ArrayList<>()).add(asked);
    }
  }

  /** Does now what was left of that work. */
  public static void finish(Work<?> work) {
    Together now = now();
    if (now != null) {
      now.done(work);
    }
  }

  private void finish() {
    while (!left.isEmpty()) {
      done(left.keySet().iterator().next());
    }
  }

  @SuppressWarnings("unchecked") // a list holds what was asked of its own work
  private <T> void done(Work<T> work) {
    List<Object> asked = left.remove(work);
    if (asked != null) {
      work.done((List<T>) asked);
    }
  }

  /** Remembers what was read or written, as long as such a transaction lasts; else does nothing. */
  public static void keep(Object name, Object what) {
    Together now = now();
    if (now != null) {
      now.kept.put(name, what);
    }
  }

  /** What was kept under that name; empty when nothing was, or it was forgotten. */
  public static <T> Optional<T> kept(Object name, Class<T> type) {
    Together now = now();
    return now == null ? Optional.empty() : Optional.ofNullable(type.cast(now.kept.get(name)));
  }

  /** It was changed in another way: what was kept is of before. */
  public static void forget(Object name) {
    Together now = now();
    if (now != null) {
      now.kept.remove(name);
    }
  }

  /** The same of all names of that kind. */
  public static void forgetAll(Class<?> names) {
    Together now = now();
    if (now != null) {
      now.kept.keySet().removeIf(names::isInstance);
    }
  }
}
