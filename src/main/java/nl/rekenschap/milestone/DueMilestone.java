package nl.rekenschap.milestone;

import java.time.LocalDate;
import nl.rekenschap.kernel.CaseId;

/** A milestone of the plan with the day on which it should be there. */
public record DueMilestone(CaseId caseId, String text, LocalDate dueOn) {}
