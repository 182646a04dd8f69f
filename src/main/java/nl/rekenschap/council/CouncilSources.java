package nl.rekenschap.council;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationDecision;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Practice;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.milestone.Milestones;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.CarryOver;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Organisation;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.reporting.AcceptedFigures;
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
      ProvenanceSources provenance) {
    this.programme = programme;
    this.providers = providers;
    this.award = award;
    this.reporting = reporting;
    this.determination = determination;
    this.milestones = milestones;
    this.clock = clock;
    this.practice = practice;
    this.provenance = provenance;
  }

  /** Whether the plan has anything in that year. */
  boolean knows(int year) {
    return !programme.itemsOf(year).isEmpty();
  }

  ReportInputs of(int year) {
    Cases now = cases(year);
    Cases before = cases(year - 1);
    return new ReportInputs(
        year,
        programme.current().map(Programme.Summary::title).orElse(""),
        practice.active(),
        clock.today(),
        programme.lines(),
        programme.itemsOf(year).stream().map(item -> item(item, now, before)).toList(),
        programme.areas(),
        carryOver(),
        programme.councilIndicators(),
        programme.motions(),
        names(),
        () -> provenance.of(year, periods(now, before)));
  }

  private static List<PeriodId> periods(Cases... years) {
    return Stream.of(years)
        .flatMap(cases -> cases.periods().values().stream())
        .flatMap(List::stream)
        .map(Period::id)
        .toList();
  }

  private Map<String, String> names() {
    Stream<String> inMotions = programme.motions().stream().flatMap(m -> m.items().stream());
    Stream<String> carriedOver =
        carryOver().stream().flatMap(c -> c.uses().stream()).map(CarryOver.Use::item);
    return Stream.concat(inMotions, carriedOver)
        .distinct()
        .collect(
            Collectors.toMap(Function.identity(), code -> programme.intervention(code).name()));
  }

  /** What came in on all cases of one year. */
  private record Cases(
      int year,
      Map<CaseId, List<Period>> periods,
      Map<CaseId, List<AcceptedFigures>> accepted,
      Map<CaseId, AwardFile> awards,
      Map<CaseId, DeterminationDecision> decisions) {}

  private Cases cases(int year) {
    return new Cases(
        year,
        reporting.periodsOfYear(year).stream().collect(Collectors.groupingBy(Period::caseId)),
        reporting.acceptedOfYear(year),
        award.ofYear(year).stream()
            .collect(Collectors.toMap(AwardFile::caseId, Function.identity())),
        determination.ofYear(year));
  }

  private ReportInputs.Item item(BudgetItem item, Cases now, Cases before) {
    CaseId caseId = CaseId.of(item.year(), item.code());
    Optional<AwardFile> file = Optional.ofNullable(now.awards().get(caseId));
    return new ReportInputs.Item(
        item,
        programme.intervention(item.code()),
        file.flatMap(AwardFile::provider).or(item::provider).map(this::name),
        programme.milestonesOf(item.code(), item.year()),
        reports(item.code(), now),
        reports(item.code(), before),
        file,
        Optional.ofNullable(now.decisions().get(caseId)),
        milestones.accountOf(caseId),
        milestones.explanationOf(caseId));
  }

  private ReportInputs.Reports reports(String item, Cases cases) {
    CaseId caseId = CaseId.of(cases.year(), item);
    return new ReportInputs.Reports(
        programme.indicatorsOf(item, cases.year()),
        cases.periods().getOrDefault(caseId, List.of()),
        cases.accepted().getOrDefault(caseId, List.of()));
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
}
