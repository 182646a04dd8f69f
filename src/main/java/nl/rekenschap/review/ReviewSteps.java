package nl.rekenschap.review;

import java.util.Date;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.PeriodState;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.workflow.DiagramSteps;

/** What the diagrams may call as {@code review}; public, because they call by name. */
@DiagramSteps
public class ReviewSteps {

  private final ReviewTerm term;
  private final LateReview late;
  private final ReviewFiles files;
  private final Reporting reporting;

  ReviewSteps(ReviewTerm term, LateReview late, ReviewFiles files, Reporting reporting) {
    this.term = term;
    this.late = late;
    this.files = files;
    this.reporting = reporting;
  }

  /** Accepted by the judge, and not yet by the second pair of eyes that it needs. */
  public boolean needsSecondEyes(String periodId) {
    Period period = reporting.period(new PeriodId(periodId));
    return period.state() instanceof PeriodState.Submitted && files.needsSecondEyes(period);
  }

  public Date warnOn(String periodId) {
    return Date.from(term.warnAt(new PeriodId(periodId)));
  }

  public void warn(String periodId) {
    late.warn(new PeriodId(periodId));
  }
}
