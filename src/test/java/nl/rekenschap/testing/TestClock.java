package nl.rekenschap.testing;

import java.time.Duration;
import java.time.Instant;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.ClockMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A clock that each test sets to the day of its situation, back as well as forward. */
@Component
@Primary
@Profile("roomtest")
class TestClock implements BusinessClock {

  private final ApplicationEventPublisher events;
  private volatile Duration ahead = Duration.ZERO;

  TestClock(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public Instant reading() {
    return Instant.now().plus(ahead);
  }

  void set(Instant moment) {
    ahead = Duration.between(Instant.now(), moment);
    events.publishEvent(new ClockMoved(now()));
  }
}
