package nl.rekenschap.workflow.operations;

import java.time.Instant;

/**
 * While it lasts no timer goes off.
 *
 * @param until moment on which it ends by itself
 */
public record TimerPause(Instant began, Instant until, String byName, String reason) {}
