package nl.rekenschap.award;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.award.Reservation.Outcome;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseEvent;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion.Origin;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reservations for a budget that was not adopted yet (Awb 4:34): they can be invoked until four
 * weeks after its adoption, and then lapse.
 */
@Service
public class Reservations {

  static final String PROCESS = "budget-reservation";

  private static final int WEEKS = 4;
  private static final int LONGEST = 500;

  private final ReservationStore store;
  private final AwardStore awards;
  private final Clocks clocks;
  private final Workflow workflow;
  private final Access access;
  private final BusinessClock clock;
  private final ApplicationEventPublisher events;

  Reservations(
      ReservationStore store,
      AwardStore awards,
      Clocks clocks,
      Workflow workflow,
      Access access,
      BusinessClock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.awards = awards;
    this.clocks = clocks;
    this.workflow = workflow;
    this.access = access;
    this.clock = clock;
    this.events = events;
  }

  /** What is recorded of a case that the acting person may see; absent before the adoption. */
  @PermitAll
  public Optional<Reservation> of(CaseId caseId) {
    access.requireCase(caseId);
    return find(caseId);
  }

  /** What the subsidy is called, with its year. */
  @PermitAll
  public String titleOf(CaseId caseId) {
    access.requireCase(caseId);
    return workflow
        .labelOf(caseId)
        .map(label -> label.title() + " " + label.year())
        .orElseThrow(Refused::notFound);
  }

  /**
   * Records that the budget was adopted; the four weeks begin on the day after it.
   *
   * @param decision of the council, by date and number
   * @throws Refused {@code award.reservation.none} when the award makes no reservation; {@code
   *     award.reservation.once} the second time; at {@code adoptedOn} when that is before the award
   *     or later than today; at {@code decision} without one
   */
  @RolesAllowed(Names.GRANT_OFFICER)
  @Transactional
  public void budgetAdopted(CaseId caseId, LocalDate adoptedOn, String decision) {
    access.requireCase(caseId);
    awards.lock(caseId);
    LocalDate awardedOn = reservedOn(caseId);
    if (store.find(caseId).isPresent()) {
      throw new Refused("award.reservation.once");
    }
    LocalDate today = clock.today();
    if (adoptedOn.isBefore(awardedOn) || adoptedOn.isAfter(today)) {
      throw Refused.at("adoptedOn", "award.application.range", awardedOn, today);
    }
    String by = access.current().name();
    String named = Prose.line("decision", decision, LONGEST);
    store.add(caseId, adoptedOn, named, today, by);
    LocalDate last = clocks.start(key(caseId), adoptedOn, TermLength.weeks(WEEKS), Origin.LEGAL);
    say(
        caseId,
        "budgetAdopted",
        "on",
        Dutch.date(adoptedOn),
        "decision",
        named,
        "until",
        Dutch.date(last));
    workflow.start(PROCESS, caseId, caseId.value());
  }

  /**
   * Looks whether the reservation can be invoked today.
   *
   * @throws Refused at field {@code ground}: {@code award.reservation.none}, {@code .notAdopted} or
   *     {@code .lapsed}
   */
  @ForRooms
  public void requireInvocable(CaseId caseId) {
    reservedOn(caseId);
    Reservation reservation =
        find(caseId).orElseThrow(() -> Refused.at("ground", "award.reservation.notAdopted"));
    if (reservation.outcome() == Outcome.LAPSED || clock.today().isAfter(reservation.lastDay())) {
      throw Refused.at("ground", "award.reservation.lapsed", reservation.lastDay());
    }
  }

  /**
   * The award is withdrawn or lowered since the money is not there.
   *
   * @throws Refused as {@link #requireInvocable}
   */
  @ForRooms
  @Transactional
  public void invoke(CaseId caseId) {
    awards.lock(caseId);
    requireInvocable(caseId);
    store.end(caseId, Outcome.INVOKED, clock.today());
    clocks.end(key(caseId), clock.today(), "terms.ended.reservationInvoked");
    say(caseId, "reservationInvoked");
  }

  boolean isOpen(CaseId caseId) {
    Reservation reservation = known(caseId);
    return reservation.outcome() == Outcome.OPEN && !clock.today().isAfter(reservation.lastDay());
  }

  boolean isInvoked(CaseId caseId) {
    return known(caseId).outcome() == Outcome.INVOKED;
  }

  LocalDate lastDay(CaseId caseId) {
    return known(caseId).lastDay();
  }

  void lapse(CaseId caseId) {
    store.end(caseId, Outcome.LAPSED, clock.today());
    say(caseId, "reservationLapsed", "until", Dutch.date(lastDay(caseId)));
  }

  private Reservation known(CaseId caseId) {
    return find(caseId).orElseThrow(() -> new IllegalStateException("no reservation " + caseId));
  }

  private Optional<Reservation> find(CaseId caseId) {
    return store
        .find(caseId)
        .map(
            row ->
                new Reservation(
                    row.adoptedOn(),
                    row.decision(),
                    row.recordedOn(),
                    row.recordedBy(),
                    row.outcome(),
                    clocks.lastDay(key(caseId)),
                    row.endedOn()));
  }

  /** The day of an award that made the reservation. */
  private LocalDate reservedOn(CaseId caseId) {
    return awards
        .find(caseId)
        .filter(AwardFile::isUnderBudget)
        .map(AwardFile::state)
        .filter(State.Awarded.class::isInstance)
        .map(state -> ((State.Awarded) state).on())
        .orElseThrow(() -> Refused.at("ground", "award.reservation.none"));
  }

  private void say(CaseId caseId, String what, String... values) {
    events.publishEvent(CaseEvent.of(caseId, "award.event." + what, values));
  }

  private static Clocks.Key key(CaseId caseId) {
    return Clocks.Key.of(caseId, ClockKind.BUDGET_RESERVATION);
  }
}
