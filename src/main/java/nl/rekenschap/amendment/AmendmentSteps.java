package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.amendment.AmendmentRow.Phase;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.hearing.Hearings;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.workflow.CaseLabel;
import nl.rekenschap.workflow.DiagramSteps;

/** What the diagrams of the room may call; runs in the engine's transaction. */
@DiagramSteps
@ForRooms
public class AmendmentSteps {

  private final AmendmentStore store;
  private final AmendmentDesk desk;
  private final NonContinuation nonContinuation;
  private final AmendmentPost post;
  private final Hearings hearings;
  private final Clocks clocks;
  private final BusinessClock clock;

  AmendmentSteps(
      AmendmentStore store,
      AmendmentDesk desk,
      NonContinuation nonContinuation,
      AmendmentPost post,
      Hearings hearings,
      Clocks clocks,
      BusinessClock clock) {
    this.store = store;
    this.desk = desk;
    this.nonContinuation = nonContinuation;
    this.post = post;
    this.hearings = hearings;
    this.clocks = clocks;
    this.clock = clock;
  }

  public boolean hasNotice(String caseId, String scope) {
    return row(scope).notice().isPresent();
  }

  public boolean isNeeded(String caseId, String scope) {
    return row(scope).phase() != Phase.NOTED;
  }

  public boolean mustHear(String caseId, String scope) {
    return row(scope).phase() == Phase.HEARING;
  }

  public boolean isApproved(String caseId, String scope) {
    return row(scope).phase() == Phase.APPROVED;
  }

  public boolean isSuccession(String caseId, String scope) {
    return row(scope).mustHaveDraft().kind() == ChangeKind.SUCCESSOR;
  }

  /** Tells that nothing changes, to who reported or was heard. */
  public void tellNoted(String caseId, String scope) {
    AmendmentRow row = row(scope);
    String because = String.valueOf(row.notedBecause());
    if (row.notice().isPresent() || row.heard().isPresent()) {
      post.tellProvider(row.caseId(), Audience.TO_DO, "noted", Map.of("reason", because));
      post.say(row.caseId(), "noted", "reason", because);
    } else {
      post.sayInside(row.caseId(), "noted", "reason", because);
    }
  }

  /** Makes the decision known (Awb 3:41): letter, mail, and the term to object. */
  public void announce(String caseId, String scope) {
    AmendmentRow row = row(scope);
    AmendmentDraft draft = row.mustHaveDraft();
    List<Difference> differences = store.differences(row.id());
    SentLetter sent = post.decision(row, differences, hearings.outcome(row.caseId(), row.id()));
    store.phase(row.id(), Phase.ANNOUNCED);
    String kind = AmendmentDesk.kind(draft);
    String from = Dutch.date(draft.validFrom());
    post.tellProvider(
        row.caseId(), Audience.DECISION, "announced", Map.of("kind", kind, "from", from));
    clocks.decisionTold(row.caseId(), "amendment-" + row.id(), clock.today());
    post.announced(row.caseId(), sent, differences, kind, from);
  }

  /** The first moment of the day on which another provider takes over. */
  public Date takesEffectOn(String caseId, String scope) {
    return start(row(scope).mustHaveDraft().validFrom());
  }

  public void handOver(String caseId, String scope) {
    AmendmentRow row = row(scope);
    CaseLabel before = post.label(row.caseId());
    desk.handOver(row);
    CaseLabel now = post.label(row.caseId());
    post.tellProvider(
        row.caseId(),
        Audience.DECISION,
        "handed-over",
        Map.of("before", String.valueOf(before.providerName())));
    post.handedOver(
        row.caseId(), String.valueOf(before.providerName()), String.valueOf(now.providerName()));
  }

  /** Asked by the life of a case too. */
  public boolean mustWarnNonContinuation(String caseId) {
    return nonContinuation.mustWarn(new CaseId(caseId));
  }

  public Date warnNonContinuationOn(String caseId) {
    return start(nonContinuation.warnsOn(new CaseId(caseId)));
  }

  public void startWarning(String caseId) {
    nonContinuation.warn(new CaseId(caseId));
  }

  public boolean isNotContinued(String caseId) {
    return nonContinuation.isNotContinued(new CaseId(caseId));
  }

  public void sendNonContinuation(String caseId) {
    nonContinuation.send(new CaseId(caseId));
  }

  private AmendmentRow row(String scope) {
    return store.lock(scope).orElseThrow(() -> new IllegalStateException("no amendment " + scope));
  }

  private static Date start(LocalDate day) {
    return Date.from(BusinessClock.startOf(day));
  }
}
