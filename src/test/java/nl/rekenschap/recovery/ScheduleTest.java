package nl.rekenschap.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.rekenschap.kernel.Money;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
  private static final LocalDate JULY = LocalDate.parse("2026-07-01");

  @Test
  void a_part_is_overdue_from_the_day_after_its_day() {
    Schedule schedule = schedule(null, null);

    assertThat(schedule.behind(Money.of(100), JUNE)).isEqualTo(Money.ZERO);
    assertThat(schedule.behind(Money.of(100), JUNE.plusDays(1))).isEqualTo(Money.of(60));
    assertThat(schedule.behind(Money.of(50), JUNE.plusDays(1))).isEqualTo(Money.of(10));
    assertThat(schedule.behind(Money.of(40), JUNE.plusDays(1))).isEqualTo(Money.ZERO);
    assertThat(schedule.behind(Money.of(40), JULY.plusDays(1))).isEqualTo(Money.of(40));
  }

  @Test
  void one_looks_on_the_day_after_the_next_part() {
    Schedule schedule = schedule(null, null);

    assertThat(schedule.nextMoment(Money.of(100), JUNE)).isEqualTo("2026-06-02");
    assertThat(schedule.nextMoment(Money.of(40), JUNE.plusDays(1))).isEqualTo("2026-07-02");
    assertThat(schedule.nextMoment(Money.of(100), JUNE.plusDays(1))).isEqualTo("2026-06-02");
  }

  @Test
  void after_a_reminder_it_is_waited_for_and_then_no_second_one_is_needed() {
    LocalDate reminded = LocalDate.parse("2026-06-02");
    Schedule schedule = schedule(LocalDate.parse("2026-06-16"), reminded);

    assertThat(schedule.asksForMore(Money.of(100), LocalDate.parse("2026-06-16"))).isFalse();
    assertThat(schedule.nextMoment(Money.of(100), reminded)).isEqualTo("2026-06-17");
    assertThat(schedule.asksForMore(Money.of(100), LocalDate.parse("2026-06-17"))).isTrue();
    assertThat(schedule.needsReminder(LocalDate.parse("2026-06-17"))).isFalse();
    assertThat(schedule.needsReminder(LocalDate.parse("2026-07-02"))).isTrue();
  }

  /** Looking on and on always ends: each look is later than the one before, until all is past. */
  @Property(tries = 200)
  void the_next_look_lies_ahead_while_nothing_is_overdue(
      @ForAll @IntRange(min = 1, max = 12) int number,
      @ForAll @IntRange(min = 1, max = 40) int step) {
    List<Instalment> parts = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      parts.add(new Instalment(JUNE.plusDays((long) i * step), Money.of(10)));
    }
    Schedule schedule = new Schedule(parts, Optional.empty(), Optional.empty());
    LocalDate day = JUNE;
    for (int paid = 0; paid < number; paid++) {
      LocalDate next = schedule.nextMoment(Money.of(10L * (number - paid)), day);
      assertThat(next).isAfter(day);
      assertThat(schedule.behind(Money.of(10L * (number - paid)), next)).isEqualTo(Money.of(10));
      day = next;
    }
  }

  private static Schedule schedule(LocalDate waitUntil, LocalDate reminded) {
    return new Schedule(
        List.of(new Instalment(JUNE, Money.of(60)), new Instalment(JULY, Money.of(40))),
        Optional.ofNullable(waitUntil),
        Optional.ofNullable(reminded));
  }
}
