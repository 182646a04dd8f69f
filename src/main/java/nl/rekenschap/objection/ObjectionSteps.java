package nl.rekenschap.objection;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.objection.ObjectionFile.Phase;
import nl.rekenschap.post.Audience;
import nl.rekenschap.workflow.DiagramSteps;

/** What the diagram of an objection may call; runs in the engine's transaction. */
@DiagramSteps
@ForRooms
public class ObjectionSteps {

  private final ObjectionStore store;
  private final ObjectionTerm term;
  private final ObjectionPost post;
  private final ObjectionDecision decision;
  private final ObjectionSettings settings;
  private final BusinessClock clock;

  ObjectionSteps(
      ObjectionStore store,
      ObjectionTerm term,
      ObjectionPost post,
      ObjectionDecision decision,
      ObjectionSettings settings,
      BusinessClock clock) {
    this.store = store;
    this.term = term;
    this.post = post;
    this.decision = decision;
    this.settings = settings;
    this.clock = clock;
  }

  /** Confirms at once that it came in (Awb 6:14), and starts the term to decide. */
  public void confirmReceipt(String scope) {
    ObjectionFile file = locked(scope);
    String until = Dutch.date(term.start(file));
    SentLetter sent =
        post.send(
            file,
            ObjectionLetter.RECEIPT,
            new LetterValues()
                .text("besluit", ObjectionPost.decision(file))
                .text("ontvangenOp", Dutch.date(file.receivedOn()))
                .text("beslistermijn", until)
                .flag("teLaat", file.isLate())
                .text("gronden", file.grounds()));
    post.tellProvider(file, Audience.DECISION, "receipt", Map.of("until", until));
    post.tellOfficers(file, "received", Map.of("until", until));
    post.say(
        file,
        sent,
        file.isLate() ? "receivedLate" : "received",
        "decision",
        ObjectionPost.decision(file),
        "on",
        Dutch.date(file.receivedOn()),
        "by",
        file.filedBy(),
        "until",
        until);
  }

  public boolean isIncomplete(String scope) {
    return file(scope).phase() == Phase.COMPLETING;
  }

  /** Asks for what is missing, by letter and by mail (Awb 6:6). */
  public void requestGrounds(String scope) {
    ObjectionFile file = locked(scope);
    String missing = file.missing().orElseThrow();
    String until = Dutch.date(file.completeUntil().orElseThrow());
    SentLetter sent =
        post.send(
            file,
            ObjectionLetter.COMPLETION,
            new LetterValues().text("ontbreekt", missing).text("uiterlijk", until));
    post.tellProvider(
        file, Audience.DECISION, "completion", Map.of("missing", missing, "until", until));
    post.say(file, sent, "completionAsked", "missing", missing, "until", until);
  }

  /** The day after the last one on which it can be completed. */
  public Date groundsUntil(String scope) {
    return start(file(scope).completeUntil().orElseThrow().plusDays(1));
  }

  public void groundsExpired(String scope) {
    ObjectionFile file = locked(scope);
    store.completeExpired(file.id());
    post.say(file, "completionExpired", "until", Dutch.date(file.completeUntil().orElseThrow()));
  }

  public boolean isToBeHeard(String scope) {
    return file(scope).phase() == Phase.HEARING;
  }

  /** Invites who objected to be heard (Awb 7:2). */
  public void invite(String scope) {
    ObjectionFile file = locked(scope);
    Assessment.ToBeHeard hearing = file.hearing().orElseThrow();
    String day = Dutch.date(hearing.on());
    SentLetter sent =
        post.send(
            file,
            ObjectionLetter.INVITATION,
            new LetterValues()
                .text("zitting", day)
                .text("plaats", hearing.place())
                .text("gronden", file.grounds()));
    post.tellProvider(
        file, Audience.DECISION, "invitation", Map.of("on", day, "place", hearing.place()));
    post.say(file, sent, "invited", "on", day, "place", hearing.place());
  }

  public boolean isReturned(String scope) {
    return file(scope).phase() == Phase.ADVISING;
  }

  public Date warnOn(String scope) {
    return start(warningDay(file(scope)));
  }

  /** Whether the warning is for a later day now, since the term stood still. */
  public boolean isTermMoved(String scope) {
    return warningDay(file(scope)).isAfter(clock.today());
  }

  public void warnTerm(String scope) {
    ObjectionFile file = file(scope);
    String until = Dutch.date(term.lastDay(file));
    post.warnOfficers(file, term, until);
    post.sayInside(file, "termNear", "until", until);
  }

  /** Once, and only before the term has ended (Awb 7:10(3)). */
  public boolean mayExtend(String scope) {
    ObjectionFile file = file(scope);
    return !file.extended() && !clock.today().isAfter(term.lastDay(file));
  }

  public boolean isExtended(String scope) {
    return file(scope).extended();
  }

  public boolean isWithdrawn(String scope) {
    return file(scope).phase() == Phase.WITHDRAWN;
  }

  /** The decision takes effect by telling it (Awb 3:41, 7:12). */
  public void announce(String scope) {
    decision.announce(locked(scope));
  }

  public void closeWithdrawn(String scope) {
    decision.closeWithdrawn(locked(scope));
  }

  private LocalDate warningDay(ObjectionFile file) {
    return term.lastDay(file).minusDays(settings.warnDays());
  }

  private ObjectionFile file(String scope) {
    return store.find(new ObjectionId(scope)).orElseThrow(() -> unknown(scope));
  }

  private ObjectionFile locked(String scope) {
    return store.lock(new ObjectionId(scope)).orElseThrow(() -> unknown(scope));
  }

  private static IllegalStateException unknown(String scope) {
    return new IllegalStateException("no objection " + scope);
  }

  private static Date start(LocalDate day) {
    return Date.from(BusinessClock.startOf(day));
  }
}
