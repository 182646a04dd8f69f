package nl.rekenschap.determination;

import static nl.rekenschap.determination.YearEndSituation.JINC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.rekenschap.determination.DeterminationDecision.Outcome;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.ledger.Integrity;
import nl.rekenschap.ledger.Ledger;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoomTest
class RevisionsRoomIT {

  @Autowired World world;
  @Autowired YearEndSituation situation;
  @Autowired Determination determination;
  @Autowired Revisions revisions;
  @Autowired Ledger ledger;
  @Autowired Integrity integrity;
  @Autowired JdbcClient jdbc;

  @Test
  void the_newest_amount_holds_wherever_it_is_asked_and_the_decision_stays() {
    determined();
    revise("60000");
    revise("62500.25");

    DeterminationDecision now = determination.decisionOf(JINC).orElseThrow();
    assertThat(now.determined()).isEqualTo(Money.of("62500.25"));
    assertThat(now.outcome()).isEqualTo(Outcome.LOWER);
    assertThat(determination.ofYear(2025).get(JINC).determined()).isEqualTo(now.determined());
    assertThat(world.as("officer", () -> determination.state(JINC)))
        .contains(new YearEndState.Determined(now));
    assertThat(ledger.of(JINC).determined()).contains(Money.of("62500.25"));
    assertThat(ledger.of(JINC).of(Figure.RELEASED)).isEqualTo(Money.of("2499.75"));
    assertThat(integrity.examineAtNight().findings()).isEmpty();
    assertThatThrownBy(() -> jdbc.sql("UPDATE determination.revision SET determined = 1").update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void at_the_awarded_amount_it_is_in_line_with_the_award_and_at_nothing_zero() {
    determined();
    revise("65000");
    assertThat(determination.decisionOf(JINC).orElseThrow().outcome())
        .isEqualTo(Outcome.AS_AWARDED);
    revise("0");
    assertThat(determination.decisionOf(JINC).orElseThrow().outcome()).isEqualTo(Outcome.ZERO);
  }

  @Test
  void the_same_amount_again_is_no_revision() {
    determined();
    revise("50000");

    assertThat(world.happened(JINC)).doesNotContain("determination.event.revised");
  }

  @Test
  void above_the_award_below_zero_or_before_the_decision_is_refused_and_nothing_is_kept() {
    determined();
    assertThatThrownBy(() -> revise("65000.01")).hasMessageContaining("at determined");
    assertThatThrownBy(() -> revise("-0.01")).hasMessageContaining("at determined");
    assertThatThrownBy(
            () -> revisions.revise(new CaseId("2025-move"), Money.ZERO, "Besluit", "iemand"))
        .hasMessageContaining("kernel.notFound");

    assertThat(ledger.of(JINC).determined()).contains(Money.of(50_000));
  }

  private void determined() {
    situation.complete();
    situation.heardAndProposed("50000");
    situation.approve();
  }

  private void revise(String amount) {
    revisions.revise(JINC, Money.of(amount), "Beslissing op bezwaar", "Mina Oefen");
  }
}
