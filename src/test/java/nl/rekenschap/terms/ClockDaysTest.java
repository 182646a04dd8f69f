package nl.rekenschap.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rekenschap.terms.Interruption.Delay;
import nl.rekenschap.terms.Interruption.Ground;
import nl.rekenschap.terms.TermQuestion.Direction;
import nl.rekenschap.terms.TermQuestion.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Days used and days left, as the clock of a case shows them. */
class ClockDaysTest {

  private static final LocalDate THURSDAY = LocalDate.parse("2026-10-01");

  @Test
  void a_running_clock_counts_from_the_day_after_the_event() {
    Reckoning clock = clock(null, null);

    assertThat(clock.daysUsed(THURSDAY)).isZero();
    assertThat(clock.daysUsed(THURSDAY.plusDays(1))).isEqualTo(1);
    assertThat(clock.daysLeft(THURSDAY)).isEqualTo(56);
    assertThat(clock.daysLeft(LocalDate.parse("2026-11-27"))).isEqualTo(-1);
  }

  @Test
  void days_that_stood_still_are_not_used() {
    Reckoning clock = clock("2026-10-13", "2026-10-26");

    assertThat(clock.daysUsed(LocalDate.parse("2026-10-12"))).isEqualTo(11);
    assertThat(clock.daysUsed(LocalDate.parse("2026-10-20"))).isEqualTo(11);
    assertThat(clock.daysUsed(LocalDate.parse("2026-10-27"))).isEqualTo(12);
    assertThat(clock.daysLeft(LocalDate.parse("2026-10-27"))).isEqualTo(44);
  }

  @Test
  void while_it_stands_still_what_is_left_stays() {
    Reckoning clock = clock("2026-10-13", null);

    assertThat(clock.lastDay()).isEmpty();
    assertThat(clock.daysLeft(LocalDate.parse("2026-10-20"))).isEqualTo(45);
    assertThat(clock.daysLeft(LocalDate.parse("2027-10-20"))).isEqualTo(45);
    assertThat(clock.daysUsed(LocalDate.parse("2027-10-20"))).isEqualTo(11);
  }

  @Test
  void a_day_on_a_par_with_a_holiday_is_a_setting() {
    LocalDate friday = LocalDate.parse("2026-05-15");
    TermQuestion question = TermQuestion.legal(friday.minusWeeks(6), TermLength.weeks(6));

    assertThat(new Calendar(Set.of(), true).reckon(question).lastDay()).hasValue(friday);
    assertThat(new Calendar(Set.of(friday), true).reckon(question).lastDay())
        .hasValue(LocalDate.parse("2026-05-18"));
  }

  @Test
  void a_local_term_stays_where_it_is_when_the_setting_says_so() {
    LocalDate sunday = LocalDate.parse("2026-06-07");
    TermQuestion question =
        new TermQuestion(
            sunday.minusWeeks(2),
            TermLength.weeks(2),
            Origin.LOCAL,
            Direction.FORWARD,
            List.of(),
            List.of());

    assertThat(new Calendar(Set.of(), false).reckon(question).lastDay()).hasValue(sunday);
    assertThat(new Calendar(Set.of(), true).reckon(question).lastDay())
        .hasValue(sunday.plusDays(1));
  }

  private static Reckoning clock(@Nullable String from, @Nullable String until) {
    List<Interruption> delays =
        from == null
            ? List.of()
            : List.of(
                new Delay(
                    Ground.AGREED,
                    LocalDate.parse(from),
                    until == null ? null : LocalDate.parse(until)));
    return new Calendar(Set.of(), true)
        .reckon(
            new TermQuestion(
                THURSDAY, TermLength.weeks(8), Origin.LEGAL, Direction.FORWARD, delays, List.of()));
  }
}
