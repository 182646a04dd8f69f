package nl.rekenschap.reporting;

import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict the rules are. None of this is law or plan: a municipality sets it.
 *
 * @param largestCount no count is larger; keeps slips of the keyboard out
 * @param expectedPercent below this part of what was to be reached by now we ask why
 * @param outlierDistance how many times the usual deviation a value may be away from the median of
 *     earlier quarters
 * @param earlierNeeded fewer earlier values than this say nothing about what is usual
 * @param ageBands that a story can name
 */
record RuleLimits(
    @DefaultValue("1000000") long largestCount,
    @DefaultValue("75") int expectedPercent,
    @DefaultValue("5") int outlierDistance,
    @DefaultValue("4") int earlierNeeded,
    @DefaultValue({"0-3", "4-8", "9-12", "13-17", "18-27", "28+"}) List<String> ageBands) {}
