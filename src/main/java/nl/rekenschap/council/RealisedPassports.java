package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.council.Passport.Formula;
import nl.rekenschap.council.Passport.How;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.PassportLink.AcceptedValue;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Trail;

/** Passports of what was realised: of a year, of a period in it, of a part of that. */
final class RealisedPassports {

  private final AcceptedValues values;
  private final IndicatorWhat what;
  private final Chain chain;
  private final PassportBuilder out;

  RealisedPassports(AcceptedValues values, IndicatorWhat what, Chain chain, PassportBuilder out) {
    this.values = values;
    this.what = what;
    this.chain = chain;
    this.out = out;
  }

  /** A year's figure; gives what the stores make of it now. */
  Realised year(
      FigureId id,
      Sort sort,
      IndicatorForYear indicator,
      int ofYear,
      ReportInputs.Reports reports,
      Realised shown) {
    Map<PeriodId, Integer> standing = new LinkedHashMap<>();
    List<PassportLink> links = new ArrayList<>();
    List<AcceptedFigures> stored = new ArrayList<>();
    for (Period period : inOrder(reports)) {
      Optional<Integer> stands = chain.standing(period);
      if (indicator.appliesTo(period.span()) && stands.isPresent()) {
        int round = stands.get();
        standing.put(period.id(), round);
        chain.check(id, period.id(), round);
        Optional<Submission> submission =
            chain.round(period.id(), round).map(Trail.Round::submission);
        submission.ifPresent(
            it -> {
              stored.add(
                  new AcceptedFigures(period.id(), period.span(), it.values(), it.explanation()));
              links.addAll(values.of(indicator, period, it));
            });
      }
    }
    Realised anew =
        RealisedOf.year(
            indicator, new ReportInputs.Reports(reports.indicators(), reports.periods(), stored));
    if (!Values.of(anew).equals(Values.of(shown)) && !isSilent(anew, shown)) {
      out.broken(id, "value");
    }
    boolean calculated = !links.isEmpty();
    long due = reports.periods().stream().filter(it -> indicator.appliesTo(it.span())).count();
    out.add(
        new Passport(
            id.value(),
            what.of(sort, indicator, ofYear, Optional.empty(), Optional.empty()),
            Values.of(shown),
            calculated
                ? new Formula(
                    How.CALCULATED,
                    indicator.breakdown().by() == IndicatorForYear.Breakdown.By.NONE
                        ? Optional.empty()
                        : Optional.of(indicator.overPlaces()),
                    due > 1 ? Optional.of(indicator.overPeriods()) : Optional.empty())
                : Formula.of(How.NOTHING),
            links,
            chain.changes(standing)));
    return anew;
  }

  /** Last year's figure that is still to come is shown as a year without data. */
  private static boolean isSilent(Realised anew, Realised shown) {
    return anew instanceof Realised.Pending && shown instanceof Realised.NoData;
  }

  private static List<Period> inOrder(ReportInputs.Reports reports) {
    return reports.periods().stream().sorted(Comparator.comparing(Period::span)).toList();
  }

  void period(
      FigureId id,
      int ofYear,
      IndicatorForYear indicator,
      ReportInputs.Reports reports,
      Figure.OfPeriod shown,
      Figure.OfPeriod anew) {
    Optional<Period> period =
        reports.periods().stream()
            .filter(it -> it.span().code().equals(shown.span()))
            .filter(it -> indicator.appliesTo(it.span()))
            .findFirst();
    List<AcceptedValue> links = new ArrayList<>();
    Map<PeriodId, Integer> standing = new LinkedHashMap<>();
    period.ifPresent(
        it ->
            chain
                .standing(it)
                .ifPresent(
                    round -> {
                      standing.put(it.id(), round);
                      chain.check(id, it.id(), round);
                      chain
                          .round(it.id(), round)
                          .map(Trail.Round::submission)
                          .ifPresent(found -> links.addAll(values.of(indicator, it, found)));
                    }));
    if (!Values.of(anew.figure()).equals(Values.of(shown.figure()))) {
      out.broken(id, "value");
    }
    Optional<String> span = Optional.of(shown.span());
    List<Passport.Change> changes = chain.changes(standing);
    out.add(
        new Passport(
            id.value(),
            what.of(Sort.PERIOD, indicator, ofYear, span, Optional.empty()),
            Values.of(shown.figure()),
            formula(indicator, links.size()),
            List.copyOf(links),
            changes));
    for (AcceptedValue link : links) {
      if (!link.figure().equals(id.value())) {
        period.ifPresent(
            it -> chain.check(new FigureId(link.figure()), it.id(), link.handed().round()));
        out.add(
            new Passport(
                link.figure(),
                what.of(Sort.PART, indicator, ofYear, span, link.part()),
                link.value(),
                Formula.of(How.ACCEPTED),
                List.of(link),
                changes));
      }
    }
  }

  private static Formula formula(IndicatorForYear indicator, int values) {
    return switch (values) {
      case 0 -> Formula.of(How.NOTHING);
      case 1 -> Formula.of(How.ACCEPTED);
      default -> new Formula(How.CALCULATED, Optional.of(indicator.overPlaces()), Optional.empty());
    };
  }
}
