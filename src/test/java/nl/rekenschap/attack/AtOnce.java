package nl.rekenschap.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many hands that do the same at the same moment. */
final class AtOnce implements AutoCloseable {

  static final int HANDS = 8;

  private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);

  /** What one hand does. */
  interface Act<A, B> {
    B on(A one) throws Exception;
  }

  <B> List<B> all(Callable<B> work) throws Exception {
    return each(Collections.nCopies(HANDS, work), Callable::call);
  }

  <A, B> List<B> each(List<A> all, Act<A, B> work) throws Exception {
    CountDownLatch ready = new CountDownLatch(all.size());
    List<Future<B>> running = new ArrayList<>();
    for (A one : all) {
      running.add(
          hands.submit(
              () -> {
                ready.countDown();
                ready.await();
                return work.on(one);
              }));
    }
    List<B> done = new ArrayList<>();
    for (Future<B> one : running) {
      done.add(one.get());
    }
    return done;
  }

  @Override
  public void close() {
    hands.shutdown();
  }
}
