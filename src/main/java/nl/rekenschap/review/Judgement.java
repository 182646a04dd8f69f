package nl.rekenschap.review;

import java.time.Instant;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.PersonId;

/**
 * What was found of one round.
 *
 * @param words the reason of a return; a note with an acceptance, which may be empty
 * @param contentHash of exactly what was judged, see {@link nl.rekenschap.reporting.Submission};
 *     empty for judgements from before it was kept
 */
public record Judgement(
    PeriodId period,
    int round,
    Verdict verdict,
    String words,
    String contentHash,
    Instant at,
    PersonId by,
    String byName) {

  /** How it ended. */
  public enum Verdict {
    ACCEPTED,
    GIVEN_BACK
  }
}
