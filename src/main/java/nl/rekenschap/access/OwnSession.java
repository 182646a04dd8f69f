package nl.rekenschap.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A place where somebody is logged in.
 *
 * @param browser in rough words, see {@link RoughBrowser}; empty when it is none that we know
 */
record OwnSession(UUID id, Instant beganAt, Instant lastUsedAt, String browser) {}
