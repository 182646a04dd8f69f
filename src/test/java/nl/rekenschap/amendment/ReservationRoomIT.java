package nl.rekenschap.amendment;

import static nl.rekenschap.amendment.AmendmentSituation.Typed.a;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.rekenschap.amendment.AmendmentSituation.Typed;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.award.Reservation;
import nl.rekenschap.award.Reservations;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.TaskId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reservation for the budget is invoked by an amendment (Awb 4:34). */
@RoomTest
class ReservationRoomIT {

  @Autowired World world;
  @Autowired AwardSituation awards;
  @Autowired Award award;
  @Autowired Amendments amendments;
  @Autowired Reservations reservations;

  private CaseId caseId;

  @BeforeEach
  void awarded_under_reservation() {
    world.itIs("2024-10-01");
    caseId = awards.awardedUnderBudget("jinc");
    world.itIs("2024-11-08");
    world.as("officer", () -> amendments.begin(caseId));
  }

  private void adopted() {
    world.as(
        "officer",
        () -> reservations.budgetAdopted(caseId, LocalDate.of(2024, 11, 6), "Raad, nummer 112"));
  }

  private static Typed invoking(ChangeKind kind) {
    return a(kind)
        .from("2025-01-01")
        .on(Ground.RESERVATION)
        .because("De raad stelt minder geld beschikbaar.")
        .notHeard("De aanbieder is bij de verlening al gehoord.");
  }

  private void draft(Typed typed) {
    TaskId task = world.task(caseId, AmendmentTask.DRAFT);
    world.as("officer", () -> amendments.draft(task, typed.input()));
  }

  private void approve() {
    TaskId task = world.task(caseId, AmendmentTask.APPROVE);
    world.as("manager", () -> amendments.approve(task, "", ""));
  }

  @Test
  void within_the_four_weeks_the_award_is_lowered_on_the_reservation() {
    adopted();
    draft(invoking(ChangeKind.LOWER).amount("40.000"));
    assertThat(reservation().outcome()).isEqualTo(Reservation.Outcome.OPEN);
    approve();

    assertThat(award.of(caseId).orElseThrow().awarded()).contains(Money.of(40_000));
    assertThat(reservation().outcome()).isEqualTo(Reservation.Outcome.INVOKED);
    assertThat(world.happened(caseId)).contains("award.event.reservationInvoked");
  }

  @Test
  void what_was_drafted_in_time_is_not_approved_after_the_lapse() {
    adopted();
    draft(invoking(ChangeKind.LOWER).amount("40.000"));
    world.timePassesTo("2024-12-05");

    refused("award.reservation.lapsed", this::approve);
    assertThat(award.of(caseId).orElseThrow().awarded()).contains(Money.of(65_000));
    assertThat(reservation().outcome()).isEqualTo(Reservation.Outcome.LAPSED);
  }

  @Test
  void before_the_adoption_or_after_the_lapse_nothing_is_drafted_on_it() {
    refused(
        "award.reservation.notAdopted", () -> draft(invoking(ChangeKind.LOWER).amount("40.000")));
    adopted();
    world.timePassesTo("2024-12-05");
    refused("award.reservation.lapsed", () -> draft(invoking(ChangeKind.LOWER).amount("40.000")));
  }

  @Test
  void on_the_reservation_an_award_is_only_lowered_or_withdrawn() {
    adopted();
    refused(
        "amendment.ground.reservation",
        () -> draft(invoking(ChangeKind.PERIOD).period("2025-01-01", "2025-06-30")));
  }

  private Reservation reservation() {
    return world.as("officer", () -> reservations.of(caseId)).orElseThrow();
  }

  private static void refused(String key, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.messageKey()).isEqualTo(key);
              assertThat(it.field()).contains("ground");
            });
  }
}
