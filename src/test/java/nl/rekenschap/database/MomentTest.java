package nl.rekenschap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import nl.rekenschap.kernel.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:15, 2026-11-23T09:15:00Z",
    "2026-11-23 10:15:30, 2026-11-23T09:15:30Z",
    "23-11-2026 10:15, 2026-11-23T09:15:00Z",
    "1-7-2026 10:15:30.123456, 2026-07-01T08:15:30.123456Z",
    "2026-11-23T09:15:00Z, 2026-11-23T09:15:00Z",
    "2026-10-25T02:30+01:00, 2026-10-25T01:30:00Z",
  })
  void a_moment_is_written_in_dutch_or_iso_in_the_time_of_amsterdam(String text, Instant moment) {
    assertThat(Moment.of(text)).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gisteren", "2026-11-23", "31-2-2026 10:00", "2026-11-23T25:00", ""})
  void what_is_no_moment_is_refused_with_an_example(String text) {
    assertThatThrownBy(() -> Moment.of(text))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("2026-11-23T10:15");
  }

  @Test
  void an_hour_that_came_twice_asks_which() {
    assertThatThrownBy(() -> Moment.of("25-10-2026 02:30")).hasMessageContaining("+02:00");
  }

  @Test
  void an_hour_that_never_came_is_refused() {
    assertThatThrownBy(() -> Moment.of("2026-03-29T02:30")).hasMessageContaining("bestaat niet");
  }

  @Test
  void a_moment_is_said_so_that_it_can_be_typed_again() {
    Instant moment = Instant.parse("2026-11-23T09:15:00.120456Z");

    assertThat(Moment.inWords(moment))
        .isEqualTo("23-11-2026 10:15:00.120456 +01:00 (Europe/Amsterdam)");
    assertThat(Moment.of("23-11-2026 10:15:00.120456")).isEqualTo(moment);
  }
}
