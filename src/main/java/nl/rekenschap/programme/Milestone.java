package nl.rekenschap.programme;

import java.util.Optional;

/**
 * Something that must be there by a quarter or a year.
 *
 * @param quarter 1 to 4; absent when only the year is known
 * @param assumed whether the date is our assumption, because the plan gives none
 */
public record Milestone(
    String code,
    String text,
    int year,
    Optional<Integer> quarter,
    boolean assumed,
    String source) {}
