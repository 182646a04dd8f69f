package nl.rekenschap.reporting;

import java.time.Instant;
import java.util.Optional;

/**
 * One opening of an accepted period for a correction.
 *
 * @param number 1-based within the period
 * @param requested whether the reporter asked for it; else an officer began it
 * @param decision absent while the request waits
 * @param acceptedAt when the figures were accepted that stand until then
 * @param ended absent while it runs
 */
public record Reopening(
    int number,
    boolean requested,
    String reason,
    Instant at,
    String byName,
    Optional<Decision> decision,
    Instant acceptedAt,
    String acceptedByName,
    Optional<End> ended) {

  /** An officer's answer; the words are empty when a request is granted without any. */
  public record Decision(boolean granted, String words, Instant at, String byName) {}

  /** How it ended, and when. */
  public record End(How how, Instant at) {}

  /** The ways in which it can end. */
  public enum How {
    DECLINED,
    WITHDRAWN,
    LAPSED,
    ACCEPTED
  }
}
