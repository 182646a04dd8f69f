package nl.rekenschap.council;

import nl.rekenschap.award.Award;
import nl.rekenschap.determination.Determination;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Practice;
import nl.rekenschap.ledger.Budgets;
import nl.rekenschap.milestone.Milestones;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.provider.Provider;
import nl.rekenschap.reporting.Reporting;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the rooms say, as a test of this room tells it; the real rooms for every test that tells
 * nothing.
 */
@Component
@Primary
@Profile("roomtest")
class StagedSources extends CouncilSources {

  private volatile @Nullable ReportInputs staged;

  StagedSources(
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
    super(
        programme,
        providers,
        award,
        reporting,
        determination,
        milestones,
        clock,
        practice,
        budgets,
        allocations,
        series,
        settings,
        provenance);
  }

  void stage(@Nullable ReportInputs inputs) {
    staged = inputs;
  }

  boolean isStaged() {
    return staged != null;
  }

  @Override
  ReportInputs of(int year) {
    ReportInputs told = staged;
    return told != null && told.year() == year ? told : super.of(year);
  }
}
