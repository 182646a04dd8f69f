package nl.rekenschap.post;

import java.time.Instant;

/**
 * The mail server cannot be reached.
 *
 * @param since by the clock on the wall
 * @param problem name of the error that its last try gave
 */
public record LineTrouble(Instant since, String problem) {}
