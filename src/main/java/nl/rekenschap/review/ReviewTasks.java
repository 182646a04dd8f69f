package nl.rekenschap.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import org.springframework.stereotype.Component;

/** By when figures are judged, and large corrections confirmed. */
@Component
class ReviewTasks implements TaskCatalogue {

  private final ReviewTerm term;
  private final ReviewSettings settings;
  private final BusinessClock clock;

  ReviewTasks(ReviewTerm term, ReviewSettings settings, BusinessClock clock) {
    this.term = term;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<? extends HumanTask> tasks() {
    return List.of(ReviewTask.values());
  }

  @Override
  public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
    return Optional.of(
        switch ((ReviewTask) task) {
          case REVIEW_SUBMISSION -> term.dueOn(new PeriodId(scope));
          case CONFIRM_CORRECTION -> clock.today().plusDays(settings.confirmDays());
        });
  }
}
