package nl.rekenschap.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Span;
import org.junit.jupiter.api.Test;

class ReportingSettingsTest {

  private static final ReportingSettings SETTINGS =
      new ReportingSettings(1, 1, List.of(0), 28, 14, 14, 7, 92, 7, RulesTest.SETTINGS);

  @Test
  void theFourQuartersAreDueAtTheEndOfTheFollowingMonth() {
    assertThat(Frequency.QUARTER.spansOf(2025).stream().map(SETTINGS::dueOn))
        .containsExactly(
            LocalDate.parse("2025-04-30"),
            LocalDate.parse("2025-07-31"),
            LocalDate.parse("2025-10-31"),
            LocalDate.parse("2026-01-31"));
  }

  @Test
  void aPeriodOpensTheDayAfterItsSpan() {
    assertThat(SETTINGS.opensOn(new Span(2024, Frequency.HALF_YEAR, 1)))
        .isEqualTo(LocalDate.parse("2024-07-01"));
    assertThat(SETTINGS.opensOn(new Span(2025, Frequency.YEAR, 1)))
        .isEqualTo(LocalDate.parse("2026-01-01"));
  }

  @Test
  void theHourIsThatOfAmsterdamInSummerAndInWinter() {
    assertThat(SETTINGS.momentOn(LocalDate.parse("2025-07-01")))
        .isEqualTo(Instant.parse("2025-07-01T05:00:00Z"));
    assertThat(SETTINGS.momentOn(LocalDate.parse("2026-01-01")))
        .isEqualTo(Instant.parse("2026-01-01T06:00:00Z"));
  }
}
