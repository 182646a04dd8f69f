package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Measurement;

/** The accepted numbers of one indicator in a year, for each school or area that reported. */
final class ReportedByPart {

  private ReportedByPart() {}

  /** Periods are put together as the plan's file says for the indicator; empty without figures. */
  static Map<Optional<String>, BigDecimal> of(ReportInputs.Reports reports, String indicator) {
    Optional<IndicatorForYear> known =
        reports.indicators().stream().filter(i -> i.code().equals(indicator)).findFirst();
    Map<Optional<String>, List<Optional<Calculation.Value>>> values = new LinkedHashMap<>();
    for (AcceptedFigures period : reports.accepted()) {
      for (Measurement value : period.values()) {
        if (value.indicator().equals(indicator)
            && value.value() instanceof Measurement.Value.Count count) {
          values
              .computeIfAbsent(value.part(), part -> new ArrayList<>())
              .add(Optional.of(Calculation.Value.of(count.number())));
        }
      }
    }
    Calculation how = known.map(IndicatorForYear::overPeriods).orElse(Calculation.NONE);
    Map<Optional<String>, BigDecimal> numbers = new LinkedHashMap<>();
    values.forEach(
        (part, all) ->
            (all.size() == 1 ? all.getFirst() : how.of(all))
                .flatMap(Calculation.Value::number)
                .ifPresent(number -> numbers.put(part, number)));
    return numbers;
  }
}
