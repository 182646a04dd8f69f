package nl.rekenschap.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTest {

  @ParameterizedTest
  @CsvSource({
    "2008, 2008-03-23", "2016, 2016-03-27", "2019, 2019-04-21", "2024, 2024-03-31",
    "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2028, 2028-04-16",
    "2030, 2030-04-21", "2038, 2038-04-25", "2076, 2076-04-19", "2100, 2100-03-28"
  })
  void easter_is_computed(int year, LocalDate easter) {
    assertThat(Holiday.easter(year)).isEqualTo(easter);
  }

  @Test
  void the_year_2026_has_these() {
    assertThat(java.util.stream.Stream.of(Holiday.values()).map(it -> it.in(2026).toString()))
        .containsExactly(
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-04-27",
            "2026-05-05",
            "2026-05-14",
            "2026-05-25",
            "2026-12-25",
            "2026-12-26");
  }
}
