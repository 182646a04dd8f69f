package nl.rekenschap.workflow.operations;

import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.workflow.CaseLabel;
import org.jspecify.annotations.Nullable;

/**
 * A process of a case that runs by some version of its diagram.
 *
 * @param process id of it in the engine
 * @param scope the period or report that it is about; the case id when there is none
 * @param label absent when the case has no name
 * @param suspended never goes on by itself
 */
public record RunningCase(
    String process, CaseId caseId, String scope, @Nullable CaseLabel label, boolean suspended) {}
