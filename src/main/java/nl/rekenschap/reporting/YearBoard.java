package nl.rekenschap.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.ProviderId;

/** All periods of a year: a row for each case, a column for each quarter. */
public record YearBoard(int year, LocalDate today, List<Row> rows) {

  /**
   * One case.
   *
   * @param provider absent when the municipality reports on itself
   * @param line name of the programme line; absent for costs that belong to none
   */
  public record Row(
      CaseId caseId,
      String title,
      Optional<ProviderId> provider,
      String providerName,
      Optional<String> line,
      List<Cell> cells) {

    /** What is shown in that quarter; periods longer than a quarter stand in their last one. */
    public Optional<Cell> in(int quarter) {
      return cells.stream().filter(cell -> cell.quarter() == quarter).findFirst();
    }
  }

  /**
   * One period.
   *
   * @param handedIn whether a first round came in
   * @param lock absent when it is open
   * @param extensions those that still hold
   */
  public record Cell(
      Period period,
      Standing standing,
      boolean handedIn,
      boolean late,
      Optional<Lock> lock,
      List<Extension> extensions) {

    /** 1 to 4: the quarter in which the period ends. */
    public int quarter() {
      return period.span().index()
          * Frequency.QUARTER.perYear()
          / period.span().frequency().perYear();
    }

    /** Whether it is settled if this one came in time. */
    boolean counts() {
      return handedIn || late;
    }
  }

  /**
   * How many of the periods whose turn it was came in time.
   *
   * @param due handed in, closed without figures, or awaited after the due day
   */
  public record Rate(int onTime, int due) {

    /** In whole percents; absent while nothing was due. */
    public Optional<Integer> percent() {
      return due == 0 ? Optional.empty() : Optional.of(Math.round(100f * onTime / due));
    }
  }

  /** Over the whole board. */
  public Rate rate() {
    return rate(rows);
  }

  /** Of one provider; of what the municipality does itself when absent. */
  public Rate rateOf(Optional<ProviderId> provider) {
    return rate(rows.stream().filter(row -> row.provider().equals(provider)).toList());
  }

  private static Rate rate(List<Row> rows) {
    List<Cell> settled =
        rows.stream().flatMap(row -> row.cells().stream()).filter(Cell::counts).toList();
    return new Rate((int) settled.stream().filter(cell -> !cell.late()).count(), settled.size());
  }
}
