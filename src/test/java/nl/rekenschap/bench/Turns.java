package nl.rekenschap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Two things measured in turns, A B B A, so that a machine that slows down or warms up in the
 * meantime does so for both.
 */
final class Turns {

  private Turns() {}

  /** Both, each in the order of measuring. */
  record Both(Samples product, Samples baseline) {}

  /** Each is run {@code warmUps} times unmeasured, then {@code rounds} times two. */
  static Both of(int warmUps, int rounds, Callable<?> product, Callable<?> baseline)
      throws Exception {
    for (int i = 0; i < warmUps; i++) {
      product.call();
      baseline.call();
    }
    List<Long> ofProduct = new ArrayList<>();
    List<Long> ofBaseline = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      ofProduct.add(time(product));
      ofBaseline.add(time(baseline));
      ofBaseline.add(time(baseline));
      ofProduct.add(time(product));
    }
    return new Both(samples(ofProduct), samples(ofBaseline));
  }

  static long time(Callable<?> work) throws Exception {
    long begin = System.nanoTime();
    work.call();
    return System.nanoTime() - begin;
  }

  static Samples samples(List<Long> nanos) {
    return new Samples(nanos.stream().mapToLong(Long::longValue).toArray());
  }
}
