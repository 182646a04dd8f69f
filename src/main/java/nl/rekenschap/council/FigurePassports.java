package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.Passport.Formula;
import nl.rekenschap.council.Passport.Hand;
import nl.rekenschap.council.Passport.How;
import nl.rekenschap.council.Passport.Says;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.Passport.What;
import nl.rekenschap.council.Passport.Who;
import nl.rekenschap.council.PassportLink.AcceptedValue;
import nl.rekenschap.council.PassportLink.Computed;
import nl.rekenschap.council.PassportLink.Decision;
import nl.rekenschap.council.PassportLink.Origin;
import nl.rekenschap.council.PassportLink.PlanRow;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Breakdown.Part;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.FieldName;
import nl.rekenschap.reporting.Measurement;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Submission;
import nl.rekenschap.reporting.Trail;

/**
 * Passports of the indicators of one budget line: of each year, period and part, of the target and
 * of the percentage.
 */
final class FigurePassports {

  /** Part of what was reported without one. */
  private static final String WHOLE = "geheel";

  private final int year;
  private final ReportInputs.Item item;
  private final Provenance provenance;
  private final Chain chain;
  private final PassportBuilder out;

  FigurePassports(
      int year,
      ReportInputs.Item item,
      Provenance provenance,
      Chain chain,
      PassportBuilder out) {
    this.year = year;
    this.item = item;
    this.provenance = provenance;
    this.chain = chain;
    this.out = out;
  }

  void of(CouncilReport.Item shown) {
    Map<String, IndicatorForYear> indicators =
        item.now().indicators().stream()
            .collect(Collectors.toMap(IndicatorForYear::code, Function.identity()));
    for (Goal goal : shown.goals()) {
      IndicatorForYear indicator = indicators.get(goal.indicator());
      if (indicator != null) {
        realised(indicator, goal);
        previous(indicator, goal);
        target(indicator, goal);
        share(indicator, goal);
      }
    }
  }

  private void realised(IndicatorForYear indicator, Goal goal) {
    FigureId id = FigureId.realised(code(), indicator.code());
    Realised anew = year(id, Sort.REALISED, indicator, year, item.now(), goal.realised());
    Map<String, Figure> figures = new LinkedHashMap<>();
    anew.periodFigures().forEach(it -> figures.put(it.span(), it.figure()));
    for (Figure.OfPeriod shown : goal.realised().periodFigures()) {
      period(indicator, shown, Optional.ofNullable(figures.get(shown.span())));
    }
  }

  private void previous(IndicatorForYear indicator, Goal goal) {
    FigureId id = FigureId.previous(code(), indicator.code());
    Optional<IndicatorForYear> before = before(indicator);
    if (before.isEmpty()
        || goal.previous() instanceof Realised.NotComparable
        || goal.previous() instanceof Realised.NoData) {
      out.add(
          new Passport(
              id.value(),
              what(Sort.PREVIOUS, indicator, year - 1, Optional.empty(), Optional.empty()),
              Values.of(goal.previous()),
              Formula.of(How.NOTHING),
              List.of(),
              List.of()));
      return;
    }
    year(id, Sort.PREVIOUS, before.get(), year - 1, item.previous(), goal.previous());
  }

  /** Last year the same indicator, or the one from which it took over. */
  private Optional<IndicatorForYear> before(IndicatorForYear indicator) {
    List<IndicatorForYear> all = item.previous().indicators();
    return all.stream()
        .filter(it -> it.code().equals(indicator.code()))
        .findFirst()
        .or(
            () ->
                indicator
                    .mapsFrom()
                    .flatMap(
                        from -> all.stream().filter(it -> it.code().equals(from)).findFirst()));
  }

