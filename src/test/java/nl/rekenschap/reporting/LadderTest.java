package nl.rekenschap.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.reporting.Ladder.Rung;
import org.junit.jupiter.api.Test;

class LadderTest {

  private static final Ladder LADDER = new Ladder(List.of(-14, -3, 0, 1, 7, 14));
  private static final LocalDate DUE = LocalDate.parse("2025-04-30");

  @Test
  void fromTheOpeningDayEveryStepIsStillToCome() {
    assertThat(LADDER.next(DUE, 0, LocalDate.parse("2025-04-01"))).isZero();
  }

  @Test
  void aStepOfTodayIsSkippedBecauseSomethingElseWasToldToday() {
    assertThat(LADDER.next(DUE, 0, LocalDate.parse("2025-04-16"))).isEqualTo(1);
  }

  @Test
  void stepsThatHavePassedAreSkipped() {
    assertThat(LADDER.next(DUE, 0, LocalDate.parse("2025-04-29"))).isEqualTo(2);
    assertThat(LADDER.next(DUE, 0, LocalDate.parse("2025-05-02"))).isEqualTo(4);
  }

  @Test
  void theEscalationAlwaysComes() {
    int next = LADDER.next(DUE, 0, LocalDate.parse("2026-01-01"));
    assertThat(LADDER.rung(next)).isEqualTo(Rung.ESCALATION);
  }

  @Test
  void afterAStandstillOnlyTheNewestStepIsTaken() {
    assertThat(LADDER.reached(DUE, 0, LocalDate.parse("2025-05-07"))).isEqualTo(4);
    assertThat(LADDER.reached(DUE, 0, LocalDate.parse("2025-04-16"))).isZero();
    assertThat(LADDER.reached(DUE, 3, LocalDate.parse("2025-05-01"))).isEqualTo(3);
  }

  @Test
  void eachStepHasItsOwnLetter() {
    assertThat(List.of(0, 1, 2, 3, 4, 5).stream().map(LADDER::rung))
        .containsExactly(
            Rung.DUE_SOON,
            Rung.DUE_SOON,
            Rung.DUE_TODAY,
            Rung.OVERDUE,
            Rung.SECOND,
            Rung.ESCALATION);
  }

  @Test
  void itIsPassedWhenTheEscalationWasTaken() {
    assertThat(LADDER.isPassed(5)).isFalse();
    assertThat(LADDER.isPassed(6)).isTrue();
  }

  @Test
  void aLadderThatDoesNotAscendIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new Ladder(List.of(0, -3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Ladder(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
