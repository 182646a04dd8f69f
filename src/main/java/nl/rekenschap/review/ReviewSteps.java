package nl.rekenschap.review;

import java.util.Date;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.workflow.DiagramSteps;

/** What the diagrams may call as {@code review}; public, because they call by name. */
@DiagramSteps
public class ReviewSteps {

  private final ReviewTerm term;
  private final LateReview late;

  ReviewSteps(ReviewTerm term, LateReview late) {
    this.term = term;
    this.late = late;
  }

  public Date warnOn(String periodId) {
    return Date.from(term.warnAt(new PeriodId(periodId)));
  }

  public void warn(String periodId) {
    late.warn(new PeriodId(periodId));
  }
}
