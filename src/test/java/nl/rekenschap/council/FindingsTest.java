package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.council.CouncilReport.OpenPoint;
import nl.rekenschap.council.CouncilReport.OpenPoint.Kind;
import nl.rekenschap.council.CouncilReport.Quality;
import nl.rekenschap.council.CouncilReport.Reached;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import nl.rekenschap.publication.Document;
import nl.rekenschap.reporting.PeriodState;
import org.junit.jupiter.api.Test;

class FindingsTest {

  @Test
  void late_missing_and_returned_are_counted_for_each_provider() {
    CouncilReport report =
        aYear()
            .with(
                item("jinc")
                    .accepted(1, count("x", 1))
                    .quarter(2, new PeriodState.Accepted(Instant.EPOCH, "Omar"), 2, true)
                    .notReceived(3)
                    .open(4))
            .with(item("platforms").by(Delivery.PARTNERS).open(1))
            .report();

    assertThat(report.quality())
        .containsExactly(
            new Quality(Optional.of("JINC"), 4, 2, 1, 1, 1, 1),
            new Quality(Optional.empty(), 1, 0, 0, 0, 0, 1));
  }

  @Test
  void figures_that_stand_while_a_correction_is_under_way_are_marked() {
    CouncilReport report =
        aYear()
            .with(
                item("jinc")
                    .measuredBy(indicator("x", Counts.ENCOUNTERS, new Target.NotSet()))
                    .measuredBy(indicator("y", Counts.ENCOUNTERS, new Target.NotSet()))
                    .accepted(1, count("x", 1))
                    .correcting(2, count("x", 5)))
            .with(item("move").open(4))
            .report();

    String wording = report.items().getFirst().goals().getFirst().wording();
    assertThat(report.changed())
        .containsExactly(new CouncilReport.Changed("Post jinc", "q2", wording));
    Document document = Reports.document(report, Sentences.dutch());
    assertThat(document.toString()).contains("akkoord, daarna gewijzigd", "Post jinc", wording);
  }

  @Test
  void a_report_from_before_corrections_were_marked_can_still_be_read() {
    String now = ReportJson.write(aYear().with(item("move").open(4)).report());
    String before = now.replace(",\"changed\":[]", "");

    assertThat(before).isNotEqualTo(now);
    assertThat(ReportJson.readReport(before).changed()).isEmpty();
  }

  @Test
  void open_points_name_what_the_controller_must_know() {
    CouncilReport report =
        aYear()
            .with(item("jw").withoutProvider())
            .with(
                item("jinc")
                    .awarded(65000)
                    .measuredBy(indicator("x", Counts.ENCOUNTERS, new Target.NotSet())))
            .with(item("move").awarded(24000).determined(24000).open(4))
            .with(item("hotspot").by(Delivery.INVESTMENT).milestone("plek"))
            .with(item("kosten").by(Delivery.COSTS))
            .report();

    assertThat(report.open())
        .extracting(OpenPoint::item, OpenPoint::kind, OpenPoint::span)
        .containsExactly(
            tuple("Post jw", Kind.PROVIDER_UNKNOWN, Optional.empty()),
            tuple("Post jw", Kind.NOT_AWARDED, Optional.empty()),
            tuple("Post jinc", Kind.NO_PERIODS, Optional.empty()),
            tuple("Post jinc", Kind.NOT_DETERMINED, Optional.empty()),
            tuple("Post move", Kind.PERIOD_OPEN, Optional.of("q4")),
            tuple("Post hotspot", Kind.MILESTONES_OPEN, Optional.empty()));
  }

  @Test
  void a_milestone_counts_as_reached_only_after_it_was_confirmed() {
    MilestoneResult reached =
        new MilestoneResult(
            "plek", "Mijlpaal plek", Optional.of(LocalDate.of(2025, 11, 3)), "Geopend");
    MilestoneResult missed =
        new MilestoneResult("plan", "Mijlpaal plan", Optional.empty(), "Vertraagd");

    assertThat(outcomes(false, reached, missed))
        .containsExactly(new Reached.Outcome.NotReported(), new Reached.Outcome.NotReported());
    assertThat(outcomes(true, reached, missed))
        .containsExactly(
            new Reached.Outcome.On(LocalDate.of(2025, 11, 3)), new Reached.Outcome.Not());
  }

  @Test
  void what_was_written_about_milestones_is_told_only_after_confirmation() {
    assertThat(hotspot(false).explanations()).isEmpty();
    assertThat(hotspot(true).explanations())
        .containsExactly(new CouncilReport.Explanation("y", "Het ging volgens plan."));
  }

  private static CouncilReport.Item hotspot(boolean confirmed, MilestoneResult... results) {
    return aYear()
        .with(
            item("hotspot")
                .by(Delivery.INVESTMENT)
                .milestone("plek")
                .milestone("plan")
                .account(confirmed, 1000, results))
        .report()
        .items()
        .getFirst();
  }

  private static java.util.List<Reached.Outcome> outcomes(
      boolean confirmed, MilestoneResult... results) {
    return hotspot(confirmed, results).milestones().stream().map(Reached::outcome).toList();
  }
}
