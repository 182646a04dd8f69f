package nl.rekenschap.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.ReportingStore.Stored;
import nl.rekenschap.workflow.TimersGoOff;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What time does to a period: it opens, is reminded of, escalates and gets its letter. */
@Component
class Reminders {

  private final ReportingStore store;
  private final ReportingSettings settings;
  private final Notices notices;
  private final BusinessClock clock;

  Reminders(
      ReportingStore store, ReportingSettings settings, Notices notices, BusinessClock clock) {
    this.store = store;
    this.settings = settings;
    this.notices = notices;
    this.clock = clock;
  }

  /** Most timers are of periods, and each is held while its timer goes off. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(TimersGoOff timers) {
    store.lockAhead(timers.scopes());
  }

  Instant opensAt(PeriodId id) {
    return settings.momentOn(find(id).period().opensOn());
  }

  /** Opens the period; one that opens late gets a fair term. */
  @Transactional
  void open(PeriodId id) {
    LocalDate fair = clock.today().plusDays(settings.shortestDays());
    if (lock(id).period().dueOn().isBefore(fair)) {
      store.due(id, fair);
    }
    store.state(id, new PeriodState.Open(false));
    Period period = find(id).period();
    notices.tellReporter(period, "reporting/opened", Map.of());
    notices.happened(period, "opened", "due", Dutch.date(period.dueOn()));
  }

  Instant nextAt(PeriodId id) {
    Stored stored = find(id);
    LocalDate due = stored.period().dueOn();
    Ladder ladder = settings.reminders();
    return settings.momentOn(ladder.day(due, ladder.next(due, stored.nextStep(), clock.today())));
  }

  /** Sends the reminder that fits today. */
  @Transactional
  void remind(PeriodId id) {
    Stored stored = lock(id);
    Period period = stored.period();
    Ladder ladder = settings.reminders();
    int step = ladder.reached(period.dueOn(), stored.nextStep(), clock.today());
    store.nextStep(stored, step + 1);
    Ladder.Rung rung = ladder.rung(step);
    notices.remindReporter(period, rung.letter(), Integer.toString(step));
    if (rung == Ladder.Rung.ESCALATION) {
      notices.tellOnce(Role.MANAGER, period, "reporting/escalated-inside");
      notices.tellOnce(Role.GRANT_OFFICER, period, "reporting/escalated-inside");
      notices.happened(period, "escalated", "due", Dutch.date(period.dueOn()));
    } else {
      notices.happened(period, "reminded", "due", Dutch.date(period.dueOn()));
    }
  }

  boolean isEscalated(PeriodId id) {
    return settings.reminders().isPassed(find(id).nextStep());
  }

  Instant letterAt(PeriodId id) {
    return settings.momentOn(find(id).period().dueOn().plusDays(settings.letterDaysAfter()));
  }

  /** Writes that an obligation is not met (Awb 4:37) and what can follow (Awb 4:48, 4:56). */
  @Transactional
  void sendObligationLetter(PeriodId id) {
    Period period = find(id).period();
    if (period.provider().isPresent()) {
      notices.remindReporter(period, "reporting/obligation", "letter");
    } else {
      notices.tellOnce(Role.MANAGER, period, "reporting/own-action-missing");
    }
    notices.happened(period, "letterSent", "due", Dutch.date(period.dueOn()));
  }

  private Stored find(PeriodId id) {
    return store.find(id).orElseThrow(() -> new IllegalStateException("no period " + id));
  }

  private Stored lock(PeriodId id) {
    return store.lock(id).orElseThrow(() -> new IllegalStateException("no period " + id));
  }
}
