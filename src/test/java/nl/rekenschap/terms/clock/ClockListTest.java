package nl.rekenschap.terms.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.terms.Calendar;
import nl.rekenschap.terms.CaseClock;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Interruption;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion;
import nl.rekenschap.terms.TermQuestion.Direction;
import nl.rekenschap.terms.TermQuestion.Origin;
import org.junit.jupiter.api.Test;

class ClockListTest {

  private static final LocalDate THURSDAY = LocalDate.parse("2026-10-01");
  private static final LocalDate LATER = LocalDate.parse("2026-10-20");

  @Test
  void a_running_clock_tells_days_used_its_last_day_and_what_then() {
    assertThat(said(clock(ClockKind.AWARD_DECISION, List.of(), null), LATER))
        .contains("Beslissen op de verlening")
        .contains("loopt")
        .contains("19 dagen gebruikt. Laatste dag: 26 november 2026, nog 37 dagen.")
        .contains("Daarna kan de aanvrager de gemeente in gebreke stellen");
  }

  @Test
  void a_clock_that_stands_still_tells_since_when_and_why() {
    Interruption delay =
        new Interruption.Delay(
            Interruption.Ground.BY_APPLICANT, LocalDate.parse("2026-10-13"), null);

    assertThat(said(clock(ClockKind.AWARD_DECISION, List.of(delay), null), LATER))
        .contains("staat stil")
        .contains("Staat stil sinds 13 oktober 2026. 11 dagen gebruikt; nog 45 dagen")
        .contains("Opgeschort vanaf 13 oktober 2026");
  }

  @Test
  void what_the_municipality_let_pass_stays_in_sight() {
    assertThat(
            said(
                clock(ClockKind.DETERMINATION_DECISION, List.of(), null),
                LocalDate.parse("2026-12-01")))
        .contains("De laatste dag was 26 november 2026, 5 dagen geleden.")
        .doesNotContain("Afgelopen termijnen");
  }

  @Test
  void what_ended_or_simply_passed_is_folded_away() {
    assertThat(said(clock(ClockKind.OBJECTION, List.of(), null), LocalDate.parse("2027-01-01")))
        .contains("Afgelopen termijnen (1)");
    assertThat(said(clock(ClockKind.AWARD_DECISION, List.of(), LATER), LATER))
        .contains("Afgelopen termijnen (1)")
        .contains("Afgerond op 20 oktober 2026: de subsidie is verleend.")
        .contains("op tijd");
  }

  private static String said(CaseClock clock, LocalDate today) {
    return new ClockList(List.of(clock), today).getElement().getTextRecursively();
  }

  private static CaseClock clock(
      ClockKind kind,
      List<Interruption> interruptions,
      @org.jspecify.annotations.Nullable LocalDate endedOn) {
    TermQuestion question =
        new TermQuestion(
            THURSDAY,
            TermLength.weeks(8),
            Origin.LEGAL,
            Direction.FORWARD,
            interruptions,
            List.of());
    return new CaseClock(
        new CaseId("2026-jinc"),
        kind,
        "",
        question,
        new Calendar(Set.of(), true).reckon(question),
        Optional.ofNullable(endedOn),
        Optional.ofNullable(endedOn).map(day -> "terms.ended.awarded"));
  }
}
