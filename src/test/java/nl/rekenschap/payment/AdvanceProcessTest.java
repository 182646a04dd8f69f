package nl.rekenschap.payment;

import static nl.rekenschap.payment.PaymentSituation.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.rekenschap.award.AdvanceSchedule;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.ledger.Figure;
import nl.rekenschap.payment.PaymentOrder.Hold;
import nl.rekenschap.payment.PaymentOrder.Phase;
import nl.rekenschap.payment.PaymentOrder.State;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class AdvanceProcessTest {

  @Autowired private World world;
  @Autowired private PaymentSituation situation;
  @Autowired private Payments payments;
  @Autowired private PaymentSteps steps;
  @Autowired private TransactionTemplate transaction;

  @Test
  void each_quarter_is_ordered_on_its_day_and_then_the_process_ends() {
    situation.awarded("2024-12-10");
    situation.withAccount();
    situation.running();
    assertThat(situation.file().toCome()).hasSize(4);
    assertThat(situation.all()).isEmpty();

    for (String day : new String[] {"2025-01-02", "2025-04-02", "2025-07-02", "2025-10-02"}) {
      world.timePassesTo(day);
    }

    assertThat(situation.all())
        .extracting(order -> order.amount().toString() + " " + order.orderedOn())
        .containsExactly(
            "16250.00 2025-01-01",
            "16250.00 2025-04-01",
            "16250.00 2025-07-01",
            "16250.00 2025-10-01");
    assertThat(situation.ledger(Figure.ADVANCED)).isEqualTo(Money.of(65_000));
    assertThat(world.hasEnded(CASE)).isTrue();
    assertThat(world.visited("advance-payments"))
        .contains("Step_OrderAdvance", "Step_EndAdvances", "End_Advances");
    assertThat(world.happened(CASE)).contains("payment.event.advancesEnded");
  }

  @Test
  void days_that_have_passed_are_paid_together_at_once() {
    situation.awarded("2025-05-06");
    situation.withAccount();
    situation.running();
    world.timePassesTo("2025-05-06");

    assertThat(situation.all()).extracting(PaymentOrder::amount).containsExactly(Money.of(32_500));
    assertThat(situation.file().toCome())
        .extracting(part -> part.on().toString())
        .containsExactly("2025-07-01", "2025-10-01");
  }

  @Test
  void all_at_once_is_one_order_and_the_process_ends() {
    situation.awarded("2025-01-10");
    situation.withAccount();
    situation.running(AdvanceSchedule.AT_ONCE);
    world.timePassesTo("2025-01-10");

    assertThat(situation.all()).extracting(PaymentOrder::amount).containsExactly(Money.of(65_000));
    assertThat(world.hasEnded(CASE)).isTrue();
  }

  @Test
  void of_ninety_ten_the_last_tenth_is_no_advance_but_due_after_the_determination() {
    situation.awarded("2025-01-10");
    situation.withAccount();
    situation.running(AdvanceSchedule.NINETY_TEN);
    world.timePassesTo("2025-01-10");
    assertThat(situation.ledger(Figure.ADVANCED)).isEqualTo(Money.of(58_500));
    assertThat(world.hasEnded(CASE)).isTrue();

    world.itIs("2026-06-01");
    situation.determined("65000");
    transaction.executeWithoutResult(status -> steps.orderRest(CASE.value()));
    transaction.executeWithoutResult(status -> steps.orderRest(CASE.value()));

    assertThat(situation.all())
        .extracting(order -> order.kind() + " " + order.amount())
        .containsExactly("ADVANCE 58500.00", "REST 6500.00");
    assertThat(situation.all().getLast().dueOn()).isEqualTo("2026-07-13");
    assertThat(situation.ledger(Figure.PAYABLE)).isEqualTo(Money.ZERO);
  }

  @Test
  void an_award_that_is_raised_mid_year_pays_more_in_the_quarters_to_come() {
    situation.firstQuarterOrdered();
    world.timePassesTo("2025-05-06");

    situation.amended("70000");

    assertThat(situation.file().toCome())
        .extracting(part -> part.amount().toString())
        .containsExactly("18750.00", "18750.00");
    world.timePassesTo("2025-12-01");
    assertThat(situation.ledger(Figure.ADVANCED)).isEqualTo(Money.of(70_000));
    assertThat(world.hasEnded(CASE)).isTrue();
  }

  @Test
  void an_award_that_is_raised_after_the_last_quarter_is_paid_at_once() {
    situation.firstQuarterOrdered();
    world.timePassesTo("2025-11-03");
    assertThat(world.hasEnded(CASE)).isTrue();

    situation.amended("70000");

    assertThat(situation.all().getLast().amount()).isEqualTo(Money.of(5_000));
    assertThat(situation.ledger(Figure.ADVANCED)).isEqualTo(Money.of(70_000));
  }

  @Test
  void an_award_that_is_lowered_mid_year_pays_less_in_the_quarters_to_come() {
    situation.firstQuarterOrdered();
    world.timePassesTo("2025-05-06");

    situation.amended("40000.01");

    assertThat(situation.file().toCome())
        .extracting(part -> part.amount().toString())
        .containsExactly("3750.00", "3750.01");
    world.timePassesTo("2025-12-01");
    assertThat(situation.ledger(Figure.ADVANCED)).isEqualTo(Money.of("40000.01"));
  }

  @Test
  void below_what_was_paid_nothing_is_advanced_any_more_and_raised_again_it_goes_on() {
    situation.firstQuarterOrdered();
    world.timePassesTo("2025-05-06");
    situation.exported();

    situation.amended("20000");
    world.timePassesTo("2025-05-07");

    assertThat(world.happened(CASE)).contains("payment.event.paidAboveAward");
    assertThat(situation.file().toCome()).isEmpty();
    assertThat(world.hasEnded(CASE)).isTrue();

    situation.amended("50000");
    assertThat(situation.file().toCome()).hasSize(2);
    world.timePassesTo("2025-12-01");
    assertThat(situation.ledger(Figure.ADVANCED)).isEqualTo(Money.of(50_000));
    assertThat(world.hasEnded(CASE)).isTrue();
  }

  @Test
  void what_is_determined_before_the_year_is_over_gets_no_more_advances() {
    situation.firstQuarterOrdered();
    world.itIs("2025-02-03");
    situation.determined("16250");

    world.timePassesTo("2025-12-01");

    assertThat(situation.all()).hasSize(1);
    assertThat(world.hasEnded(CASE)).isTrue();
    assertThat(situation.file().toCome()).isEmpty();
  }

  @Test
  void an_advance_that_never_could_be_paid_is_part_of_what_is_due_after_the_determination() {
    situation.awarded("2024-12-10");
    situation.running();
    world.timePassesTo("2025-01-02");
    assertThat(situation.phases()).containsExactly(Phase.HELD);
    assertThat(situation.ledger(Figure.ADVANCED)).isEqualTo(Money.ZERO);

    situation.determined("60000");
    transaction.executeWithoutResult(status -> steps.orderRest(CASE.value()));
    assertThat(situation.phases()).containsExactly(Phase.WITHDRAWN, Phase.HELD);
    transaction.executeWithoutResult(status -> steps.orderRest(CASE.value()));
    assertThat(situation.all()).hasSize(2);

    situation.withAccount();

    assertThat(situation.phases()).containsExactly(Phase.WITHDRAWN, Phase.READY);
    assertThat(situation.ledger(Figure.PAID)).isEqualTo(Money.of(60_000));
    assertThat(situation.ledger(Figure.PAYABLE)).isEqualTo(Money.ZERO);
  }

  @Test
  void when_nothing_is_due_after_the_determination_nothing_is_ordered() {
    situation.firstQuarterOrdered();
    situation.determined("10000");

    transaction.executeWithoutResult(status -> steps.orderRest(CASE.value()));

    assertThat(situation.all()).hasSize(1);
  }

  @Test
  void a_subsidy_that_stops_early_gets_no_more_advances() {
    situation.firstQuarterOrdered();

    situation.ended();
    situation.ended();
    world.timePassesTo("2025-01-03");

    assertThat(world.hasEnded(CASE)).isTrue();
    assertThat(situation.file().schedule().orElseThrow().stopped().orElseThrow().because())
        .isEqualTo("De subsidie stopt eerder dan gepland.");
    world.timePassesTo("2025-12-01");
    assertThat(situation.phases()).containsExactly(Phase.WITHDRAWN);
    assertThat(situation.ledger(Figure.PAID)).isEqualTo(Money.ZERO);
    assertThat(situation.ledger(Figure.AWARDED)).isEqualTo(Money.of(65_000));
    assertThat(world.happened(CASE)).contains("payment.event.takenBack");
  }

  @Test
  void what_waited_for_an_account_is_smaller_when_the_award_was_lowered_meanwhile() {
    situation.awarded("2025-01-10");
    situation.running(AdvanceSchedule.AT_ONCE);
    world.timePassesTo("2025-01-10");
    assertThat(situation.all().getFirst().state()).isInstanceOf(State.Held.class);
    situation.amended("20000");

    situation.withAccount();

    assertThat(situation.all()).extracting(PaymentOrder::amount).containsExactly(Money.of(20_000));
    assertThat(situation.ledger(Figure.ADVANCED)).isEqualTo(Money.of(20_000));
  }

  @Test
  void an_award_that_is_withdrawn_gets_no_more_advances() {
    situation.firstQuarterOrdered();

    situation.withdrawn();
    world.timePassesTo("2025-01-03");

    assertThat(world.hasEnded(CASE)).isTrue();
    assertThat(situation.file().schedule().orElseThrow().stopped().orElseThrow().because())
        .isEqualTo("De subsidie is ingetrokken.");
    assertThat(situation.all())
        .extracting(PaymentOrder::state)
        .containsExactly(new State.Withdrawn("De subsidie is ingetrokken."));
    assertThat(situation.ledger(Figure.PAID)).isEqualTo(Money.ZERO);
  }

  @Test
  void what_a_manager_had_released_is_taken_back_too_but_not_what_is_in_a_file() {
    situation.firstQuarterOrdered();
    situation.exported();
    world.timePassesTo("2025-04-02");
    situation.release();
    assertThat(situation.phases()).containsExactly(Phase.EXPORTED, Phase.RELEASED);

    situation.withdrawn();

    assertThat(situation.phases()).containsExactly(Phase.EXPORTED, Phase.WITHDRAWN);
    assertThat(situation.ledger(Figure.PAID)).isEqualTo(Money.of(16_250));
  }

  @Test
  void the_bank_refused_an_advance_of_a_subsidy_that_stopped_and_it_is_not_paid_again() {
    situation.firstQuarterOrdered();
    situation.exported();
    situation.ended();

    situation.refused();

    assertThat(situation.phases()).containsExactly(Phase.REFUSED);
    assertThat(situation.ledger(Figure.PAID)).isEqualTo(Money.ZERO);
  }

  @Test
  void a_lowered_award_takes_back_what_is_above_it_and_the_rest_keeps_its_day() {
    situation.firstQuarterOrdered();
    String due = situation.all().getFirst().dueOn().toString();
    situation.release();
    world.timePassesTo("2025-01-20");

    situation.amended("10000");

    assertThat(situation.all())
        .extracting(order -> order.state().phase() + " " + order.amount() + " " + order.dueOn())
        .containsExactly("WITHDRAWN 16250.00 " + due, "READY 10000.00 " + due);
    assertThat(situation.ledger(Figure.PAID)).isEqualTo(Money.of(10_000));
    assertThat(situation.file().toCome()).isEmpty();
    assertThat(world.happened(CASE)).doesNotContain("payment.event.paidAboveAward");
  }

  @Test
  void of_two_advances_the_newest_is_taken_back_first() {
    situation.firstQuarterOrdered();
    world.timePassesTo("2025-04-02");

    situation.amended("16250");

    assertThat(situation.phases()).containsExactly(Phase.READY, Phase.WITHDRAWN);
    assertThat(situation.ledger(Figure.PAID)).isEqualTo(Money.of(16_250));
  }

  @Test
  void the_bank_refused_an_advance_above_a_lowered_award_and_the_part_that_fits_is_ordered() {
    situation.firstQuarterOrdered();
    situation.exported();
    situation.amended("10000");
    assertThat(world.happened(CASE)).contains("payment.event.paidAboveAward");

    situation.refused();
    payments.takeInConfirmed(PaymentSituation.JINC, PaymentSituation.OTHER_IBAN, "Stichting JINC");

    assertThat(situation.all())
        .extracting(order -> order.state().phase() + " " + order.amount())
        .containsExactly("REFUSED 16250.00", "READY 10000.00");
    assertThat(situation.ledger(Figure.PAID)).isEqualTo(Money.of(10_000));
  }

  @Test
  void an_order_that_waits_for_an_account_and_is_above_a_lowered_award_was_not_paid_too_much() {
    situation.awarded("2025-01-10");
    situation.running(AdvanceSchedule.AT_ONCE);
    world.timePassesTo("2025-01-10");

    situation.amended("20000");

    assertThat(situation.phases()).containsExactly(Phase.HELD);
    assertThat(world.happened(CASE)).doesNotContain("payment.event.paidAboveAward");
  }

  @Test
  void what_is_not_exported_is_paid_to_who_succeeds_the_provider() {
    situation.firstQuarterOrdered();
    situation.release();

    situation.succeeded();

    assertThat(situation.all())
        .singleElement()
        .satisfies(
            order -> {
              assertThat(order.provider()).isEqualTo(PaymentSituation.LEERGELD);
              assertThat(order.state()).isEqualTo(new State.Held(Set.of(Hold.NO_ACCOUNT)));
            });
    payments.takeInConfirmed(PaymentSituation.LEERGELD, "NL44RABO0123456789", "Leergeld");
    assertThat(situation.phases()).containsExactly(Phase.READY);
    assertThat(situation.ledger(Figure.ADVANCED)).isEqualTo(Money.of(16_250));
  }

  @Test
  void the_same_amendment_told_twice_changes_nothing() {
    situation.firstQuarterOrdered();
    situation.amended("70000");
    var once = situation.file();

    situation.amended("70000");

    assertThat(situation.file()).isEqualTo(once);
  }
}
