package nl.rekenschap.reporting;

import java.time.Instant;
import java.util.UUID;
import nl.rekenschap.kernel.PeriodId;

/**
 * Proof of handing in (Awb 2.3: confirmation of receipt with a copy of what was entered).
 *
 * @param number shown to people, such as {@code OV-2025-000123}
 * @param contentHash SHA-256 in hex over what was handed in, see {@link Submission}
 * @param document the copy as PDF in the case
 */
public record Receipt(
    String number,
    PeriodId period,
    int round,
    Instant at,
    String byName,
    String contentHash,
    UUID document) {}
