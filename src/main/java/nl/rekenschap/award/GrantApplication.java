package nl.rekenschap.award;

import java.time.Instant;
import java.time.LocalDate;
import nl.rekenschap.kernel.Money;

/**
 * An application for a subsidy as it came in (Awb 4:1, 4:2).
 *
 * @param budget how the amount is built up
 * @param indicators what the applicant proposes to report; may be empty
 * @param declaredBy who is authorised and asks for it
 * @param round 1 for the first, one more after each completion
 * @param receivedOn the day from which the decision term is counted
 */
public record GrantApplication(
    String activities,
    Money amount,
    String budget,
    String indicators,
    String declaredBy,
    int round,
    LocalDate receivedOn,
    Instant at,
    String byName) {}
