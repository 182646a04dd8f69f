package nl.rekenschap.hearing;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.hearing.HearingStore.End;
import nl.rekenschap.hearing.HearingStore.Ending;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion.Origin;
import nl.rekenschap.workflow.DiagramSteps;

/** What the diagram of a hearing may call; runs in the engine's transaction. */
@DiagramSteps
@ForRooms
public class HearingSteps {

  private final HearingStore store;
  private final HearingPost post;
  private final HearingSettings settings;
  private final Clocks clocks;
  private final BusinessClock clock;

  HearingSteps(
      HearingStore store,
      HearingPost post,
      HearingSettings settings,
      Clocks clocks,
      BusinessClock clock) {
    this.store = store;
    this.post = post;
    this.settings = settings;
    this.clocks = clocks;
    this.clock = clock;
  }

  static Clocks.Key term(CaseId caseId, String scope) {
    return new Clocks.Key(caseId, ClockKind.HEARING, scope);
  }

  /** Tells the provider what is meant, and starts the term in which it can say what it thinks. */
  public void send(String caseId, String scope) {
    CaseId id = new CaseId(caseId);
    HearingRound round = locked(id, scope);
    if (round.outcome().isPresent()) {
      throw new IllegalStateException("nothing new is meant in " + caseId + " about " + scope);
    }
    LocalDate today = clock.today();
    LocalDate until =
        clocks.start(term(id, scope), today, TermLength.weeks(settings.termWeeks()), Origin.LOCAL);
    store.sent(id, round, today, until);
    post.intention(id, locked(id, scope));
  }

  /** The first moment after the last day of the term. */
  public Date expiresOn(String caseId, String scope) {
    return after(locked(new CaseId(caseId), scope).lastDay());
  }

  static Date after(LocalDate lastDay) {
    return Date.from(BusinessClock.startOf(lastDay.plusDays(1)));
  }

  /** Nothing was said within the term. */
  public void expire(String caseId, String scope) {
    CaseId id = new CaseId(caseId);
    HearingRound round = locked(id, scope);
    store.end(id, round, new Ending(End.EXPIRED, clock.today(), null, null, null));
    store.removeFiles(id, scope);
    clocks.end(term(id, scope), clock.today(), "terms.ended.noViews");
    String until = Dutch.date(round.lastDay());
    post.tellOfficers(id, "expired", Map.of("until", until));
    post.say(id, "expired", "until", until);
  }

  private HearingRound locked(CaseId caseId, String scope) {
    return store
        .lock(caseId, scope)
        .orElseThrow(
            () -> new IllegalStateException("nothing is meant in " + caseId + " about " + scope));
  }
}
