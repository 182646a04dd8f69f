package nl.rekenschap.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.workflow.HumanTask;
import nl.rekenschap.workflow.TaskCatalogue;
import org.springframework.stereotype.Component;

/** By when figures are judged. */
@Component
class ReviewTasks implements TaskCatalogue {

  private final ReviewTerm term;

  ReviewTasks(ReviewTerm term) {
    this.term = term;
  }

  @Override
  public List<? extends HumanTask> tasks() {
    return List.of(ReviewTask.values());
  }

  @Override
  public Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope) {
    return Optional.of(term.dueOn(new PeriodId(scope)));
  }
}
