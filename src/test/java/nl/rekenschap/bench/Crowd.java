package nl.rekenschap.bench;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** People who work at the same time, each taking the next thing from the heap. */
final class Crowd implements AutoCloseable {

  private final int people;
  private final ExecutorService threads;

  Crowd(int people) {
    this.people = people;
    this.threads = Executors.newFixedThreadPool(people);
  }

  /** Everybody begins at the same time; comes back when all has been done. */
  <T> void each(List<T> heap, Consumer<T> work) throws Exception {
    ConcurrentLinkedQueue<T> left = new ConcurrentLinkedQueue<>(heap);
    List<Future<?>> all =
        java.util.stream.IntStream.range(0, people)
            .<Future<?>>mapToObj(i -> threads.submit(() -> takeFrom(left, work)))
            .toList();
    for (Future<?> one : all) {
      one.get();
    }
  }

  private static <T> void takeFrom(ConcurrentLinkedQueue<T> left, Consumer<T> work) {
    for (T next = left.poll(); next != null; next = left.poll()) {
      work.accept(next);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
