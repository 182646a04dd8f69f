package nl.rekenschap.milestone;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.kernel.Money;

/**
 * What became of one milestone.
 *
 * @param reachedOn absent when it was not reached
 */
public record MilestoneResult(
    String code, String text, Optional<LocalDate> reachedOn, String explanation) {

  /** The whole report of a case. */
  public record Account(
      java.util.List<MilestoneResult> results,
      Optional<Money> spent,
      boolean confirmed,
      String reportedBy) {}
}
