package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PerMinuteTest {

  private final AtomicLong now = new AtomicLong(42);
  private final PerMinute wrong = new PerMinute(2, now::get);

  @Test
  void after_so_many_wrong_keys_an_address_waits_until_its_minute_is_over() {
    assertThat(wrong.another("10.0.0.1")).isZero();
    assertThat(wrong.another("10.0.0.1")).isZero();
    assertThat(wrong.another("10.0.0.1")).isEqualTo(60);
    now.addAndGet(Duration.ofMillis(59_001).toNanos());
    assertThat(wrong.another("10.0.0.1")).isEqualTo(1);
    now.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(wrong.another("10.0.0.1")).isZero();
  }

  @Test
  void one_address_does_not_wait_for_another() {
    for (int i = 0; i < 5; i++) {
      wrong.another("10.0.0.1");
    }
    assertThat(wrong.another("10.0.0.2")).isZero();
  }

  @Test
  void however_many_addresses_there_are_not_all_are_remembered() {
    for (int i = 0; i < 3; i++) {
      wrong.another("first");
    }
    for (int i = 0; i < 10_000; i++) {
      wrong.another("address " + i);
    }
    assertThat(wrong.another("first")).isZero();
  }
}
