package nl.rekenschap.amendment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.access.Access;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion.Origin;
import org.springframework.stereotype.Component;

/**
 * Tells in time that a subsidy of three years or more does not go on (Awb 4:51): else it runs on
 * for the rest of a reasonable term.
 */
@Component
class NonContinuation {

  private static final int YEARS = 3;

  private final ContinuationStore store;
  private final Award award;
  private final Programme programme;
  private final AmendmentPost post;
  private final AmendmentSettings settings;
  private final Clocks clocks;
  private final Access access;
  private final BusinessClock clock;

  NonContinuation(
      ContinuationStore store,
      Award award,
      Programme programme,
      AmendmentPost post,
      AmendmentSettings settings,
      Clocks clocks,
      Access access,
      BusinessClock clock) {
    this.store = store;
    this.award = award;
    this.programme = programme;
    this.post = post;
    this.settings = settings;
    this.clocks = clocks;
    this.access = access;
    this.clock = clock;
  }

  /** In the programme's last year, when the same provider had it three years in a row. */
  boolean mustWarn(CaseId caseId) {
    AwardFile file = award.of(caseId).orElse(null);
    if (file == null || file.awarded().isEmpty()) {
      return false;
    }
    boolean last =
        programme.current().filter(summary -> summary.lastYear() == file.year()).isPresent();
    for (int back = 1; last && back < YEARS; back++) {
      last = isAwarded(file.itemCode(), file.year() - back, file.provider());
    }
    return last;
  }

  private boolean isAwarded(String itemCode, int year, Optional<ProviderId> provider) {
    return award
        .of(CaseId.of(year, itemCode))
        .filter(before -> before.awarded().isPresent() && before.provider().equals(provider))
        .isPresent();
  }

  LocalDate warnsOn(CaseId caseId) {
    return settings.warnsOn(year(caseId));
  }

  /** The clock's last day still leaves the reasonable term before the year is over. */
  void warn(CaseId caseId) {
    LocalDate last =
        LocalDate.of(year(caseId), 12, 31).minusWeeks(settings.continuationTermWeeks());
    long days = Math.max(1, ChronoUnit.DAYS.between(clock.today(), last));
    LocalDate until =
        clocks.start(key(caseId), clock.today(), TermLength.days((int) days), Origin.LOCAL);
    post.tellOfficers(caseId, "continuation", Map.of("until", Dutch.date(until)));
    post.sayInside(caseId, "continuationAsked", "until", Dutch.date(until));
  }

  boolean isNotContinued(CaseId caseId) {
    return store.find(caseId).flatMap(Continuation::until).isPresent();
  }

  void stop(CaseId caseId, LocalDate until, String reason) {
    String why = Prose.required("reason", reason, AmendmentRules.LONGEST);
    LocalDate soonest = clock.today().plusDays(1);
    LocalDate latest = clock.today().plusYears(2);
    if (until.isBefore(soonest) || until.isAfter(latest)) {
      throw Refused.at("until", "amendment.continuation.range", soonest, latest);
    }
    store.add(caseId, new Continuation(why, Optional.of(until), clock.today(), by()));
    clocks.end(key(caseId), clock.today(), "terms.ended.nonContinuationTold");
  }

  void goOn(CaseId caseId, String reason) {
    String why = Prose.required("reason", reason, AmendmentRules.LONGEST);
    store.add(caseId, new Continuation(why, Optional.empty(), clock.today(), by()));
    clocks.end(key(caseId), clock.today(), "terms.ended.continues");
    post.sayInside(caseId, "continues", "reason", why);
  }

  void send(CaseId caseId) {
    Continuation decided = store.find(caseId).orElseThrow(IllegalStateException::new);
    String until = Dutch.date(decided.until().orElseThrow());
    SentLetter sent = post.nonContinuation(caseId, decided);
    post.tellProvider(caseId, Audience.DECISION, "non-continuation", Map.of("until", until));
    post.say(caseId, sent, "notContinued", "until", until);
  }

  /** The day that is proposed as the last of the reasonable term. */
  LocalDate usualUntil(CaseId caseId) {
    LocalDate term = clock.today().plusWeeks(settings.continuationTermWeeks());
    LocalDate year = LocalDate.of(year(caseId), 12, 31);
    return term.isAfter(year) ? term : year;
  }

  private String by() {
    return access.current().name();
  }

  private int year(CaseId caseId) {
    return post.label(caseId).year();
  }

  private static Clocks.Key key(CaseId caseId) {
    return Clocks.Key.of(caseId, ClockKind.NON_CONTINUATION);
  }
}
