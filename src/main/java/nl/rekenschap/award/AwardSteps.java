package nl.rekenschap.award;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import nl.rekenschap.award.ApplicationFile.Phase;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.workflow.DiagramSteps;
import org.jspecify.annotations.Nullable;

/**
 * What diagrams ask of an award and let it do, under the name {@code award}. Public because the
 * engine's expressions call nothing else; rooms have no business here.
 */
@DiagramSteps
public class AwardSteps {

  private final AwardStore store;
  private final DecisionTerm term;
  private final UnhandledTerm unhandled;
  private final Announcement announcement;
  private final ApplicationStore applications;
  private final ApplicationPost post;
  private final Reservations reservations;
  private final AwardSettings settings;

  AwardSteps(
      AwardStore store,
      DecisionTerm term,
      UnhandledTerm unhandled,
      Announcement announcement,
      ApplicationStore applications,
      ApplicationPost post,
      Reservations reservations,
      AwardSettings settings) {
    this.store = store;
    this.term = term;
    this.unhandled = unhandled;
    this.announcement = announcement;
    this.applications = applications;
    this.post = post;
    this.reservations = reservations;
    this.settings = settings;
  }

  public boolean isProviderKnown(String caseId) {
    return file(caseId).flatMap(AwardFile::provider).isPresent();
  }

  public boolean isReturned(String caseId) {
    return state(caseId) instanceof State.Drafting drafting && drafting.returnedBecause() != null;
  }

  public boolean isApproved(String caseId) {
    return state(caseId) instanceof State.Awarded;
  }

  /** Asked by the life of the case, when this diagram has ended. */
  public boolean isAwarded(String caseId) {
    return isApproved(caseId);
  }

  /** When those who decide are warned that the term is nearly over. */
  public Date decisionWarningOn(String caseId) {
    return Date.from(BusinessClock.startOf(term.warnOn(new CaseId(caseId))));
  }

  public void warnDecisionTerm(String caseId) {
    CaseId id = new CaseId(caseId);
    announcement.nearTerm(id, term.endsOn(id));
  }

  public void announce(String caseId) {
    announcement.award(new CaseId(caseId));
  }

  public void announceRefusal(String caseId) {
    announcement.refusal(new CaseId(caseId));
  }

  public boolean isApplicationAsked(String caseId) {
    return applications
        .find(new CaseId(caseId))
        .filter(file -> file.phase() == Phase.ASKED)
        .isPresent();
  }

  public void inviteApplication(String caseId) {
    post.asked(file(caseId).orElseThrow(), application(caseId));
  }

  /** The first moment after the last day on which an application can come. */
  public Date applicationDueOn(String caseId) {
    return Date.from(BusinessClock.startOf(application(caseId).dueOn().plusDays(1)));
  }

  public void applicationMissed(String caseId) {
    ApplicationFile file = application(caseId);
    applications.phase(file.caseId(), Phase.MISSED);
    post.say(file.caseId(), "applicationMissed", "due", Dutch.date(file.dueOn()));
  }

  public boolean isApplicationComplete(String caseId) {
    return application(caseId).phase() == Phase.COMPLETE;
  }

  public void requestApplicationCompletion(String caseId) {
    post.completionAsked(file(caseId).orElseThrow(), application(caseId));
  }

  /** The first moment after the term for completing; without one, after the decision term. */
  public Date applicationCompletionEndsOn(String caseId) {
    CaseId id = new CaseId(caseId);
    LocalDate last = application(caseId).completionUntil().orElseGet(() -> term.endsOn(id));
    return Date.from(BusinessClock.startOf(last.plusDays(1)));
  }

  public void applicationCompletionExpired(String caseId) {
    CaseId id = new CaseId(caseId);
    applications.phase(id, Phase.INCOMPLETE);
    application(caseId).completionUntil().ifPresent(last -> unhandled.start(id, last));
    post.say(id, "applicationIncomplete");
  }

  public boolean isApplicationIncomplete(String caseId) {
    return application(caseId).phase() == Phase.INCOMPLETE;
  }

  public boolean isUnhandledProposed(String caseId) {
    return application(caseId).phase() == Phase.LEAVE_PROPOSED;
  }

  public boolean isUnhandledReturned(String caseId) {
    return isApplicationIncomplete(caseId);
  }

  /** Also asked of awards for which no application was asked. */
  public boolean isApplicationUnhandled(String caseId) {
    return applications
        .find(new CaseId(caseId))
        .filter(file -> file.phase() == Phase.UNHANDLED)
        .isPresent();
  }

  /** Without those four weeks there is only the decision term, which has its own warning. */
  public Date unhandledWarningOn(String caseId) {
    CaseId id = new CaseId(caseId);
    LocalDate day = unhandled.warnOn(id).orElseGet(() -> term.endsOn(id));
    return Date.from(BusinessClock.startOf(day));
  }

  public void warnUnhandledTerm(String caseId) {
    CaseId id = new CaseId(caseId);
    unhandled.lastDay(id).ifPresent(last -> announcement.nearUnhandledTerm(id, last));
  }

  public void announceUnhandled(String caseId) {
    announcement.unhandled(application(caseId));
  }

  public Date reservationWarningOn(String caseId) {
    LocalDate last = reservations.lastDay(new CaseId(caseId));
    return Date.from(BusinessClock.startOf(last.minusDays(settings.warnDaysBefore())));
  }

  /** Only while it can still be invoked. */
  public void warnReservation(String caseId) {
    CaseId id = new CaseId(caseId);
    if (reservations.isOpen(id)) {
      announcement.nearReservationEnd(id, reservations.lastDay(id));
    }
  }

  /** The first moment after the four weeks (Awb 4:34). */
  public Date reservationEndsOn(String caseId) {
    LocalDate last = reservations.lastDay(new CaseId(caseId));
    return Date.from(BusinessClock.startOf(last.plusDays(1)));
  }

  public boolean isReservationInvoked(String caseId) {
    return reservations.isInvoked(new CaseId(caseId));
  }

  public void lapseReservation(String caseId) {
    reservations.lapse(new CaseId(caseId));
  }

  private ApplicationFile application(String caseId) {
    return applications
        .find(new CaseId(caseId))
        .orElseThrow(() -> new IllegalStateException("no application was asked in " + caseId));
  }

  private @Nullable State state(String caseId) {
    return file(caseId).map(AwardFile::state).orElse(null);
  }

  private Optional<AwardFile> file(String caseId) {
    return store.find(new CaseId(caseId));
  }
}
