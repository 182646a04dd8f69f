package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.rekenschap.council.Passport.How;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.PassportLink.Computed;

/** Passports of the ranges of persons whom several interventions may reach. */
final class ReachPassports {

  private final CouncilReport report;
  private final PassportSheet sheet;

  private ReachPassports(CouncilReport report, PassportSheet sheet) {
    this.report = report;
    this.sheet = sheet;
  }

  static void of(CouncilReport report, PassportSheet sheet) {
    new ReachPassports(report, sheet).reach();
  }

  private void reach() {
    for (Reach reach : Reach.all(report).values()) {
      List<Computed> low = new ArrayList<>();
      List<Computed> high = new ArrayList<>();
      for (Reach.Row row : reach.rows()) {
        Computed from =
            new Computed(
                FigureId.realised(row.item(), row.indicator()).value(),
                realised(row.item(), row.indicator()));
        low.add(end(row, "low", row.range().low(), How.AT_LEAST_ONE, from));
        high.add(end(row, "high", row.range().high(), How.AT_MOST_ALL, from));
      }
      reach
          .total()
          .ifPresent(
              range -> {
                all(reach, "low", range.low(), How.AT_LEAST_ONE, low);
                all(reach, "high", range.high(), How.AT_MOST_ALL, high);
              });
    }
  }

  private Computed end(Reach.Row row, String end, BigDecimal number, How how, Computed from) {
    FigureId id = FigureId.other("reach", row.item(), row.indicator(), end);
    sheet.add(
        id,
        sheet.what(Sort.REACH, row.name(), row.wording(), end),
        PassportSheet.numeric(number),
        how,
        List.of(from));
    return new Computed(id.value(), PassportSheet.numeric(number));
  }

  private void all(Reach reach, String end, BigDecimal number, How how, List<Computed> of) {
    sheet.add(
        FigureId.other("reach", "all", reach.who().name(), end),
        sheet.what(Sort.REACH, report.programme(), "", end),
        PassportSheet.numeric(number),
        how,
        of);
  }

  private Value realised(String item, String indicator) {
    return report.items().stream()
        .filter(it -> it.code().equals(item))
        .flatMap(it -> it.goals().stream())
        .filter(goal -> goal.indicator().equals(indicator))
        .map(goal -> Values.of(goal.realised()))
        .findFirst()
        .orElseThrow();
  }
}
