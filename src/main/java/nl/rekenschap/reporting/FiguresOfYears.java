package nl.rekenschap.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Span;
import nl.rekenschap.reporting.ItemValues.At;

/**
 * The accepted figures of all budget lines in several years, as they stood at one moment.
 *
 * <p>Kept as columns of numbers, and made into values only for the line and year that is asked for:
 * a report reads a million of them and shows a part.
 */
public final class FiguresOfYears {

  private final Map<String, ItemValues> byItem;
  private final Map<CaseId, List<Told>> told;

  FiguresOfYears(Map<String, ItemValues> byItem, Map<CaseId, List<Told>> told) {
    this.byItem = byItem;
    this.told = told;
  }

  /** The words of who reported, about one period. */
  record Told(Span span, String explanation) {}

  /**
   * What was accepted for a budget line in a year, in order of time; without who typed a value and
   * the comment beside it. Words of who reported are those of the year they were asked for.
   */
  public List<AcceptedFigures> of(String item, int year) {
    CaseId caseId = CaseId.of(year, item);
    List<Told> words = told.getOrDefault(caseId, List.of());
    ItemValues values = byItem.get(item);
    List<AcceptedFigures> all =
        values == null ? new ArrayList<>() : accepted(caseId, values, values.rowsOf(year), words);
    for (Told of : words) {
      if (all.stream().noneMatch(figures -> figures.span().equals(of.span()))) {
        all.add(accepted(caseId, of.span(), List.of(), words));
      }
    }
    all.sort(Comparator.comparingInt(figures -> figures.span().index()));
    return all;
  }

  private static List<AcceptedFigures> accepted(
      CaseId caseId, ItemValues values, int[] rows, List<Told> words) {
    List<AcceptedFigures> all = new ArrayList<>();
    for (int from = 0; from < rows.length; ) {
      int until = from;
      List<Measurement> own = new ArrayList<>();
      long period = At.period(values.at(rows[from]));
      while (until < rows.length && At.period(values.at(rows[until])) == period) {
        own.add(values.value(rows[until++]));
      }
      all.add(accepted(caseId, At.span(values.at(rows[from])), own, words));
      from = until;
    }
    return all;
  }

  private static AcceptedFigures accepted(
      CaseId caseId, Span span, List<Measurement> values, List<Told> words) {
    String explanation = "";
    for (Told of : words) {
      if (of.span().equals(span)) {
        explanation = of.explanation();
      }
    }
    return new AcceptedFigures(PeriodId.of(caseId, span), span, values, explanation);
  }
}
