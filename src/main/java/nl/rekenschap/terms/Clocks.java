package nl.rekenschap.terms;

import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.post.Message;
import nl.rekenschap.post.Post;
import nl.rekenschap.terms.Interruption.CompletionRequest;
import nl.rekenschap.terms.Interruption.Delay;
import nl.rekenschap.terms.Interruption.Ground;
import nl.rekenschap.terms.TermQuestion.Direction;
import nl.rekenschap.terms.TermQuestion.Extension;
import nl.rekenschap.terms.TermQuestion.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of cases: which terms run, since when, and what stopped them. Their last days are
 * reckoned each time, so that a correction of the law's rules is one of all cases.
 */
@Service
public class Clocks {

  /** Which clock; {@code scope} is empty for the case itself. */
  public record Key(CaseId caseId, ClockKind kind, String scope) {

    public static Key of(CaseId caseId, ClockKind kind) {
      return new Key(caseId, kind, "");
    }
  }

  private final ClockStore store;
  private final Terms terms;
  private final TermLadder ladder;
  private final Access access;
  private final Post post;
  private final BusinessClock clock;

  Clocks(
      ClockStore store,
      Terms terms,
      TermLadder ladder,
      Access access,
      Post post,
      BusinessClock clock) {
    this.store = store;
    this.terms = terms;
    this.ladder = ladder;
    this.access = access;
    this.post = post;
    this.clock = clock;
  }

  /** The clocks of a case that the acting person may see, in the order in which they began. */
  @PermitAll
  public List<CaseClock> of(CaseId caseId) {
    access.requireCase(caseId);
    return store.of(caseId).stream().map(this::reckoned).toList();
  }

  /** One clock, for rooms that have checked who asks. */
  @ForRooms
  public Optional<CaseClock> find(Key key) {
    return store.find(key).map(this::reckoned);
  }

  /** Clocks of those kinds that have not ended, also past their last day; see {@link #find}. */
  @ForRooms
  public List<CaseClock> running(Set<ClockKind> kinds) {
    return store.running(kinds).stream().map(this::reckoned).toList();
  }

  /**
   * The last day of that clock.
   *
   * @throws IllegalStateException when there is no such clock
   */
  @ForRooms
  public LocalDate lastDay(Key key) {
    return known(key).lastDay();
  }

  /**
   * That message as a warning that this clock is nearly over: it is settled when the clock ends or
   * moves, and nobody gets two for the same step of the ladder, whoever warns.
   */
  @ForRooms
  public Message asWarning(Key key, Message message) {
    return ladder.asWarning(known(key), message, clock.today());
  }

  /**
   * Starts a clock; one that ran before under the same key is begun anew.
   *
   * @param from the day of the event; the term begins on the day after it
   * @return its last day
   */
  @ForRooms
  @Transactional
  public LocalDate start(Key key, LocalDate from, TermLength length, Origin origin) {
    moved(key);
    store.start(
        key, new TermQuestion(from, length, origin, Direction.FORWARD, List.of(), List.of()));
    return lastDay(key);
  }

  /**
   * The term stands still from the day after the request, when it gives a day (Awb 4:15(1)(a)).
   *
   * @param why what was asked for
   */
  @ForRooms
  @Transactional
  public void askCompletion(Key key, LocalDate on, @Nullable LocalDate until, String why) {
    store.interrupt(lock(key), new CompletionRequest(on, until, null), why);
  }

  /**
   * All that was last asked for came in on that day.
   *
   * @return the last day of the clock
   */
  @ForRooms
  @Transactional
  public LocalDate completed(Key key, LocalDate on) {
    store.completed(lock(key), on);
    return lastDay(key);
  }

  /**
   * The term stands still on another ground of Awb 4:15.
   *
   * @param until last such day; null while it lasts, see {@link #runsOn}
   */
  @ForRooms
  @Transactional
  public void stop(Key key, Ground ground, LocalDate from, @Nullable LocalDate until, String why) {
    store.interrupt(lock(key), new Delay(ground, from, until), why);
  }

  /** What made the term stand still lasted until that day, and no longer. */
  @ForRooms
  @Transactional
  public LocalDate runsOn(Key key, LocalDate lastDayStill) {
    store.runsOn(lock(key), lastDayStill);
    return lastDay(key);
  }

  /** The decision was put off (Awb 4:14, 7:10), told on that day. */
  @ForRooms
  @Transactional
  public LocalDate extend(Key key, LocalDate toldOn, TermLength length, String why) {
    store.extend(lock(key), new Extension(toldOn, length), why);
    return lastDay(key);
  }

  /**
   * A decision was made known: the term to object to it begins (Awb 6:7, 6:8).
   *
   * @param decision which one; an objection names it by that scope
   */
  @ForRooms
  @Transactional
  public void decisionTold(CaseId caseId, String decision, LocalDate on) {
    start(new Key(caseId, ClockKind.OBJECTION, decision), on, TermLength.weeks(6), Origin.LEGAL);
  }

  /**
   * What had to be done was done; a clock that never ran has nothing to end.
   *
   * @param why key of the sentence that says what ended it
   */
  @ForRooms
  @Transactional
  public void end(Key key, LocalDate on, String why) {
    moved(key);
    store.end(key, on, why);
  }

  private Key lock(Key key) {
    store.lock(key);
    moved(key);
    return key;
  }

  /** What was warned of is not so any more. */
  private void moved(Key key) {
    post.settle(key.caseId(), TermLadder.about(key));
  }

  private CaseClock known(Key key) {
    return find(key).orElseThrow(() -> new IllegalStateException("no clock " + key));
  }

  private CaseClock reckoned(ClockStore.Kept kept) {
    return new CaseClock(
        kept.key().caseId(),
        kept.key().kind(),
        kept.key().scope(),
        kept.question(),
        terms.reckon(kept.question()),
        Optional.ofNullable(kept.endedOn()),
        Optional.ofNullable(kept.endedWhy()));
  }
}
