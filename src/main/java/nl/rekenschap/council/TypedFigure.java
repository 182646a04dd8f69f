package nl.rekenschap.council;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A figure from elsewhere, as somebody typed it in.
 *
 * @param subject code of the indicator, school or area that it is about
 * @param period year or school year
 * @param value absent when it was taken back
 * @param source where it comes from; the reason when it was taken back
 */
public record TypedFigure(
    Series series,
    String subject,
    String period,
    Optional<BigDecimal> value,
    String source,
    String byName,
    Instant at) {}
