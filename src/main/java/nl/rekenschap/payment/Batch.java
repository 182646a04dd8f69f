package nl.rekenschap.payment;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A file that was made for the finance package.
 *
 * @param orders how many orders it has
 * @param total of them, in euro
 * @param sha256 of its content, in hex
 */
public record Batch(
    long number, Instant at, String by, int orders, BigDecimal total, String sha256) {}
