package nl.rekenschap.council;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.award.AwardVersion;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationDecision;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Practice;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.ledger.Budgets;
import nl.rekenschap.milestone.Milestones;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.CarryOver;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.programme.Target;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.reporting.FiguresOfYears;
import nl.rekenschap.reporting.Narrative;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Reporting;
import org.springframework.stereotype.Component;

/** Reads what a report is made of from the other rooms; the only place that asks them. */
@Component
class CouncilSources {

  private final Programme programme;
  private final Provider providers;
  private final Award award;
  private final Reporting reporting;
  private final Determination determination;
  private final Milestones milestones;
  private final BusinessClock clock;
  private final Practice practice;
  private final Budgets budgets;
  private final AllocationStore allocations;
  private final SeriesStore series;
  private final DisclosureSettings settings;
  private final ProvenanceSources provenance;

  CouncilSources(
      Programme programme,
      Provider providers,
      Award award,
      Reporting reporting,
      Determination determination,
      Milestones milestones,
      BusinessClock clock,
      Practice practice,
      Budgets budgets,
      AllocationStore allocations,
      SeriesStore series,
      DisclosureSettings settings,
      ProvenanceSources provenance) {
    this.programme = programme;
    this.providers = providers;
    this.award = award;
    this.reporting = reporting;
    this.determination = determination;
    this.milestones = milestones;
    this.clock = clock;
    this.practice = practice;
    this.budgets = budgets;
    this.allocations = allocations;
    this.series = series;
    this.settings = settings;
    this.provenance = provenance;
  }

  /** Whether the plan has anything in that year. */
  boolean knows(int year) {
    return !programme.itemsOf(year).isEmpty();
  }

  ReportInputs of(int year) {
    FiguresOfYears figures = reporting.acceptedOfYears(yearsOf(year), year);
    Read read = new Read(figures, new HashMap<>());
    Cases now = cases(year, read);
    Cases before = cases(year - 1, read);
    Map<PeriodId, Narrative> told = reporting.narrativesOfYear(year);
    List<ReportInputs.Item> items =
        programme.itemsOf(year).stream().map(item -> item(item, now, before, told, read)).toList();
    return new ReportInputs(
        year,
        programme.current().map(Programme.Summary::title).orElse(""),
        practice.active(),
        clock.today(),
        programme.lines(),
        items,
        programme.areas(),
        carryOver(),
        programme.councilIndicators(),
        programme.motions(),
        names(items),
        programme.schools(),
        programme.sourcesOf(year),
        providersOf(now),
        allocations.inForce(year),
        series.inForce(),
        settings,
        () -> provenance.of(year, periods(items)));
  }

  private static List<PeriodId> periods(List<ReportInputs.Item> items) {
    return items.stream()
        .flatMap(
            item ->
                Stream.concat(
                    Stream.of(item.now(), item.previous()),
                    item.otherYears().stream().map(ReportInputs.OtherYear::reports)))
        .flatMap(reports -> reports.periods().stream())
        .map(Period::id)
        .distinct()
        .toList();
  }

  private Map<ProviderId, String> providersOf(Cases now) {
    return now.awards().values().stream()
        .flatMap(
            file ->
                Stream.concat(
                    Stream.concat(file.provider().stream(), file.firstProvider().stream()),
                    file.versions().stream().map(AwardVersion::provider)))
        .distinct()
        .collect(Collectors.toMap(Function.identity(), this::name));
  }

  private Map<String, String> names(List<ReportInputs.Item> items) {
    Stream<String> inCimo =
        items.stream()
            .flatMap(item -> item.plan().cimo().stream())
            .flatMap(cimo -> cimo.sharedWith().stream());
    Stream<String> inMotions = programme.motions().stream().flatMap(m -> m.items().stream());
    Stream<String> carriedOver =
        carryOver().stream().flatMap(c -> c.uses().stream()).map(CarryOver.Use::item);
    return Stream.of(inCimo, inMotions, carriedOver)
        .flatMap(Function.identity())
        .distinct()
        .collect(
            Collectors.toMap(Function.identity(), code -> programme.intervention(code).name()));
  }

  /** What came in on all cases of one year. */
  private record Cases(
      int year,
      Map<CaseId, List<Period>> periods,
      FiguresOfYears accepted,
      Map<CaseId, AwardFile> awards,
      Map<CaseId, DeterminationDecision> decisions,
      Map<String, Money> paid) {}

