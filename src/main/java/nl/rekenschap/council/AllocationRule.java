package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the money of a budget line is placed. No law gives one: who makes the report states it, and
 * the report says it beside the amounts.
 */
public sealed interface AllocationRule {

  /** All of it in the one area that the plan names. */
  record OneArea() implements AllocationRule {}

  /** Equal parts over the schools that the plan names; a school in two areas halves its part. */
  record Schools() implements AllocationRule {}

  /**
   * By the numbers that were reported of each school or area, so only afterwards.
   *
   * @param indicator its code; it must be split by school or area
   */
  record Participants(String indicator) implements AllocationRule {}

  /**
   * Parts that were agreed.
   *
   * @param percent of each area, by its code; together at most 100, and the rest is not placed
   */
  record Key(Map<String, BigDecimal> percent) implements AllocationRule {

    public Key {
      percent = java.util.Collections.unmodifiableMap(new TreeMap<>(percent));
    }
  }

  /** For a target group in the whole city. */
  record Citywide() implements AllocationRule {}

  /** Costs of the municipality, which land nowhere. */
  record Costs() implements AllocationRule {}

  /** Nothing was agreed. */
  record None() implements AllocationRule {}
}
