package nl.rekenschap.workbook;

import java.time.Instant;
import java.util.UUID;
import nl.rekenschap.kernel.PeriodId;

/**
 * A workbook that somebody handed in.
 *
 * @param size in bytes
 * @param sha256 of the file, in hex
 * @param baseVersion of the draft that it was laid beside
 */
public record Upload(
    UUID id,
    PeriodId period,
    String name,
    long size,
    String sha256,
    Instant at,
    String byName,
    Outcome outcome,
    long baseVersion) {

  /** The same, now that its figures are in the form. */
  Upload taken() {
    return new Upload(id, period, name, size, sha256, at, byName, Outcome.TAKEN, baseVersion);
  }

  /** What became of it. */
  public enum Outcome {
    /** Has errors; nothing of it is among the figures. */
    REFUSED,
    /** Was understood, and waits for the word to take it over. */
    READ,
    /** Its figures are in the form. The newest one of these is the file that counts. */
    TAKEN
  }
}
