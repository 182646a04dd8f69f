package nl.rekenschap.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.post.Message;
import nl.rekenschap.terms.TermLadder.Rung;
import nl.rekenschap.terms.TermQuestion.Direction;
import nl.rekenschap.terms.TermQuestion.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermLadderTest {

  private static final TermSettings SETTINGS =
      new TermSettings(
          List.of(),
          true,
          List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE),
          Set.of(ClockKind.AWARD_DECISION),
          List.of(1, 21, 7),
          7,
          Duration.ofMinutes(1));
  private static final TermLadder LADDER = new TermLadder(SETTINGS);
  // Eight weeks: the last day is Wednesday 5 March 2025.
  private static final LocalDate FROM = LocalDate.of(2025, 1, 8);

  @ParameterizedTest
  @CsvSource({
    "2025-02-11, ",
    "2025-02-12, 21",
    "2025-02-25, 21",
    "2025-02-26, 7",
    "2025-03-04, 1",
    "2025-03-05, 1",
    "2025-03-06, over"
  })
  void a_day_stands_on_the_newest_step_that_was_reached(LocalDate today, String step) {
    assertThat(LADDER.rung(clock(Optional.empty()), today).map(TermLadderTest::word))
        .isEqualTo(Optional.ofNullable(step));
  }

  @Test
  void of_a_clock_that_has_ended_nobody_is_warned() {
    CaseClock ended = clock(Optional.of(LocalDate.of(2025, 2, 20)));
    assertThat(LADDER.rung(ended, LocalDate.of(2025, 2, 26))).isEmpty();
  }

  @Test
  void one_step_has_one_name_on_all_its_days_and_another_when_the_term_moves() {
    Message bare = Message.of("terms/near", Map.of(), "subsidy/x");
    Optional<String> first = name(bare, "2025-02-26");
    assertThat(first).isPresent().isEqualTo(name(bare, "2025-03-01"));
    assertThat(name(bare, "2025-03-04")).isPresent().isNotEqualTo(first);
    assertThat(name(bare, "2025-01-20")).isEmpty();
  }

  private static Optional<String> name(Message bare, String day) {
    return LADDER.asWarning(clock(Optional.empty()), bare, LocalDate.parse(day)).once();
  }

  private static String word(Rung rung) {
    return switch (rung) {
      case Rung.Near near -> Integer.toString(near.days());
      case Rung.Over over -> "over";
    };
  }

  private static CaseClock clock(Optional<LocalDate> ended) {
    TermQuestion question =
        new TermQuestion(
            FROM, TermLength.weeks(8), Origin.LEGAL, Direction.FORWARD, List.of(), List.of());
    return new CaseClock(
        new CaseId("2025-jinc"),
        ClockKind.AWARD_DECISION,
        "",
        question,
        new Calendar(Set.of(), true).reckon(question),
        ended,
        ended.map(day -> "terms.ended.awarded"));
  }
}
