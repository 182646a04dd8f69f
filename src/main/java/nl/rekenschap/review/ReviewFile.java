package nl.rekenschap.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.Difference;
import nl.rekenschap.reporting.Evidence;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.Finding;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Total;

/**
 * All that a judgement needs on one screen.
 *
 * @param title name of the subsidy or own action
 * @param dueOn last day to judge
 * @param findings what the rules said about the form as a whole
 * @param differences what this round changes in figures that were accepted; empty unless it is a
 *     correction
 * @param secondEyes whether an acceptance needs a second pair of eyes
 * @param rounds everything handed in, oldest first; the last one is to be judged
 * @param openQuestions how many questions wait for an answer
 */
public record ReviewFile(
    Period period,
    String title,
    LocalDate dueOn,
    List<Line> lines,
    List<Finding> findings,
    List<Difference> differences,
    boolean secondEyes,
    List<Round> rounds,
    int openQuestions) {

  /** What is to be judged. */
  public Submission submission() {
    return rounds.getLast().submission();
  }

  /** Whether figures of this period were accepted before. */
  public boolean isCorrection() {
    return period.isChangedSinceAcceptance();
  }

  /**
   * One indicator.
   *
   * @param total computed sum over the parts; absent for words and when no number was reported
   * @param yearTotal accepted earlier in this year and this together; absent as {@code total}
   * @param explanation what was told about this indicator; empty when nothing
   * @param findings what the rules said about the indicator as a whole
   */
  public record Line(
      IndicatorForYear indicator,
      Target target,
      List<Cell> cells,
      Optional<Total> total,
      Optional<Total> yearTotal,
      String explanation,
      List<Finding> findings) {}

  /**
   * One value with everything that says something about it.
   *
   * @param part absent for the indicator as a whole
   * @param measurement absent when the indicator came into the form after this was handed in
   * @param previousRound what the round before this one said; absent in the first
   * @param previousPeriod accepted value of the period before
   * @param lastYear accepted value of the same period a year before, when it can be compared
   * @param marked whether this was pointed at when the round before was sent back
   */
  public record Cell(
      FieldName name,
      Optional<Part> part,
      Optional<Measurement> measurement,
      Optional<Measurement.Value> previousRound,
      Optional<Measurement.Value> previousPeriod,
      Optional<Measurement.Value> lastYear,
      List<Finding> findings,
      List<Evidence> evidence,
      List<FigureQuestion> questions,
      boolean marked) {

    public Optional<Measurement.Value> now() {
      return measurement.map(Measurement::value);
    }

    /** Whether this differs from what was sent back. */
    public boolean isChanged() {
      return previousRound.isPresent() && !previousRound.equals(now());
    }
  }

  /**
   * One round with what was found of it; no judgement while it waits.
   *
   * @param confirmation by a second pair of eyes; absent when none was needed
   * @param marks fields that were pointed at when it was sent back
   */
  public record Round(
      Submission submission,
      Optional<Judgement> judgement,
      Optional<Judgement> confirmation,
      Set<String> marks) {}
}
