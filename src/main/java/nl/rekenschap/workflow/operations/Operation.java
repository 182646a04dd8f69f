package nl.rekenschap.workflow.operations;

import java.time.Instant;

/**
 * What somebody did to the engine; in words under {@code workflow.operation.<what>}.
 *
 * @param subject what it was done to, in Dutch
 * @param number of cases or steps that it touched
 * @param reason may be empty
 */
public record Operation(
    Instant at, String byName, What what, String subject, int number, String reason) {

  /** Sorts of it. */
  public enum What {
    RETRIED,
    MIGRATED,
    PAUSED,
    RESUMED,
    CHECKED
  }
}
