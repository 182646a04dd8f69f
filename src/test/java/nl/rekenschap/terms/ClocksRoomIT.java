package nl.rekenschap.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.terms.CaseClock.State;
import nl.rekenschap.terms.Interruption.Ground;
import nl.rekenschap.terms.TermQuestion.Origin;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class ClocksRoomIT {

  private static final Clocks.Key KEY =
      Clocks.Key.of(new CaseId("2026-klok"), ClockKind.AWARD_DECISION);
  private static final LocalDate THURSDAY = LocalDate.parse("2026-10-01");

  @Autowired private Clocks clocks;
  @Autowired private World world;

  @BeforeEach
  void eight_weeks_run_from_thursday() {
    assertThat(clocks.start(KEY, THURSDAY, TermLength.weeks(8), Origin.LEGAL))
        .isEqualTo("2026-11-26");
  }

  @Test
  void a_completion_stops_it_until_it_is_answered() {
    clocks.askCompletion(KEY, day("2026-10-12"), day("2026-10-26"), "de begroting");
    assertThat(clocks.lastDay(KEY)).isEqualTo("2026-12-10");

    assertThat(clocks.completed(KEY, day("2026-10-19"))).isEqualTo("2026-12-02");
  }

  @Test
  void only_the_last_request_is_answered() {
    clocks.askCompletion(KEY, day("2026-10-12"), day("2026-10-14"), "de begroting");
    clocks.askCompletion(KEY, day("2026-10-19"), day("2026-11-02"), "de statuten");

    assertThat(clocks.completed(KEY, day("2026-10-21"))).isEqualTo("2026-11-30");
  }

  @Test
  void what_stands_still_has_no_last_day_until_it_runs_on() {
    clocks.stop(KEY, Ground.BY_APPLICANT, day("2026-11-02"), null, "geen antwoord");
    assertThat(clock().state(day("2026-11-10"))).isEqualTo(State.STOPPED);
    assertThat(clock().reckoning().lastDay()).isEmpty();

    assertThat(clocks.runsOn(KEY, day("2026-11-15"))).isEqualTo("2026-12-10");
    assertThat(clock().state(day("2026-11-16"))).isEqualTo(State.RUNNING);
  }

  @Test
  void an_extension_counts_and_an_end_says_whether_it_was_in_time() {
    assertThat(clocks.extend(KEY, day("2026-11-20"), TermLength.weeks(4), "advies"))
        .isEqualTo("2026-12-24");
    assertThat(clock().state(day("2026-12-25"))).isEqualTo(State.OVER);

    clocks.end(KEY, day("2026-12-28"), "terms.ended.awarded");
    clocks.end(KEY, day("2027-01-04"), "terms.ended.refused");
    assertThat(clock().state(day("2027-01-04"))).isEqualTo(State.ENDED_LATE);
    assertThat(clock().endedOn()).hasValue(day("2026-12-28"));
  }

  @Test
  void a_clock_that_starts_anew_forgets_what_stopped_it() {
    clocks.askCompletion(KEY, day("2026-10-12"), day("2026-10-26"), "de begroting");

    assertThat(clocks.start(KEY, THURSDAY, TermLength.weeks(8), Origin.LEGAL))
        .isEqualTo("2026-11-26");
  }

  @Test
  void clocks_of_a_case_come_in_the_order_in_which_they_began() {
    Clocks.Key later = new Clocks.Key(KEY.caseId(), ClockKind.OBJECTION, "award");
    clocks.start(later, day("2026-11-20"), TermLength.weeks(6), Origin.LEGAL);

    List<CaseClock> all = world.as("officer", () -> clocks.of(KEY.caseId()));

    assertThat(all)
        .extracting(CaseClock::kind)
        .containsExactly(ClockKind.AWARD_DECISION, ClockKind.OBJECTION);
    assertThatThrownBy(() -> world.as("jinc", () -> clocks.of(KEY.caseId())))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("kernel.notFound");
  }

  private CaseClock clock() {
    return clocks.find(KEY).orElseThrow();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
