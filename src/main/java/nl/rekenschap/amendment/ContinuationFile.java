package nl.rekenschap.amendment;

import java.time.LocalDate;
import nl.rekenschap.kernel.CaseId;

/**
 * What the screen shows on which is decided whether a subsidy goes on.
 *
 * @param usualUntil the day that is proposed as the last of the reasonable term
 */
public record ContinuationFile(CaseId caseId, String title, LocalDate usualUntil) {}
