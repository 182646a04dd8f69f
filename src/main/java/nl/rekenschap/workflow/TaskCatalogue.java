package nl.rekenschap.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;

/** A room's user tasks and their due dates; each room with tasks offers one as a bean. */
public interface TaskCatalogue {

  List<? extends HumanTask> tasks();

  /**
   * Other groups that this task is for as much as for its own; by the room's settings.
   *
   * @return empty when it is for one group
   */
  default Set<Role> alsoFor(HumanTask task) {
    return Set.of();
  }

  /**
   * Day on which the task must be done, by the room's settings.
   *
   * @param scope the period or report that the task is about; the case id when there is none
   */
  Optional<LocalDate> dueOn(HumanTask task, CaseId caseId, String scope);

  /**
   * Last day that the law leaves for it.
   *
   * @return empty when the law sets none
   */
  default Optional<LocalDate> legalLastDay(HumanTask task, CaseId caseId, String scope) {
    return Optional.empty();
  }
}
