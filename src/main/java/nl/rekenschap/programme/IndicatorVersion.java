package nl.rekenschap.programme;

import java.time.LocalDate;

/**
 * One wording of an indicator and the day from which it holds.
 *
 * @param indicator code, unique within its item
 * @param version 1-based
 * @param continuesPrevious whether numbers may be compared with those before
 */
public record IndicatorVersion(
    String indicator,
    int version,
    LocalDate validFrom,
    String wording,
    boolean continuesPrevious,
    String source) {}
