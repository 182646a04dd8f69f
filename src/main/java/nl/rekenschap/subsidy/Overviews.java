package nl.rekenschap.subsidy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.rekenschap.award.Award;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.determination.DeterminationDecision;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Line;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.reporting.Period;
import nl.rekenschap.reporting.Reporting;
import org.springframework.stereotype.Component;

/** Puts a year together from what the rooms say of it: one question a room, none a row. */
@Component
class Overviews {

  private final SubsidyStore store;
  private final Programme programme;
  private final Provider providers;
  private final Award award;
  private final Reporting reporting;
  private final Determination determination;
  private final BusinessClock clock;

  Overviews(
      SubsidyStore store,
      Programme programme,
      Provider providers,
      Award award,
      Reporting reporting,
      Determination determination,
      BusinessClock clock) {
    this.store = store;
    this.programme = programme;
    this.providers = providers;
    this.award = award;
    this.reporting = reporting;
    this.determination = determination;
    this.clock = clock;
  }

  YearOverview of(int year) {
    Sources sources =
        new Sources(
            byCase(store.ofYear(year), CaseFile::id),
            byCase(award.ofYear(year), AwardFile::caseId),
            determination.ofYear(year),
            determination.runningOfYear(year),
            providers.names(),
            late(year));
    List<YearOverview.Row> rows =
        programme.itemsOf(year).stream()
            .map(item -> sources.row(item, CaseId.of(year, item.code())))
            .toList();
    int startable = (int) rows.stream().filter(row -> row.file().isEmpty()).count();
    return new YearOverview(year, rows, startable);
  }

  private Map<CaseId, Long> late(int year) {
    return reporting.periodsOfYear(year).stream()
        .filter(period -> period.isOverdue(clock.today()))
        .collect(Collectors.groupingBy(Period::caseId, Collectors.counting()));
  }

  /** What the rooms say of one year. */
  private record Sources(
      Map<CaseId, CaseFile> files,
      Map<CaseId, AwardFile> awards,
      Map<CaseId, DeterminationDecision> decisions,
      Set<CaseId> yearEnds,
      Map<ProviderId, String> names,
      Map<CaseId, Long> late) {

    YearOverview.Row row(BudgetItem item, CaseId id) {
      Optional<CaseFile> file = Optional.ofNullable(files.get(id));
      Optional<AwardFile> awarded = Optional.ofNullable(awards.get(id));
      return new YearOverview.Row(
          item.code(),
          item.name(),
          item.line().map(Line::name),
          item.amount(),
          file,
          awarded.flatMap(AwardFile::provider).or(item::provider).map(names::get),
          awarded.flatMap(AwardFile::awarded),
          Optional.ofNullable(decisions.get(id)).map(DeterminationDecision::determined),
          file.map(f -> Stage.of(f, awarded.orElse(null), yearEnd(id))).orElse(null),
          late.getOrDefault(id, 0L));
    }

    private Stage.YearEnd yearEnd(CaseId id) {
      if (decisions.containsKey(id)) {
        return Stage.YearEnd.DETERMINED;
      }
      return yearEnds.contains(id) ? Stage.YearEnd.RUNNING : Stage.YearEnd.NOT_YET;
    }
  }

  private static <T> Map<CaseId, T> byCase(List<T> all, Function<T, CaseId> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
