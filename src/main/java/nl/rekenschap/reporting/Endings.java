package nl.rekenschap.reporting;

import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.ChangeKind;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PeriodId;
import org.springframework.stereotype.Component;

/** Periods that nobody has to report on, because the subsidy ended before they began. */
@Component
class Endings {

  private final ReportingStore store;
  private final Award award;
  private final Notices notices;
  private final BusinessClock clock;

  Endings(ReportingStore store, Award award, Notices notices, BusinessClock clock) {
    this.store = store;
    this.award = award;
    this.notices = notices;
    this.clock = clock;
  }

  boolean isDue(Period period) {
    return period.provider().isEmpty()
        || award.of(period.caseId()).filter(file -> hasEnded(file, period)).isEmpty();
  }

  private static boolean hasEnded(AwardFile file, Period period) {
    boolean withdrawn =
        file.versions().stream().anyMatch(version -> version.kind() == ChangeKind.WITHDRAW);
    return withdrawn
        || file.draft().filter(held -> held.until().isBefore(period.span().firstDay())).isPresent();
  }

  void lapse(PeriodId id) {
    Period period =
        store.lock(id).orElseThrow(() -> new IllegalStateException("no period " + id)).period();
    String why = Dutch.text("reporting.lapse.because");
    store.state(
        id, new PeriodState.NotReceived(clock.now(), Dutch.text("reporting.lapse.by"), why));
    notices.settle(period);
    notices.happened(period, "lapsed", "reason", why);
  }
}
