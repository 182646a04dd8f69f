package nl.rekenschap.reporting;

import java.time.Instant;
import java.time.LocalDate;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PeriodId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long a correction may take: one reminder before its due day, and a day on which it lapses.
 */
@Component
class CorrectionTerm {

  private final ReportingStore store;
  private final ReportingSettings settings;
  private final Notices notices;
  private final BusinessClock clock;

  CorrectionTerm(
      ReportingStore store, ReportingSettings settings, Notices notices, BusinessClock clock) {
    this.store = store;
    this.settings = settings;
    this.notices = notices;
    this.clock = clock;
  }

  LocalDate dueOn() {
    return clock.today().plusDays(settings.returnDays());
  }

  /** Not today any more: whoever was just told is not reminded at once. */
  Instant reminderAt(PeriodId id) {
    LocalDate day = period(id).dueOn().minusDays(settings.correctionReminderDays());
    LocalDate tomorrow = clock.today().plusDays(1);
    return settings.momentOn(day.isBefore(tomorrow) ? tomorrow : day);
  }

  Instant lapsesAt(PeriodId id) {
    return settings.momentOn(period(id).dueOn().plusDays(settings.correctionLapseDays()));
  }

  @Transactional
  void remind(PeriodId id) {
    Period period = period(id);
    notices.remindReporter(period, "reporting/correction-reminder", "correction");
    notices.happened(period, "reminded", "due", Dutch.date(period.dueOn()));
  }

  private Period period(PeriodId id) {
    return store.find(id).orElseThrow(() -> new IllegalStateException("no period " + id)).period();
  }
}