  /** What has been read so far: figures at once, the rest by year when a year is needed. */
  private record Read(FiguresOfYears figures, Map<Integer, Cases> years) {}

  private Cases cases(int year, Read read) {
    return read.years().computeIfAbsent(year, which -> cases(which, read.figures()));
  }

  /** This year and the one before, and the whole programme where targets are a path over it. */
  private Set<Integer> yearsOf(int year) {
    Set<Integer> years = new TreeSet<>(Set.of(year, year - 1));
    boolean paths =
        programme.itemsOf(year).stream()
            .anyMatch(item -> hasNumbers(programme.indicatorsOf(item.code(), year)));
    if (paths) {
      years.addAll(programme.current().map(Programme.Summary::years).orElse(List.of()));
    }
    return years;
  }

  private Cases cases(int year, FiguresOfYears figures) {
    return new Cases(
        year,
        reporting.periodsOfYear(year).stream().collect(Collectors.groupingBy(Period::caseId)),
        figures,
        award.ofYear(year).stream()
            .collect(Collectors.toMap(AwardFile::caseId, Function.identity())),
        determination.ofYear(year),
        budgets.paidOfYear(year));
  }

  private ReportInputs.Item item(
      BudgetItem item, Cases now, Cases before, Map<PeriodId, Narrative> told, Read read) {
    CaseId caseId = CaseId.of(item.year(), item.code());
    Optional<AwardFile> file = Optional.ofNullable(now.awards().get(caseId));
    ReportInputs.Reports reports = reports(item.code(), now);
    return new ReportInputs.Item(
        item,
        programme.intervention(item.code()),
        file.flatMap(AwardFile::provider).or(item::provider).map(this::name),
        programme.milestonesOf(item.code(), item.year()),
        reports,
        reports(item.code(), before),
        file,
        Optional.ofNullable(now.paid().get(item.code())),
        Optional.ofNullable(now.decisions().get(caseId)),
        milestones.accountOf(caseId),
        milestones.explanationOf(caseId),
        reports.periods().stream()
            .filter(period -> told.containsKey(period.id()))
            .collect(Collectors.toMap(Period::id, period -> told.get(period.id()))),
        hasNumbers(reports.indicators()) ? otherYears(item, read) : List.of());
  }

  /** Targets in numbers are a path over the years; others say nothing beside each other. */
  private static boolean hasNumbers(List<IndicatorForYear> indicators) {
    return indicators.stream().anyMatch(i -> i.target() instanceof Target.Number);
  }

  private List<ReportInputs.OtherYear> otherYears(BudgetItem item, Read read) {
    return programme.current().map(Programme.Summary::years).orElse(List.of()).stream()
        .filter(year -> year != item.year())
        .flatMap(year -> programme.itemsOf(year).stream().filter(i -> i.code().equals(item.code())))
        .map(other -> otherYear(other, cases(other.year(), read)))
        .toList();
  }

  private ReportInputs.OtherYear otherYear(BudgetItem item, Cases cases) {
    CaseId caseId = CaseId.of(item.year(), item.code());
    return new ReportInputs.OtherYear(
        item,
        reports(item.code(), cases),
        Optional.ofNullable(cases.awards().get(caseId)),
        Optional.ofNullable(cases.decisions().get(caseId)));
  }

  private ReportInputs.Reports reports(String item, Cases cases) {
    CaseId caseId = CaseId.of(cases.year(), item);
    return new ReportInputs.Reports(
        programme.indicatorsOf(item, cases.year()),
        cases.periods().getOrDefault(caseId, List.of()),
        cases.accepted().of(item, cases.year()));
  }

  private String name(ProviderId id) {
    return providers.find(id).map(Organisation::name).orElse(id.value());
  }

  private Optional<CarryOver> carryOver() {
    try {
      return Optional.of(programme.carryOver());
    } catch (Refused none) { // the programme carries nothing over
      return Optional.empty();
    }
  }

  /** Codes of the programme lines under which an adviser can write. */
  List<String> lines() {
    return programme.lines().stream().map(line -> line.code()).toList();
  }

  /** Codes of the budget lines of that year under which an adviser can write. */
  List<String> items(int year) {
    return programme.itemsOf(year).stream().map(BudgetItem::code).toList();
  }
}
