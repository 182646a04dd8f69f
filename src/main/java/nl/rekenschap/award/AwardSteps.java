package nl.rekenschap.award;

import java.util.Date;
import java.util.Optional;
import nl.rekenschap.award.AwardFile.State;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
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
  private final Announcement announcement;

  AwardSteps(AwardStore store, DecisionTerm term, Announcement announcement) {
    this.store = store;
    this.term = term;
    this.announcement = announcement;
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

  private @Nullable State state(String caseId) {
    return file(caseId).map(AwardFile::state).orElse(null);
  }

  private Optional<AwardFile> file(String caseId) {
    return store.find(new CaseId(caseId));
  }
}
