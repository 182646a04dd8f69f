package nl.rekenschap.review;

import java.time.Instant;
import java.time.LocalDate;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.Reporting;
import org.springframework.stereotype.Component;

/** How long a judgement may take, counted from the day on which the newest round came in. */
@Component
class ReviewTerm {

  private final Reporting reporting;
  private final ReviewSettings settings;

  ReviewTerm(Reporting reporting, ReviewSettings settings) {
    this.reporting = reporting;
    this.settings = settings;
  }

  LocalDate dueOn(PeriodId id) {
    Instant at = reporting.newestRound(id).at();
    return at.atZone(BusinessClock.ZONE).toLocalDate().plusWeeks(settings.weeks());
  }

  /** The day after the last one. */
  Instant warnAt(PeriodId id) {
    return dueOn(id).plusDays(1).atTime(settings.hour(), 0).atZone(BusinessClock.ZONE).toInstant();
  }
}
