package nl.rekenschap.workflow.operations;

import java.time.Instant;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.workflow.CaseLabel;
import org.jspecify.annotations.Nullable;

/**
 * A step that was tried as often as it may be, and waits for somebody.
 *
 * @param job id of it in the engine
 * @param step name of the element in the diagram; its id when it has no name
 * @param scope the period or report that it is about; the case id when there is none
 * @param label absent when the case has no name
 * @param refusal key of the sentence of a refusal; empty when it was none, or has to be filled in
 */
public record Failure(
    String job,
    String process,
    String step,
    CaseId caseId,
    String scope,
    @Nullable CaseLabel label,
    Instant since,
    FailureCause cause,
    String refusal) {}
