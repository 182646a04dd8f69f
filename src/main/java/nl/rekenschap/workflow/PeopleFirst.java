package nl.rekenschap.workflow;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * People go before timers: while somebody asks this node for something, a thread that has done a
 * bundle rests as long as that took. So timers have at most half of their time while screens are
 * used, and are done also when screens are used all day (decision 0019).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PeopleFirst extends OncePerRequestFilter {

  /** A browser that was answered draws the screen and soon asks for the rest of it. */
  static final Duration SOON = Duration.ofMillis(500);

  private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();

  private final AtomicInteger asking = new AtomicInteger();
  private volatile long lastAnswered = System.nanoTime() - SOON.toNanos();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    asking.incrementAndGet();
    try {
      chain.doFilter(request, response);
    } finally {
      lastAnswered = System.nanoTime();
      asking.decrementAndGet();
    }
  }

  /** Rests for as long as people are at work here, and for no longer than that. */
  void giveWay(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (areHere() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private boolean areHere() {
    return asking.get() > 0 || System.nanoTime() - lastAnswered < SOON.toNanos();
  }
}
