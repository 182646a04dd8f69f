package nl.rekenschap.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.determination.DeterminationDecision;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.programme.Area;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.CarryOver;
import nl.rekenschap.programme.CouncilIndicator;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.Intervention;
import nl.rekenschap.programme.Line;
import nl.rekenschap.programme.Milestone;
import nl.rekenschap.programme.Motion;
import nl.rekenschap.programme.School;
import nl.rekenschap.programme.Sources;
import nl.rekenschap.reporting.AcceptedFigures;
import nl.rekenschap.reporting.Narrative;
import nl.rekenschap.reporting.Period;

/**
 * All that a report is made of, as the rooms give it.
 *
 * @param names of the budget lines that motions and carry-over name, by code; also of those that do
 *     not run in this year
 * @param sources what the letters stand for by which the plan names its sources
 * @param providers names of the organisations that awards of this year name
 * @param allocation rules that were chosen for budget lines, by their code
 * @param typed figures from elsewhere
 * @param disclosure from where on numbers of people are shown
 * @param tracing asks where the figures come from
 */
record ReportInputs(
    int year,
    String programme,
    boolean practice,
    LocalDate asOf,
    List<Line> lines,
    List<Item> items,
    List<Area> areas,
    Optional<CarryOver> carryOver,
    List<CouncilIndicator> councilIndicators,
    List<Motion> motions,
    Map<String, String> names,
    List<School> schools,
    Sources sources,
    Map<ProviderId, String> providers,
    Map<String, AllocationDecision> allocation,
    List<TypedFigure> typed,
    DisclosureSettings disclosure,
    Provenance.Tracing tracing) {

  /**
   * One budget line with its case.
   *
   * @param providerName absent as long as the provider is to be named
   * @param previous the year before
   * @param paid to the provider, less what came back; absent where nothing was paid
   * @param accountWords what was written with the account of the milestones
   * @param told what was told beside accepted figures of this year
   * @param otherYears only of a line with a target in numbers
   */
  record Item(
      BudgetItem budget,
      Intervention plan,
      Optional<String> providerName,
      List<Milestone> milestones,
      Reports now,
      Reports previous,
      Optional<AwardFile> award,
      Optional<Money> paid,
      Optional<DeterminationDecision> determination,
      Optional<MilestoneResult.Account> account,
      Optional<String> accountWords,
      Map<PeriodId, Narrative> told,
      List<OtherYear> otherYears) {}

  /** The same budget line in another year of the programme. */
  record OtherYear(
      BudgetItem budget,
      Reports reports,
      Optional<AwardFile> award,
      Optional<DeterminationDecision> determination) {}

  /** Indicators of one year with what came in on them. */
  record Reports(
      List<IndicatorForYear> indicators, List<Period> periods, List<AcceptedFigures> accepted) {}
}
