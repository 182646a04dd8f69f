package nl.rekenschap.determination;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.rekenschap.award.AwardChanged;
import nl.rekenschap.determination.YearEndRow.Phase;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.workflow.Workflow;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What changes of an award do to its year-end: another provider, or an earlier start. */
@Component
class EarlyYearEnd {

  private static final String TIMER = "Event_YearEndOpens";

  private final YearEndStore years;
  private final YearEndPost post;
  private final Workflow workflow;

  EarlyYearEnd(YearEndStore years, YearEndPost post, Workflow workflow) {
    this.years = years;
    this.post = post;
    this.workflow = workflow;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(AwardChanged change) {
    change.provider().ifPresent(provider -> years.succeed(change.caseId(), provider));
  }

  /** The provider keeps as much time as it would have had. */
  void open(YearEndRow row, LocalDate day) {
    if (row.phase() != Phase.PLANNED || !day.isBefore(row.opensOn())) {
      return;
    }
    LocalDate due = day.plusDays(ChronoUnit.DAYS.between(row.opensOn(), row.dueOn()));
    years.moved(row.caseId(), day, due);
    workflow.reschedule(
        row.caseId(), row.caseId().value(), TIMER, BusinessClock.startOf(day));
    post.say(row.caseId(), "opensEarly", "day", Dutch.date(day));
  }
}
