package nl.rekenschap.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Total;

/**
 * All that a judgement needs on one screen.
 *
 * @param title name of the subsidy or own action
 * @param dueOn last day to judge
 * @param rounds everything handed in, oldest first; the last one is to be judged
 */
public record ReviewFile(
    Period period, String title, LocalDate dueOn, List<Line> lines, List<Round> rounds) {

  /** What is to be judged. */
  public Submission submission() {
    return rounds.getLast().submission();
  }

  /**
   * One indicator.
   *
   * @param total computed sum over the parts; absent for words and when no number was reported
   * @param yearTotal accepted earlier in this year and this together; absent as {@code total}
   */
  public record Line(
      IndicatorForYear indicator,
      Target target,
      List<Cell> cells,
      Optional<Total> total,
      Optional<Total> yearTotal) {}

  /**
   * One value.
   *
   * @param part absent for the indicator as a whole
   * @param now absent when the indicator came into the form after this was handed in
   * @param previousRound what the round before this one said; absent in the first
   * @param previousPeriod accepted value of the period before
   */
  public record Cell(
      Optional<Part> part,
      Optional<Measurement.Value> now,
      Optional<Measurement.Value> previousRound,
      Optional<Measurement.Value> previousPeriod) {

    /** Whether this differs from what was sent back. */
    public boolean isChanged() {
      return previousRound.isPresent() && !previousRound.equals(now);
    }
  }

  /** One round with what was found of it; no judgement while it waits. */
  public record Round(Submission submission, Optional<Judgement> judgement) {}
}
