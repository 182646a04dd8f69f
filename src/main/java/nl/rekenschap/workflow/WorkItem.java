package nl.rekenschap.workflow;

import java.time.Instant;
import java.time.LocalDate;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.workflow.Subject.Named;
import org.jspecify.annotations.Nullable;

/**
 * One line of the work list.
 *
 * @param number unique, and higher for what came later
 * @param version goes up with each change of it
 * @param task id of the user task in the diagram
 * @param scope the period or report that it is about; the case id when there is none
 * @param period a year, or a period of it such as {@code 2025-q1}
 * @param queue the group in whose list it stands: a role, a role and a team, or a task
 * @param team that the case is with; absent when it is with the whole group
 * @param endedBy who finished it; absent while open and when the process withdrew it
 * @param unread whether the acting person has not opened it yet
 */
public record WorkItem(
    TaskId id,
    long number,
    int version,
    CaseId caseId,
    String scope,
    String period,
    String process,
    String task,
    String route,
    Role role,
    String queue,
    @Nullable Named team,
    CaseLabel label,
    TaskFacts facts,
    @Nullable PersonId assignee,
    @Nullable String assigneeName,
    @Nullable LocalDate dueOn,
    Instant createdAt,
    State state,
    @Nullable Instant endedAt,
    @Nullable PersonId endedBy,
    @Nullable String endedByName,
    boolean unread) {

  /** Where a work item is in its short life. */
  public enum State {
    OPEN,
    DONE,
    /** The process went on without it, by a timer or an end of the whole. */
    WITHDRAWN
  }

  /** Whom it waits for outside the municipality: a provider's task waits for that provider. */
  public @Nullable String waitingOn() {
    return role == Role.PROVIDER_CONTACT ? label.providerName() : null;
  }

  public boolean isOverdue(LocalDate today) {
    return state == State.OPEN && dueOn != null && dueOn.isBefore(today);
  }
}
