package nl.rekenschap.workflow;

import java.time.LocalDate;
import nl.rekenschap.access.Role;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An open task with the day on which it is due.
 *
 * @param task id of the user task in the diagram
 * @param scope the period or report that it is about; the case id when there is none
 * @param assignee absent while nobody has claimed it
 */
public record DueTask(
    TaskId id,
    CaseId caseId,
    String scope,
    String process,
    String task,
    Role role,
    CaseLabel label,
    @Nullable PersonId assignee,
    @Nullable String assigneeName,
    LocalDate dueOn) {}
