package nl.rekenschap.council;

import java.time.Instant;

/**
 * A rule that somebody chose for a budget line.
 *
 * @param item code of the budget line
 * @param fromYear first reporting year for which it holds
 */
public record AllocationDecision(
    String item, int fromYear, AllocationRule rule, String because, String byName, Instant at) {}
