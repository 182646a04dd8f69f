package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.reporting.FiguresOfYears;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Reporting;

/** Every year's figure of many budget lines, computed as the report computes its goals. */
public final class YearsOfFigures {

  private final Map<CaseId, List<Period>> periods = new HashMap<>();
  private final List<IndicatorForYear> indicators;
  private final List<String> items;
  private final List<Integer> years;

  /** Periods are read beforehand: they say what is due, not what was counted. */
  public YearsOfFigures(
      Reporting reporting,
      List<String> items,
      List<Integer> years,
      List<IndicatorForYear> indicators) {
    this.items = items;
    this.years = years;
    this.indicators = indicators;
    for (int year : years) {
      for (Period period : reporting.periodsOfYear(year)) {
        periods.computeIfAbsent(period.caseId(), fresh -> new ArrayList<>()).add(period);
      }
    }
  }

  /** One figure of one year. */
  public record YearFigure(String caseId, String indicator, Optional<BigDecimal> value) {}

  /** All figures, from the values that were read. */
  public List<YearFigure> of(FiguresOfYears figures) {
    List<YearFigure> all = new ArrayList<>(items.size() * years.size() * indicators.size());
    for (String item : items) {
      for (int year : years) {
        CaseId caseId = CaseId.of(year, item);
        ReportInputs.Reports reports =
            new ReportInputs.Reports(
                indicators, periods.getOrDefault(caseId, List.of()), figures.of(item, year));
        for (IndicatorForYear indicator : indicators) {
          all.add(
              new YearFigure(
                  caseId.value(), indicator.code(), number(RealisedOf.year(indicator, reports))));
        }
      }
    }
    return all;
  }

  private static Optional<BigDecimal> number(Realised realised) {
    return switch (realised) {
      case Realised.Total it -> Optional.of(it.value());
      case Realised.AtLeast it -> Optional.of(it.value());
      default -> Optional.empty();
    };
  }
}
