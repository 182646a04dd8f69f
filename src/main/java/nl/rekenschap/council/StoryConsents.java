package nl.rekenschap.council;

import java.util.List;
import java.util.Map;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.PeriodId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Narrative;
import nl.rekenschap.reporting.Reporting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks once more whether whoever a story is about agrees that it is told: between the drafting of
 * a report and its publication somebody may have taken that back, with a correction.
 */
@Component
class StoryConsents {

  private final Reporting reporting;

  StoryConsents(Reporting reporting) {
    this.reporting = reporting;
  }

  /**
   * @throws Refused with the interventions whose stories are not, or no longer, to be told as the
   *     report tells them
   */
  void require(CouncilReport report) {
    Map<PeriodId, Narrative> now = reporting.narrativesOfYear(report.year());
    List<String> without =
        report.items().stream()
            .filter(
                item ->
                    item.page().stories().stream()
                        .anyMatch(story -> !agreed(now.get(period(report, item, story)), story)))
            .map(CouncilReport.Item::name)
            .toList();
    if (!without.isEmpty()) {
      throw new Refused("council.story.noConsent", String.join("; ", without));
    }
  }

  private static PeriodId period(
      CouncilReport report, CouncilReport.Item item, ItemPage.Story story) {
    return new PeriodId(CaseId.of(report.year(), item.code()) + "-" + story.span());
  }

  private static boolean agreed(@Nullable Narrative narrative, ItemPage.Story story) {
    return narrative != null
        && narrative.stories().stream()
            .anyMatch(
                told ->
                    told.consent()
                        && told.text().strip().equals(story.text())
                        && told.ageBand().equals(story.ageBand()));
  }
}
