package nl.rekenschap.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.rekenschap.award.Reservation.Outcome;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Awarded on 1 October 2024; the budget was adopted on Wednesday 6 November. */
@RoomTest
class ReservationProcessTest {

  private static final LocalDate ADOPTED = LocalDate.of(2024, 11, 6);

  @Autowired private World world;
  @Autowired private AwardSituation situation;
  @Autowired private Reservations reservations;

  private CaseId caseId;

  @BeforeEach
  void an_award_under_reservation() {
    world.itIs("2024-10-01");
    caseId = situation.awardedUnderBudget("jinc");
    world.timePassesTo("2024-11-08");
  }

  private void adopted() {
    world.as("officer", () -> reservations.budgetAdopted(caseId, ADOPTED, "Raad, nummer 112"));
  }

  private Reservation reservation() {
    return world.as("officer", () -> reservations.of(caseId)).orElseThrow();
  }

  @Test
  void four_weeks_after_the_adoption_the_reservation_lapses_by_itself() {
    adopted();
    assertThat(reservation().lastDay()).isEqualTo("2024-12-04");
    assertThat(reservation().outcome()).isEqualTo(Outcome.OPEN);
    assertThat(reservation().recordedBy()).isEqualTo("Omar Oefen");

    world.timePassesTo("2024-12-04");
    assertThat(reservation().outcome()).isEqualTo(Outcome.OPEN);
    reservations.requireInvocable(caseId);
    world.timePassesTo("2024-12-05");

    assertThat(reservation().outcome()).isEqualTo(Outcome.LAPSED);
    assertThat(reservation().endedOn()).contains(LocalDate.of(2024, 12, 5));
    assertThat(world.visited("budget-reservation")).contains("End_ReservationLapsed");
    assertThat(world.happened(caseId))
        .containsSubsequence(
            "award.event.budgetAdopted",
            "award.event.reservationNear",
            "award.event.reservationLapsed");
    refused("award.reservation.lapsed", () -> reservations.invoke(caseId));
    assertThat(world.hasEnded(caseId)).isTrue();
  }

  @Test
  void a_week_before_that_officer_and_manager_are_warned() {
    adopted();
    world.timePassesTo("2024-11-26");
    assertThat(world.happened(caseId)).doesNotContain("award.event.reservationNear");
    world.timePassesTo("2024-11-27");
    assertThat(world.happened(caseId)).contains("award.event.reservationNear");
    assertThat(world.happenedInside(caseId)).contains("award.event.reservationNear");
  }

  @Test
  void what_was_invoked_does_not_lapse_and_nobody_is_warned() {
    adopted();
    reservations.invoke(caseId);
    world.timePassesTo("2024-12-05");

    assertThat(reservation().outcome()).isEqualTo(Outcome.INVOKED);
    assertThat(reservation().endedOn()).contains(LocalDate.of(2024, 11, 8));
    assertThat(world.visited("budget-reservation"))
        .contains("End_ReservationInvoked")
        .doesNotContain("Step_LapseReservation");
    assertThat(world.happened(caseId))
        .contains("award.event.reservationInvoked")
        .doesNotContain("award.event.reservationNear", "award.event.reservationLapsed");
  }

  @Test
  void an_adoption_that_is_recorded_too_late_leaves_nothing_to_invoke() {
    world.timePassesTo("2024-12-10");
    adopted();
    refused("award.reservation.lapsed", () -> reservations.invoke(caseId));
    world.timePassesTo("2024-12-11");
    assertThat(reservation().outcome()).isEqualTo(Outcome.LAPSED);
    assertThat(world.happened(caseId)).doesNotContain("award.event.reservationNear");
  }

  @Test
  void before_the_adoption_is_recorded_nothing_can_be_invoked() {
    assertThat(world.as("officer", () -> reservations.of(caseId))).isEmpty();
    refused("award.reservation.notAdopted", () -> reservations.invoke(caseId));
  }

  @Test
  void an_award_without_reservation_knows_no_adoption() {
    world.itIs("2024-10-01");
    CaseId plain = situation.awarded("leergeld");
    refused("award.reservation.none", () -> reservations.invoke(plain));
    refused(
        "award.reservation.none",
        () -> world.as("officer", () -> reservations.budgetAdopted(plain, ADOPTED, "Raad")));
  }

  @Test
  void the_adoption_is_recorded_once_on_a_day_that_can_be_with_its_decision() {
    refusedAt("adoptedOn", LocalDate.of(2024, 9, 30), "Raad");
    refusedAt("adoptedOn", LocalDate.of(2024, 11, 9), "Raad");
    refusedAt("decision", ADOPTED, " ");
    adopted();
    refused("award.reservation.once", this::adopted);
  }

  @Test
  void only_an_officer_records_it_and_another_provider_sees_nothing() {
    assertThatThrownBy(
            () -> world.as("jinc", () -> reservations.budgetAdopted(caseId, ADOPTED, "Raad")))
        .isInstanceOf(AccessDeniedException.class);
    adopted();
    assertThat(world.as("jinc", () -> reservations.of(caseId))).isPresent();
    refused("kernel.notFound", () -> world.as("leergeld", () -> reservations.of(caseId)));
  }

  private void refusedAt(String field, LocalDate day, String decision) {
    assertThatThrownBy(
            () -> world.as("officer", () -> reservations.budgetAdopted(caseId, day, decision)))
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.field()).contains(field));
  }

  private static void refused(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.messageKey()).isEqualTo(key));
  }
}
