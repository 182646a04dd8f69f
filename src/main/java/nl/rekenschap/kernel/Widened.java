package nl.rekenschap.kernel;

/** How deep this thread is in {@link Sight#whole}. */
final class Widened {

  static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

  private Widened() {}
}
