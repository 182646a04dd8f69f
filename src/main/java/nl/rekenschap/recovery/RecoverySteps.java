package nl.rekenschap.recovery;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import nl.rekenschap.access.ForRooms;
import nl.rekenschap.access.Role;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationDecision;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.recovery.RecoveryRow.Phase;
import nl.rekenschap.terms.ClockKind;
import nl.rekenschap.terms.Clocks;
import nl.rekenschap.terms.TermLength;
import nl.rekenschap.terms.TermQuestion.Origin;
import nl.rekenschap.workflow.DiagramSteps;

/** What the diagram of a recovery may call; runs in the engine's transaction. */
@DiagramSteps
@ForRooms
public class RecoverySteps {

  private static final int LIMIT_YEARS = 5;

  private final RecoveryStore store;
  private final RecoveryFiles files;
  private final RecoveryBooks books;
  private final RecoveryAnnouncement announcement;
  private final MoneyIn moneyIn;
  private final RecoveryPost post;
  private final RecoverySettings settings;
  private final Award award;
  private final Determination determination;
  private final Programme programme;
  private final Clocks clocks;
  private final BusinessClock clock;

  RecoverySteps(
      RecoveryStore store,
      RecoveryFiles files,
      RecoveryBooks books,
      RecoveryAnnouncement announcement,
      MoneyIn moneyIn,
      RecoveryPost post,
      RecoverySettings settings,
      Award award,
      Determination determination,
      Programme programme,
      Clocks clocks,
      BusinessClock clock) {
    this.store = store;
    this.files = files;
    this.books = books;
    this.announcement = announcement;
    this.moneyIn = moneyIn;
    this.post = post;
    this.settings = settings;
    this.award = award;
    this.determination = determination;
    this.programme = programme;
    this.clocks = clocks;
    this.clock = clock;
  }

  /** Whether more was paid than was determined, and that was not asked back yet. */
  public boolean isDue(String caseId) {
    return !books.tooMuch(new CaseId(caseId)).isZero();
  }

  /**
   * Begins, or goes on with one whose repayment was undone. From the determination on it can be
   * reclaimed for five years (Awb 4:57(4)).
   */
  public void open(String caseId) {
    CaseId id = new CaseId(caseId);
    RecoveryRow before = store.lock(id).orElse(null);
    if (before != null && isRunning(before)) {
      return;
    }
    Clocks.Key limit = Clocks.Key.of(id, ClockKind.RECOVERY_LIMIT);
    if (clocks.find(limit).isEmpty()) {
      clocks.start(limit, determinedOn(id), TermLength.years(LIMIT_YEARS), Origin.LEGAL);
    }
    AwardFile awarded = award.of(id).orElseThrow(() -> unknown(caseId));
    ProviderId provider = awarded.provider().orElseThrow(() -> unknown(caseId));
    Money tooMuch = books.tooMuch(id);
    store.open(
        id,
        before == null ? 1 : before.number() + 1,
        provider,
        programme.item(awarded.itemCode(), awarded.year()).name(),
        awarded.year(),
        tooMuch,
        settings.termWeeks());
    post.sayInside(id, "opened", "total", Dutch.money(tooMuch));
  }

  private boolean isRunning(RecoveryRow row) {
    return switch (row.phase()) {
      case DRAFTING, APPROVAL, APPROVED -> true;
      case COLLECTING -> !books.outstanding(row.caseId()).isZero();
      case ENDED -> false;
    };
  }

  private LocalDate determinedOn(CaseId id) {
    return determination
        .decisionOf(id)
        .map(DeterminationDecision::decidedOn)
        .orElseThrow(() -> unknown(id.value()));
  }

  public boolean isDecided(String caseId) {
    return row(caseId).isDecided();
  }

  public boolean isApproved(String caseId) {
    return row(caseId).phase() == Phase.APPROVED;
  }

  /** The approved draft takes effect by telling it (Awb 3:41). */
  public void announce(String caseId) {
    announcement.of(locked(caseId));
  }

  /** Whether something of it must still come in. */
  public boolean isOutstanding(String caseId) {
    return !books.outstanding(new CaseId(caseId)).isZero();
  }

  /** The moment at which is looked whether enough was paid. */
  public Date nextMomentOn(String caseId) {
    RecoveryRow row = row(caseId);
    return start(files.schedule(row).nextMoment(books.outstanding(row.caseId()), clock.today()));
  }

  public boolean isBehind(String caseId) {
    RecoveryRow row = row(caseId);
    return files.schedule(row).asksForMore(books.outstanding(row.caseId()), clock.today());
  }

  public boolean isReminderNeeded(String caseId) {
    return files.schedule(row(caseId)).needsReminder(clock.today());
  }

  /** Sends a reminder (Awb 4:112). */
  public void remind(String caseId) {
    moneyIn.remind(locked(caseId));
  }

  public Date limitWarningOn(String caseId) {
    LocalDate limit = files.limit(new CaseId(caseId));
    return start(limit.minusDays(settings.limitWarningDays()));
  }

  /** Tells those who can still act that soon nothing can be reclaimed any more. */
  public void warnLimit(String caseId) {
    RecoveryRow row = row(caseId);
    String limit = Dutch.date(files.limit(row.caseId()));
    post.tellRole(row, Role.GRANT_OFFICER, "limit", Map.of("limit", limit));
    post.tellRole(row, Role.MANAGER, "limit", Map.of("limit", limit));
    post.sayInside(row.caseId(), "limitNear", "limit", limit);
  }

  private RecoveryRow row(String caseId) {
    return store.find(new CaseId(caseId)).orElseThrow(() -> unknown(caseId));
  }

  private RecoveryRow locked(String caseId) {
    return store.lock(new CaseId(caseId)).orElseThrow(() -> unknown(caseId));
  }

  private static IllegalStateException unknown(String caseId) {
    return new IllegalStateException("no recovery can be made in " + caseId);
  }

  private static Date start(LocalDate day) {
    return Date.from(BusinessClock.startOf(day));
  }
}
