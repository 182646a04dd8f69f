package nl.rekenschap.determination;

import java.time.LocalDate;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;

/**
 * The final amount of a subsidy (Awb 4:46, 4:47).
 *
 * @param exOfficio without an application (ambtshalve)
 */
public record DeterminationDecision(
    CaseId caseId,
    Money awarded,
    Money determined,
    Outcome outcome,
    boolean exOfficio,
    String reasoning,
    LocalDate decidedOn,
    String proposedBy,
    String approvedBy) {

  /** In line with the award, lower, or nothing. */
  public enum Outcome {
    AS_AWARDED,
    /** Awb 4:46(2). */
    LOWER,
    ZERO
  }
}
