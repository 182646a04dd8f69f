package nl.rekenschap.reporting;

import java.time.Instant;
import java.util.List;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.PersonId;

/**
 * What was handed in for a period; each round is kept as it was.
 *
 * @param explanation how it went, in words; may be empty
 */
public record Submission(
    PeriodId period,
    int round,
    List<Measurement> values,
    String explanation,
    Instant at,
    PersonId by,
    String byName) {}
