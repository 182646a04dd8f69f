package nl.rekenschap.determination;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.award.Award;
import nl.rekenschap.determination.YearEndRow.Phase;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.LetterValues;
import nl.rekenschap.letter.SentLetter;
import nl.rekenschap.post.Audience;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.workflow.DiagramSteps;

/** What the diagram of the year-end may call; runs in the engine's transaction. */
@DiagramSteps
@ForRooms
public class DeterminationSteps {

  private final YearEndStore years;
  private final AccountabilityStore accountabilities;
  private final DeterminationStore decisions;
  private final YearEndAnnouncement announcement;
  private final PriorHearing hearing;
  private final Award award;
  private final YearEndPost post;
  private final DeterminationSettings settings;
  private final Clocks clocks;
  private final BusinessClock clock;

  DeterminationSteps(
      YearEndStore years,
      AccountabilityStore accountabilities,
      DeterminationStore decisions,
      YearEndAnnouncement announcement,
      PriorHearing hearing,
      Award award,
      YearEndPost post,
      DeterminationSettings settings,
      Clocks clocks,
      BusinessClock clock) {
    this.years = years;
    this.accountabilities = accountabilities;
    this.decisions = decisions;
    this.announcement = announcement;
    this.hearing = hearing;
    this.award = award;
    this.post = post;
    this.settings = settings;
    this.clocks = clocks;
    this.clock = clock;
  }

  public Date opensOn(String caseId) {
    return start(row(caseId).opensOn());
  }

  /** Opens the accountability; a year-end that starts late still leaves the shortest term. */
  public void open(String caseId) {
    YearEndRow row = locked(caseId);
    LocalDate today = clock.today();
    LocalDate earliest = today.plusDays(settings.newTermDays());
    LocalDate dueOn = row.dueOn().isBefore(earliest) ? earliest : row.dueOn();
    years.opened(row.caseId(), dueOn, settings.nextReminder(dueOn, today));
    post.tellProvider(row, Audience.TO_DO, "opened", Map.of("due", Dutch.date(dueOn)));
    post.say(row.caseId(), "opened", "due", Dutch.date(dueOn));
  }

  public Date nextReminderOn(String caseId) {
    YearEndRow row = row(caseId);
    return start(row.dueOn().plusDays(settings.reminders().get(row.nextReminder())));
  }

  /**
   * Sends the reminder whose day it is; those whose days passed while the product stood still are
   * not sent any more. After the last one the officers have to choose, and the manager knows.
   */
  public void remind(String caseId) {
    YearEndRow row = locked(caseId);
    int next = Math.max(row.nextReminder() + 1, settings.nextReminder(row.dueOn(), clock.today()));
    int offset = settings.reminders().get(next - 1);
    years.reminded(row.caseId(), next);
    String due = Dutch.date(row.dueOn());
    post.remindProvider(row, offset > 0 ? "overdue" : "reminder", offset, due);
    post.say(row.caseId(), offset > 0 ? "overdue" : "reminded", "due", due);
    if (next == settings.reminders().size()) {
      post.escalate(row, due);
      post.say(row.caseId(), "escalated", "due", due);
    }
  }

  public boolean mustEscalate(String caseId) {
    return row(caseId).nextReminder() >= settings.reminders().size();
  }

  public boolean isExOfficio(String caseId) {
    return row(caseId).exOfficio();
  }

  public boolean isFiled(String caseId) {
    return accountabilities.rounds(new CaseId(caseId)) > 0;
  }

  public boolean isComplete(String caseId) {
    return row(caseId).complete();
  }

  /** Asks for what is missing, by mail and by letter (Awb 4:5). */
  public void requestCompletion(String caseId) {
    YearEndRow row = locked(caseId);
    String until = Dutch.date(row.mustCompleteBy());
    String missing = row.missing() == null ? "" : row.missing();
    post.tellProvider(
        row, Audience.TO_DO, "completion", Map.of("until", until, "missing", missing));
    SentLetter sent =
        post.send(
            row,
            DeterminationLetter.COMPLETION,
            new LetterValues().text("uiterlijk", until).text("ontbreekt", missing));
    post.say(row.caseId(), sent, "completionAsked", "until", until, "missing", missing);
  }

  /** The first moment after the last day of the term. */
  public Date completionEndsOn(String caseId) {
    return start(row(caseId).mustCompleteBy().plusDays(1));
  }

  public void completionExpired(String caseId) {
    YearEndRow row = locked(caseId);
    years.expired(row.caseId(), clocks.lastDay(YearEndFiling.decisionTerm(row)));
    post.say(row.caseId(), "completionExpired", "until", Dutch.date(row.mustCompleteBy()));
  }

  public Date decisionWarningOn(String caseId) {
    return start(row(caseId).mustDecideBy().minusDays(settings.warningDays()));
  }

  /** Warns once for each end of the term; a proposal that came back does not warn again. */
  public void warnDecisionTerm(String caseId) {
    YearEndRow row = locked(caseId);
    LocalDate decideBy = row.mustDecideBy();
    if (row.phase() != Phase.PROPOSING || decideBy.equals(row.warnedFor())) {
      return;
    }
    years.warned(row.caseId(), decideBy);
    post.warn(row, clocks, decideBy);
    post.sayInside(row.caseId(), "warned", "until", Dutch.date(decideBy));
  }

  /** Whether the provider must be heard before the manager decides on the newest proposal. */
  public boolean mustHear(String caseId) {
    return hearing.isNeeded(new CaseId(caseId));
  }

  /** Lays down what is meant; the decision term runs on while the provider is heard. */
  public void intend(String caseId) {
    YearEndRow row = locked(caseId);
    hearing.intend(row, YearEndAnnouncement.awarded(award, row.caseId()));
  }

  public boolean isApproved(String caseId) {
    return decisions.approvedBy(new CaseId(caseId)).isPresent();
  }

  /** The approved proposal becomes the decision; it takes effect by telling it (Awb 3:41). */
  public void announce(String caseId) {
    announcement.of(locked(caseId));
  }

  private YearEndRow row(String caseId) {
    return years.find(new CaseId(caseId)).orElseThrow(() -> unknown(caseId));
  }

  private YearEndRow locked(String caseId) {
    return years.lock(new CaseId(caseId)).orElseThrow(() -> unknown(caseId));
  }

  private static IllegalStateException unknown(String caseId) {
    return new IllegalStateException("no year-end was planned for " + caseId);
  }

  private static Date start(LocalDate day) {
    return Date.from(BusinessClock.startOf(day));
  }
}
