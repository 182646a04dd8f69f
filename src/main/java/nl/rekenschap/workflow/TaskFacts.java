package nl.rekenschap.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one item beside the day on which it must be done.
 *
 * @param priority normal when it comes; a person may change it
 * @param legalLastDay last day that the law leaves; absent when it sets none
 * @param returned whether it came back: the same task was done before in the same case and period
 */
public record TaskFacts(Priority priority, @Nullable LocalDate legalLastDay, boolean returned) {}
