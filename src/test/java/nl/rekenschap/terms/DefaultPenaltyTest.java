package nl.rekenschap.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefaultPenaltyTest {

  private static final LocalDate LAST_DAY = LocalDate.parse("2026-06-30");

  @Test
  void it_begins_when_two_weeks_have_passed_and_ends_after_42_days() {
    DefaultPenalty penalty = penalty("2026-07-01", null);

    assertThat(penalty.graceEnds()).isEqualTo("2026-07-15");
    assertThat(penalty.firstDay()).isEqualTo("2026-07-16");
    assertThat(penalty.lastDay()).isEqualTo("2026-08-26");
    assertThat(penalty.total()).isEqualTo(Money.of(1442));
  }

  @Test
  void the_42_days_do_not_move_but_the_two_weeks_do() {
    // The Act excludes only the 42 days from the Algemene termijnenwet (4:17(1)).
    DefaultPenalty penalty = penalty("2026-07-04", null);

    assertThat(penalty.graceEnds()).isEqualTo("2026-07-20");
    assertThat(penalty.lastDay()).isEqualTo("2026-08-31");
  }

  @Test
  void a_decision_within_the_two_weeks_costs_nothing() {
    assertThat(penalty("2026-07-01", "2026-07-15").total()).isEqualTo(Money.ZERO);
    assertThat(penalty("2026-07-01", "2026-07-16").total()).isEqualTo(Money.ZERO);
  }

  @Test
  void each_step_is_owed_for_its_own_days() {
    assertThat(penalty("2026-07-01", "2026-07-17").total()).isEqualTo(Money.of(23));
    assertThat(penalty("2026-07-01", "2026-07-31").total()).isEqualTo(Money.of(14 * 23 + 35));
    assertThat(penalty("2026-07-01", "2026-08-14").total())
        .isEqualTo(Money.of(14 * 23 + 14 * 35 + 45));
    assertThat(penalty("2026-07-01", "2027-01-01").total()).isEqualTo(Money.of(1442));
  }

  @Test
  void a_notice_while_the_term_still_runs_is_too_early() {
    assertThatThrownBy(() -> penalty("2026-06-30", null))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("terms.penalty.early");
  }

  private static DefaultPenalty penalty(String noticeOn, @Nullable String decidedOn) {
    return DefaultPenalty.of(
        new Calendar(Set.of(), true),
        List.of(Money.of(23), Money.of(35), Money.of(45)),
        LAST_DAY,
        LocalDate.parse(noticeOn),
        decidedOn == null ? null : LocalDate.parse(decidedOn));
  }
}
