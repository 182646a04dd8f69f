package nl.rekenschap.reporting;

import java.time.Instant;

/**
 * A round in short: who handed it in and when.
 *
 * @param contentHash of what was handed in, see {@link Submission#contentHash()}
 */
public record NewestRound(int round, String contentHash, String byName, Instant at) {}
