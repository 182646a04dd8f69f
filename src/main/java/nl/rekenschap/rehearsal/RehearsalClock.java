package nl.rekenschap.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.ClockMoved;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A clock that runs on like any other, and can be moved forward; it remembers how far. */
@Component
@Profile("demo")
@DependsOn("migrations")
class RehearsalClock implements BusinessClock {

  private final RehearsalStore store;
  private final RehearsalSettings settings;
  private final ApplicationEventPublisher events;
  private final AtomicReference<@Nullable Duration> ahead = new AtomicReference<>();

  RehearsalClock(
      RehearsalStore store, RehearsalSettings settings, ApplicationEventPublisher events) {
    this.store = store;
    this.settings = settings;
    this.events = events;
  }

  @Override
  public Instant reading() {
    return Instant.now().plus(ahead());
  }

  /** Moves the clock; never back, since what happened stays in the record. */
  void moveTo(Instant moment) {
    if (moment.isBefore(now())) {
      throw new IllegalArgumentException("the clock only moves forward");
    }
    Duration far = Duration.between(Instant.now(), moment);
    store.remember(far.toMillis());
    ahead.set(far);
    events.publishEvent(new ClockMoved(now()));
  }

  private Duration ahead() {
    Duration known = ahead.get();
    if (known == null) {
      known = store.ahead().map(Duration::ofMillis).orElseGet(this::first);
      ahead.set(known);
    }
    return known;
  }

  private Duration first() {
    Duration far =
        Duration.between(Instant.now(), settings.start().atTime(9, 0).atZone(ZONE).toInstant());
    store.remember(far.toMillis());
    return far;
  }
}
