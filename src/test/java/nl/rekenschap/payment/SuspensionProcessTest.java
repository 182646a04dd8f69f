package nl.rekenschap.payment;

import static nl.rekenschap.payment.PaymentSituation.CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import nl.rekenschap.dossier.Dossier;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.payment.PaymentOrder.Hold;
import nl.rekenschap.payment.PaymentOrder.Phase;
import nl.rekenschap.payment.PaymentOrder.State;
import nl.rekenschap.terms.CaseClock;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.testing.PdfText;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class SuspensionProcessTest {

  @Autowired private World world;
  @Autowired private PaymentSituation situation;
  @Autowired private Payments payments;
  @Autowired private PaymentOrders orders;
  @Autowired private Clocks clocks;
  @Autowired private Dossier dossier;

  private void suspend() {
    world.as("manager", () -> payments.suspend(CASE, "Er staan namen op die niet bestaan."));
  }

  private CaseClock clock(ClockKind kind) {
    return world.as("officer", () -> clocks.of(CASE)).stream()
        .filter(clock -> clock.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_suspension_holds_what_is_ordered_and_ends_by_itself_after_thirteen_weeks() {
    situation.firstQuarterOrdered();
    world.itIs("2025-01-06");
    suspend();
    assertThat(situation.all().getFirst().state())
        .isEqualTo(new State.Held(Set.of(Hold.SUSPENDED)));

    world.timePassesTo("2025-04-07");
    assertThat(situation.phases()).containsExactly(Phase.HELD, Phase.HELD);
    world.timePassesTo("2025-04-08");

    assertThat(situation.phases()).containsExactly(Phase.READY, Phase.READY);
    assertThat(situation.file().suspended()).isEmpty();
    assertThat(world.visited("payment-suspension"))
        .contains("Step_EndSuspension", "End_Suspension");
    assertThat(world.happened(CASE))
        .containsSubsequence("payment.event.suspended", "payment.event.suspensionEnded");
  }

  @Test
  void the_term_to_pay_rests_while_payment_is_suspended() {
    situation.firstQuarterOrdered();
    assertThat(situation.all().getFirst().dueOn()).isEqualTo("2025-02-12");
    world.itIs("2025-01-11");
    suspend();
    assertThat(clock(ClockKind.PAYMENT).endedOn()).contains(LocalDate.of(2025, 1, 11));
    assertThat(clock(ClockKind.PAYMENT_SUSPENSION).lastDay()).isEqualTo("2025-04-12");

    world.itIs("2025-01-21");
    world.as("officer", () -> payments.lift(CASE, "Het klopt toch."));

    assertThat(clock(ClockKind.PAYMENT).endedOn()).isEmpty();
    assertThat(situation.all().getFirst().dueOn()).isEqualTo("2025-02-24");
    assertThat(clock(ClockKind.PAYMENT_SUSPENSION).endedOn()).contains(LocalDate.of(2025, 1, 21));
  }

  @Test
  void what_is_left_of_a_suspended_advance_after_a_lowering_keeps_the_days_that_had_passed() {
    situation.firstQuarterOrdered();
    world.itIs("2025-01-11");
    suspend();
    world.itIs("2025-01-21");

    situation.amended("10000");

    assertThat(situation.phases()).containsExactly(Phase.WITHDRAWN, Phase.READY);
    assertThat(situation.all().getLast().amount()).isEqualTo(Money.of(10_000));
    assertThat(situation.all().getLast().dueOn()).isEqualTo("2025-02-24");
    assertThat(situation.ledger(Figure.PAID)).isEqualTo(Money.of(10_000));
  }

  @Test
  void who_lifts_it_earlier_releases_the_orders_and_the_process_ends() {
    situation.firstQuarterOrdered();
    world.timePassesTo("2025-11-01");
    suspend();
    assertThat(world.hasEnded(CASE)).isFalse();

    world.as("officer", () -> payments.lift(CASE, "Het klopt toch."));
    world.timePassesTo("2025-11-02");

    assertThat(situation.phases()).containsOnly(Phase.READY);
    assertThat(world.hasEnded(CASE)).isTrue();
    assertThat(situation.file().suspensions().getFirst().end().orElseThrow().why())
        .isEqualTo("Het klopt toch.");
    assertThatThrownBy(() -> world.as("officer", () -> payments.lift(CASE, "Nog eens.")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.suspension.none");
  }

  @Test
  void the_decision_to_stop_the_subsidy_ends_it() {
    situation.firstQuarterOrdered();
    suspend();

    situation.ended();

    assertThat(situation.file().suspended()).isEmpty();
    assertThat(situation.file().suspensions()).hasSize(1);
  }

  @Test
  void a_lower_award_ends_it_and_a_higher_one_does_not() {
    situation.firstQuarterOrdered();
    suspend();

    situation.amended("66000");
    assertThat(situation.file().suspended()).isPresent();
    situation.amended("60000");

    assertThat(situation.file().suspended()).isEmpty();
    assertThat(situation.phases()).containsExactly(Phase.READY);
  }

  @Test
  void the_notice_quotes_the_suspicion_and_says_until_when_and_how_to_object() {
    situation.firstQuarterOrdered();
    suspend();

    var notice =
        world.as("jinc", () -> dossier.documents(CASE)).stream()
            .filter(document -> document.kind().equals("payment.document.suspension"))
            .findFirst()
            .orElseThrow();
    assertThat(PdfText.of(world.as("jinc", () -> dossier.content(notice.id()))))
        .contains(
            "Er staan namen op die niet bestaan.", "3 april 2025", "bezwaar", "OEFENGEGEVENS");
  }

  @Test
  void what_was_exported_is_not_held_and_a_second_suspension_is_refused() {
    situation.firstQuarterOrdered();
    situation.exported();
    suspend();

    assertThat(situation.phases()).containsExactly(Phase.EXPORTED);
    assertThatThrownBy(this::suspend)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.suspension.running");
  }

  @Test
  void without_a_suspicion_or_an_award_nothing_is_suspended() {
    situation.firstQuarterOrdered();

    assertThatThrownBy(() -> world.as("manager", () -> payments.suspend(CASE, "  ")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("kernel.prose.missing");
    assertThatThrownBy(
            () ->
                world.as(
                    "manager",
                    () ->
                        payments.suspend(
                            new nl.rekenschap.kernel.CaseId("2025-leergeld"), "Vermoeden")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("payment.suspension.notAwarded");
  }

  @Test
  void only_a_manager_suspends_and_a_provider_lifts_nothing() {
    situation.firstQuarterOrdered();

    assertThatThrownBy(() -> world.as("officer", () -> payments.suspend(CASE, "Vermoeden")))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    suspend();
    assertThatThrownBy(() -> world.as("jinc", () -> payments.lift(CASE, "Klaar")))
        .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    assertThat(orders).isNotNull();
  }
}
