package nl.rekenschap.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.determination.DeterminationDecision;
import nl.rekenschap.determination.YearEndState;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StageTest {

  private static final CaseId CASE = new CaseId("2025-jinc");
  private static final LocalDate DAY = LocalDate.parse("2026-05-01");
  private static final Instant MOMENT = Instant.parse("2026-05-01T10:00:00Z");
  private static final State AWARDED = new State.Awarded(DAY, "Omar", "Mina");

  static Stream<Arguments> beforeTheYearEnd() {
    return Stream.of(
        Arguments.of(new State.AwaitingProvider(), Stage.AWAITING_PROVIDER),
        Arguments.of(new State.Drafting(null), Stage.DRAFTING_AWARD),
        Arguments.of(new State.Drafting("Te hoog."), Stage.DRAFTING_AWARD),
        Arguments.of(new State.AwaitingApproval("Omar"), Stage.AWAITING_AWARD_APPROVAL),
        Arguments.of(new State.NotAwarded(DAY, "Past niet.", "Mina"), Stage.NOT_AWARDED),
        Arguments.of(AWARDED, Stage.RUNNING));
  }

  @ParameterizedTest
  @MethodSource("beforeTheYearEnd")
  void a_subsidy_stands_where_its_award_stands(State state, Stage stage) {
    assertThat(Stage.of(file(Route.GRANT, null), award(state), Optional.empty())).isEqualTo(stage);
  }

  static Stream<Arguments> yearEnds() {
    return Stream.of(
        Arguments.of(new YearEndState.Planned(DAY), Stage.RUNNING),
        Arguments.of(new YearEndState.Open(DAY), Stage.YEAR_END),
        Arguments.of(new YearEndState.Filed(MOMENT, "Jan"), Stage.YEAR_END),
        Arguments.of(new YearEndState.CompletionAsked(DAY, "Begroting"), Stage.YEAR_END),
        Arguments.of(new YearEndState.Proposing(true), Stage.YEAR_END),
        Arguments.of(new YearEndState.AwaitingApproval("Omar"), Stage.YEAR_END),
        Arguments.of(new YearEndState.Determined(decision()), Stage.DETERMINED));
  }

  @ParameterizedTest
  @MethodSource("yearEnds")
  void an_awarded_subsidy_stands_where_its_year_end_stands(YearEndState state, Stage stage) {
    assertThat(Stage.of(file(Route.GRANT, null), award(AWARDED), Optional.of(state)))
        .isEqualTo(stage);
  }

  @Test
  void a_subsidy_whose_award_has_not_begun_waits_for_a_provider() {
    assertThat(Stage.of(file(Route.GRANT, null), Optional.empty(), Optional.empty()))
        .isEqualTo(Stage.AWAITING_PROVIDER);
  }

  @ParameterizedTest
  @CsvSource({
    "OWN_ACTION,  false, OWN_ACTION_RUNNING",
    "OWN_ACTION,  true,  OWN_ACTION_DONE",
    "MILESTONE,   false, MILESTONE_OPEN",
    "MILESTONE,   true,  MILESTONE_DONE",
    "BUDGET_ONLY, true,  BUDGET_ONLY",
    "BUDGET_ONLY, false, BUDGET_ONLY"
  })
  void what_is_no_subsidy_is_open_until_it_is_closed(Route route, boolean closed, Stage stage) {
    CaseFile file = file(route, closed ? MOMENT : null);

    assertThat(Stage.of(file, Optional.empty(), Optional.empty())).isEqualTo(stage);
  }

  private static Optional<AwardFile> award(State state) {
    return Optional.of(
        new AwardFile(
            CASE, "jinc", 2025, Optional.empty(), Optional.empty(), Optional.empty(), state));
  }

  private static CaseFile file(@Nullable Route route, @Nullable Instant closedAt) {
    return new CaseFile(
        CASE,
        "jinc",
        "JINC",
        Optional.empty(),
        2025,
        Optional.empty(),
        route,
        Frequency.QUARTER,
        false,
        false,
        MOMENT,
        closedAt);
  }

  private static DeterminationDecision decision() {
    return new DeterminationDecision(
        CASE,
        Money.of(100),
        Money.of(90),
        DeterminationDecision.Outcome.LOWER,
        false,
        "",
        DAY,
        "Omar",
        "Mina");
  }
}
