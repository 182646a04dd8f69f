package nl.rekenschap.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Timers rest while somebody is at work, and never for long. */
@Timeout(30)
class PeopleFirstTest {

  private static final Duration A_WHILE = Duration.ofMillis(200);
  private static final Duration VERY_LONG = Duration.ofHours(1);

  private final PeopleFirst people = new PeopleFirst();

  @Test
  void timers_go_on_at_once_when_nobody_asks_for_anything() {
    people.giveWay(VERY_LONG);
  }

  @Test
  void timers_rest_while_somebody_is_being_answered_and_no_longer_than_they_worked()
      throws Exception {
    people.doFilter(
        new MockHttpServletRequest(),
        new MockHttpServletResponse(),
        (request, response) -> assertThat(rested(A_WHILE)).isGreaterThanOrEqualTo(A_WHILE));
  }

  @Test
  void timers_go_on_soon_after_the_last_answer() throws Exception {
    people.doFilter(
        new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {});

    assertThat(rested(VERY_LONG)).isGreaterThan(PeopleFirst.SOON.dividedBy(2));
  }

  private Duration rested(Duration most) {
    long begin = System.nanoTime();
    people.giveWay(most);
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
