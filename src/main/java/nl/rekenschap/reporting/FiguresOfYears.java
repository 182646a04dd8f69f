package nl.rekenschap.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Frequency;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Span;
import org.jspecify.annotations.Nullable;

/**
 * The accepted figures of all budget lines in several years, as they stood at one moment.
 *
 * <p>Kept as columns of numbers, and made into values only for the line and year that is asked for:
 * a report reads a million of them and shows a part.
 */
public final class FiguresOfYears {

  private final Map<String, List<Column>> byItem;
  private final Map<CaseId, List<Told>> told;

  FiguresOfYears(Map<String, List<Column>> byItem, Map<CaseId, List<Told>> told) {
    this.byItem = byItem;
    this.told = told;
  }

  /**
   * All values of one indicator with the same meaning and of the same kind; what stands at one
   * place in its arrays belongs together.
   *
   * @param parts null when the values are of the whole
   * @param at see {@link At}
   * @param numbers null for words
   * @param denominators only of ratios
   * @param words only of words and of reasons why there is no figure
   */
  record Column(
      String indicator,
      int version,
      String kind,
      @Nullable String @Nullable [] parts,
      Long[] at,
      Long @Nullable [] numbers,
      Long @Nullable [] denominators,
      String @Nullable [] words) {

    private Measurement value(int row) {
      return new Measurement(
          indicator,
          version,
          parts == null ? Optional.empty() : Optional.ofNullable(parts[row]),
          Cell.value(kind, number(numbers, row), number(denominators, row), word(row)));
    }

    private static long number(Long @Nullable [] numbers, int row) {
      return numbers == null ? 0 : numbers[row];
    }

    private String word(int row) {
      return words == null ? "" : words[row];
    }
  }

  /** The words of who reported, about one period. */
  record Told(Span span, String explanation) {}

  /** Where a value belongs, as one number that sorts by time and then by place in the round. */
  static final class At {
    static final int YEAR = 32;
    static final int PER_YEAR = 28;
    static final int INDEX = 24;
    private static final int SMALL = 0xF;

    private At() {}

    static int year(long at) {
      return (int) (at >> YEAR);
    }

    static long period(long at) {
      return at >> INDEX;
    }

    static Span span(long at) {
      int perYear = (int) (at >> PER_YEAR) & SMALL;
      return new Span(year(at), frequency(perYear), (int) (at >> INDEX) & SMALL);
    }

    private static Frequency frequency(int perYear) {
      return switch (perYear) {
        case 1 -> Frequency.YEAR;
        case 2 -> Frequency.HALF_YEAR;
        case 4 -> Frequency.QUARTER;
        default -> throw new IllegalStateException("no frequency of " + perYear);
      };
    }
  }

  private record Placed(long at, Measurement value) {}

  /**
   * What was accepted for a budget line in a year, in order of time; without who typed a value and
   * the comment beside it. Words of who reported are those of the year they were asked for.
   */
  public List<AcceptedFigures> of(String item, int year) {
    List<Placed> values = values(item, year);
    CaseId caseId = CaseId.of(year, item);
    List<Told> words = told.getOrDefault(caseId, List.of());
    List<AcceptedFigures> all = new ArrayList<>();
    for (int from = 0; from < values.size(); ) {
      int until = from;
      List<Measurement> own = new ArrayList<>();
      long period = At.period(values.get(from).at());
      while (until < values.size() && At.period(values.get(until).at()) == period) {
        own.add(values.get(until++).value());
      }
      all.add(accepted(caseId, At.span(values.get(from).at()), own, words));
      from = until;
    }
    for (Told of : words) {
      if (all.stream().noneMatch(figures -> figures.span().equals(of.span()))) {
        all.add(accepted(caseId, of.span(), List.of(), words));
      }
    }
    all.sort(Comparator.comparingInt(figures -> figures.span().index()));
    return all;
  }

  private List<Placed> values(String item, int year) {
    List<Placed> values = new ArrayList<>();
    for (Column column : byItem.getOrDefault(item, List.of())) {
      for (int row = 0; row < column.at().length; row++) {
        long at = column.at()[row];
        if (At.year(at) == year) {
          values.add(new Placed(at, column.value(row)));
        }
      }
    }
    values.sort(Comparator.comparingLong(Placed::at));
    return values;
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
