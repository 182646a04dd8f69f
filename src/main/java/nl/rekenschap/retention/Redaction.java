package nl.rekenschap.retention;

import java.time.Instant;

/**
 * That words were made unreadable somewhere.
 *
 * @param place table and column in which they stood
 * @param parts in how many rows
 * @param sha256 of the words, in hex
 */
public record Redaction(
    String place, int parts, String reason, String sha256, String by, Instant at) {}
