package nl.rekenschap.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessClockTest {

  // Last instant of a day and first of the next, in winter and in summer time.
  @ParameterizedTest
  @CsvSource({
    "2025-01-31T22:59:59Z, 2025-01-31",
    "2025-01-31T23:00:00Z, 2025-02-01",
    "2025-06-30T21:59:59Z, 2025-06-30",
    "2025-06-30T22:00:00Z, 2025-07-01"
  })
  void the_day_changes_at_midnight_in_amsterdam(Instant now, LocalDate today) {
    BusinessClock clock = () -> now;

    assertThat(clock.today()).isEqualTo(today);
  }

  @ParameterizedTest
  @CsvSource({"2025-03-30, 2025-03-29T23:00:00Z", "2025-03-31, 2025-03-30T22:00:00Z"})
  void a_day_starts_an_hour_earlier_after_the_clocks_went_forward(LocalDate day, Instant start) {
    assertThat(BusinessClock.startOf(day)).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-01T10:00:00.123456789Z, 2025-04-01T10:00:00.123456Z",
    "2025-04-01T10:00:00.999999999Z, 2025-04-01T10:00:00.999999Z",
    "2025-04-01T10:00:00Z, 2025-04-01T10:00:00Z"
  })
  void a_moment_is_as_fine_as_the_database_keeps_it_and_never_later_than_it_was(
      Instant shown, Instant now) {
    BusinessClock clock = () -> shown;

    assertThat(clock.now()).isEqualTo(now);
  }
}