  /** A year's figure; gives what the stores make of it now. */
  private Realised year(
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
      if (indicator.appliesTo(period.span()) && period.acceptedRound().isPresent()) {
        int round = period.acceptedRound().get();
        standing.put(period.id(), round);
        chain.check(id, period.id(), round);
        Optional<Submission> submission =
            chain.round(period.id(), round).map(Trail.Round::submission);
        submission.ifPresent(
            it -> {
              stored.add(
                  new AcceptedFigures(period.id(), period.span(), it.values(), it.explanation()));
              links.addAll(values(indicator, period, it));
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
            what(sort, indicator, ofYear, Optional.empty(), Optional.empty()),
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

  private List<AcceptedValue> values(
      IndicatorForYear indicator, Period period, Submission submission) {
    Map<String, String> names =
        indicator.breakdown().parts().stream().collect(Collectors.toMap(Part::code, Part::name));
    return submission.values().stream()
        .filter(value -> value.indicator().equals(indicator.code()))
        .map(value -> value(period, submission, value, names))
        .toList();
  }

  private AcceptedValue value(
      Period period, Submission submission, Measurement value, Map<String, String> names) {
    Optional<String> provider = reporter(period);
    String span = period.span().code();
    Optional<String> part = value.part().map(code -> names.getOrDefault(code, code));
    FigureId own = own(period, submission, value, part);
    Set<String> fields =
        Set.of(
            new FieldName(value.indicator(), value.part()).value(),
            FieldName.EXPLANATION,
            FieldName.PAPER);
    return new AcceptedValue(
        own.value(),
        period.span().year(),
        span,
        part,
        Values.of(value.value()),
        value.version(),
        value
            .source()
            .map(
                it ->
                    new Origin(
                        it.kind(),
                        it.place(),
                        new Who(Optional.of(it.byName()), provider, Hand.TYPED))),
        chain.handed(submission, provider, fields));
  }

  /** The report knows parts by name; beside them what has no part is a part too. */
  private FigureId own(
      Period period, Submission submission, Measurement value, Optional<String> part) {
    boolean alone =
        submission.values().stream()
                .filter(it -> it.indicator().equals(value.indicator()))
                .limit(2)
                .count()
            == 1;
    String span = period.span().code();
    boolean whole = part.isEmpty() && alone;
    if (period.span().year() != year) {
      return ofYear(
          period.span().year(),
          code(),
          value.indicator(),
          whole ? span : span + "~" + part.orElse(WHOLE));
    }
    return whole
        ? FigureId.period(code(), value.indicator(), span)
        : FigureId.part(code(), value.indicator(), span, part.orElse(WHOLE));
  }

  /** Name of a figure of another year than the report's. */
  static FigureId ofYear(int year, String item, String indicator, String what) {
    return FigureId.other("year", Integer.toString(year), item, indicator, what);
  }

  /** The organisation that reports; the municipality when a policy adviser does. */
  private Optional<String> reporter(Period period) {
    return period.provider().isEmpty() ? Optional.empty() : item.providerName();
  }

  private void period(
      IndicatorForYear indicator, Figure.OfPeriod shown, Optional<Figure> anew) {
    FigureId id = FigureId.period(code(), indicator.code(), shown.span());
    Optional<Period> period =
        item.now().periods().stream().filter(it -> it.span().code().equals(shown.span())).findFirst();
    List<AcceptedValue> links = new ArrayList<>();
    Map<PeriodId, Integer> standing = new LinkedHashMap<>();
    if (period.isPresent() && indicator.appliesTo(period.get().span())) {
      period
          .get()
          .acceptedRound()
          .ifPresent(
              round -> {
                standing.put(period.get().id(), round);
                chain.check(id, period.get().id(), round);
                chain
                    .round(period.get().id(), round)
                    .map(Trail.Round::submission)
                    .ifPresent(it -> links.addAll(values(indicator, period.get(), it)));
              });
    }
    if (anew.isPresent() && !Values.of(anew.get()).equals(Values.of(shown.figure()))) {
      out.broken(id, "value");
    }
    Optional<String> span = Optional.of(shown.span());
    List<Passport.Change> changes = chain.changes(standing);
    out.add(
        new Passport(
            id.value(),
            what(Sort.PERIOD, indicator, year, span, Optional.empty()),
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
                what(Sort.PART, indicator, year, span, link.part()),
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
      default ->
          new Formula(How.CALCULATED, Optional.of(indicator.overPlaces()), Optional.empty());
    };
  }

  private void target(IndicatorForYear indicator, Goal goal) {
    FigureId id = FigureId.target(code(), indicator.code());
    List<PassportLink> links = new ArrayList<>();
    links.add(
        new PlanRow(
            indicator.source(),
            Values.of(indicator.target()),
            provenance.plan().map(it -> it.fileName()).orElse(""),
            provenance.plan().map(it -> it.fingerprint()).orElse("")));
    Optional<AgreedTarget> agreed = agreed(indicator);
    agreed.flatMap(it -> decision(indicator, it)).ifPresent(links::add);
    Value source =
        Values.of(agreed.map(AgreedTarget::target).orElse(indicator.target()));
    if (!source.equals(Values.of(goal.target()))) {
      out.broken(id, "target");
    }
    out.add(
        new Passport(
            id.value(),
            what(Sort.TARGET, indicator, year, Optional.empty(), Optional.empty()),
            Values.of(goal.target()),
            Formula.of(agreed.isPresent() ? How.AGREED : How.PLANNED),
            links,
            List.of()));
  }

  private Optional<AgreedTarget> agreed(IndicatorForYear indicator) {
    return item
        .award()
        .filter(file -> file.state() instanceof AwardFile.State.Awarded)
        .flatMap(
            file ->
                file.targets().stream()
                    .filter(it -> it.indicator().equals(indicator.code()))
                    .findFirst());
  }

  /** The award, or the last amendment that set this target. */
  private Optional<Decision> decision(IndicatorForYear indicator, AgreedTarget agreed) {
    AwardFile file = item.award().orElseThrow();
    Value value = Values.of(agreed.target());
    return file.versions().reversed().stream()
        .filter(
            version ->
                version.changed().stream().anyMatch(it -> it.indicator().equals(indicator.code())))
        .findFirst()
        .map(version -> Decisions.amendment(version, value))
        .or(() -> Decisions.award(file, value));
  }

  private void share(IndicatorForYear indicator, Goal goal) {
    OptionalInt percent = ReportWords.percent(goal);
    out.add(
        new Passport(
            FigureId.share(code(), indicator.code()).value(),
            what(Sort.SHARE, indicator, year, Optional.empty(), Optional.empty()),
            percent.isPresent()
                ? new Value.Percent(percent.getAsInt())
                : Values.says(Says.NOT_APPLICABLE),
            Formula.of(percent.isPresent() ? How.PERCENTAGE : How.NOTHING),
            List.of(
                computed(FigureId.realised(code(), indicator.code())),
                computed(FigureId.target(code(), indicator.code()))),
            List.of()));
  }

  private Computed computed(FigureId id) {
    return new Computed(id.value(), out.valueOf(id));
  }

  private String code() {
    return item.budget().code();
  }

  private What what(
      Sort sort,
      IndicatorForYear indicator,
      int ofYear,
      Optional<String> span,
      Optional<String> part) {
    return new What(
        sort,
        ofYear,
        item.budget().name(),
        Optional.of(indicator.wording()),
        span,
        part,
        Optional.empty());
  }
}
