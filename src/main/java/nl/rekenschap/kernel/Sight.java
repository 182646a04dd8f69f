package nl.rekenschap.kernel;

import java.util.function.Supplier;

/**
 * Whose rows the database shows now: those of one provider and one person, those of all, or none. A
 * query that forgets to ask for whom shows nothing more (decision 0024).
 */
public sealed interface Sight {

  /** Nobody is logged in: no row that is anybody's. */
  record Nobody() implements Sight {}

  /** Rows of that provider's cases, and what is private to that person. */
  record OfProvider(ProviderId provider, PersonId person) implements Sight {}

  /** Rows of all cases, and what is private to that person. */
  record OfStaff(PersonId person) implements Sight {}

  /** All rows: a step of the product itself, or a rule that must look past who asks. */
  record Whole() implements Sight {}

  /** Knows who asks now. */
  @FunctionalInterface
  interface Eyes {
    Sight now();
  }

  /** What is shown to this thread now. */
  static Sight now(Eyes eyes) {
    return Widened.DEPTH.get() > 0 ? new Whole() : eyes.now();
  }

  /**
   * Does that work with all rows in sight, in the same transaction, and ends it also when the work
   * fails. Who calls this decides itself what of it is told to whom.
   */
  static <T> T whole(Supplier<T> work) {
    Widened.DEPTH.set(Widened.DEPTH.get() + 1);
    try {
      return work.get();
    } finally {
      Widened.DEPTH.set(Widened.DEPTH.get() - 1);
    }
  }

  /** The same for work without an outcome. */
  static void whole(Runnable work) {
    whole(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Does that work with only what the acting person sees, although all was in sight: when a step of
   * the product begins to act as somebody.
   */
  static <T> T own(Supplier<T> work) {
    int before = Widened.DEPTH.get();
    Widened.DEPTH.set(0);
    try {
      return work.get();
    } finally {
      Widened.DEPTH.set(before);
    }
  }
}
