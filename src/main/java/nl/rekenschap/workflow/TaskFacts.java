package nl.rekenschap.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a room knows of one task beside the day on which it must be done.
 *
 * @param legalLastDay last day that the law leaves; absent when it sets none
 * @param priority when it comes; a person may change it afterwards
 * @param waitingOn whom or what it waits for, in words for people; when absent, what a provider
 *     must do waits for that provider and the rest for nobody
 * @param returned whether it came back; a task that was done before in the same case and period is
 *     known to have, without a room saying so
 */
public record TaskFacts(
    Priority priority,
    @Nullable LocalDate legalLastDay,
    @Nullable String waitingOn,
    boolean returned) {

  /** Nothing in particular. */
  public static final TaskFacts PLAIN = new TaskFacts(Priority.NORMAL, null, null, false);

  public TaskFacts until(@Nullable LocalDate lastDay) {
    return new TaskFacts(priority, lastDay, waitingOn, returned);
  }
}
