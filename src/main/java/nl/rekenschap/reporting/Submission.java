package nl.rekenschap.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.PersonId;

/**
 * What was handed in for a period; each round is kept as it was.
 *
 * @param explanation how it went, in words; may be empty
 * @param findings what the rules said when it was handed in
 * @param contentHash SHA-256 in hex over the canonical text of the values and the narrative;
 *     acceptance names it, so that nobody can accept anything else than what they saw
 * @param onBehalf whether an officer typed it over from paper
 * @param receipt absent for rounds from before receipts were given
 */
public record Submission(
    PeriodId period,
    int round,
    List<Measurement> values,
    String explanation,
    Narrative narrative,
    List<Evidence> evidence,
    List<Finding> findings,
    String contentHash,
    boolean onBehalf,
    Optional<Receipt> receipt,
    Instant at,
    PersonId by,
    String byName) {

  /** The same with its receipt. */
  Submission with(Receipt proof) {
    return new Submission(
        period,
        round,
        values,
        explanation,
        narrative,
        evidence,
        findings,
        contentHash,
        onBehalf,
        Optional.of(proof),
        at,
        by,
        byName);
  }

  /** The same with its files. */
  Submission with(List<Evidence> files) {
    return new Submission(
        period,
        round,
        values,
        explanation,
        narrative,
        files,
        findings,
        contentHash,
        onBehalf,
        receipt,
        at,
        by,
        byName);
  }
}
