package nl.rekenschap.workflow;

import java.time.Instant;
import java.time.LocalDate;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the work list.
 *
 * @param task id of the user task in the diagram
 * @param scope the period or report that it is about; the case id when there is none
 * @param endedBy who finished it; absent while open and when the process withdrew it
 */
public record WorkItem(
    TaskId id,
    CaseId caseId,
    String scope,
    String process,
    String task,
    String route,
    Role role,
    CaseLabel label,
    @Nullable PersonId assignee,
    @Nullable String assigneeName,
    @Nullable LocalDate dueOn,
    Instant createdAt,
    State state,
    @Nullable Instant endedAt,
    @Nullable PersonId endedBy,
    @Nullable String endedByName) {

  /** Where a work item is in its short life. */
  public enum State {
    OPEN,
    DONE,
    /** The process went on without it, by a timer or an end of the whole. */
    WITHDRAWN
  }

  public boolean isOverdue(LocalDate today) {
    return state == State.OPEN && dueOn != null && dueOn.isBefore(today);
  }
}
