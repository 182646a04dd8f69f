package nl.rekenschap.retention;

import java.time.Instant;
import java.util.Optional;

/**
 * How long cases with that result are kept.
 *
 * @param years absent when it is not filled, and when they are kept for good
 * @param permanent kept for good (blijvend te bewaren)
 * @param source what it rests on; empty when nothing was found
 * @param setBy absent while it is the Selectielijst's own
 */
public record RetentionPeriod(
    ResultType result,
    Optional<Integer> years,
    boolean permanent,
    String source,
    Optional<String> setBy,
    Optional<Instant> setAt) {}
