package nl.rekenschap.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.kernel.Money;

/** A whole programme file, read and checked; its text form is what two files are compared by. */
record Plan(
    Head head,
    Map<Integer, Money> totals,
    Map<Integer, Money> funding,
    Optional<CarryOver> carryOver,
    List<PlanLine> lines,
    List<PlanProvider> providers,
    List<Area> areas,
    List<School> schools,
    List<Item> items,
    List<CimoEntry> cimo,
    List<Motion> motions,
    List<CouncilIndicator> councilIndicators,
    List<Fact> notes,
    Sources sources) {

  record Head(
      String code,
      String title,
      String municipalityCode,
      String municipalityName,
      int firstYear,
      int lastYear,
      String source) {}

  record PlanLine(Line line, String source) {}

  record PlanProvider(ProviderEntry entry, String source) {}

  record Item(
      Intervention facts,
      Map<Integer, Budget> budget,
      List<PlanIndicator> indicators,
      List<Milestone> milestones) {}

  record Budget(Money amount, Optional<Money> textAmount, String source) {}

  record PlanIndicator(
      String code,
      String unit,
      IndicatorForYear.Counts counts,
      IndicatorForYear.Reach reach,
      IndicatorForYear.Breakdown breakdown,
      Optional<String> definition,
      boolean provisional,
      Calculation overPeriods,
      Calculation overPlaces,
      Optional<RatioParts> ratio,
      Limits limits,
      Optional<String> mapsFrom,
      Optional<LocalDate> validUntil,
      List<Version> versions,
      Map<Integer, Target> targets,
      List<Target.Since> targetChanges) {}

  record Version(LocalDate from, String wording, boolean continuesPrevious, String source) {}

  record CimoEntry(String code, Intervention.Cimo cimo) {}

  List<ProviderEntry> providerEntries() {
    return providers.stream().map(PlanProvider::entry).toList();
  }
}
