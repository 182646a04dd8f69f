package nl.rekenschap.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Role;
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

  /** Another officer than the one who judged is another person too; four eyes see to that. */
  @Override
  public Set<Role> alsoFor(HumanTask task) {
    return switch ((ReviewTask) task) {
      case REVIEW_SUBMISSION -> Set.of();
      case CONFIRM_CORRECTION -> settings.officersConfirm() ? Set.of(Role.GRANT_OFFICER) : Set.of();
    };
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
