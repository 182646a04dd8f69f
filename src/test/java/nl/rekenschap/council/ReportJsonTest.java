package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.beginning;
import static nl.rekenschap.council.Indicators.calculated;
import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.ItemStory.notAvailable;
import static nl.rekenschap.council.ItemStory.words;
import static nl.rekenschap.council.Situation.HATERT;
import static nl.rekenschap.council.Situation.NOORD;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.milestone.MilestoneResult;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.CarryOver;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReportJsonTest {

  private static CouncilReport everything() {
    return aYear()
        .with(
            item("jinc")
                .measuredBy(indicator("a", Counts.ENCOUNTERS, new Target.Number(1140)))
                .measuredBy(indicator("b", Counts.PERSONS, new Target.Minimum(4)))
                .measuredBy(indicator("c", Counts.TEXT, new Target.NotApplicable()))
                .measuredBy(indicator("d", Counts.HOURS, new Target.NoneByDesign(), 2, false))
                .measuredBefore(indicator("a", Counts.ENCOUNTERS, new Target.NotSet()))
                .measuredBefore(indicator("d", Counts.HOURS, new Target.NotSet()))
                .accepted(1, "Ging goed", count("a", 300), count("b", 7), words("c", "Mooi"))
                .accepted(2, notAvailable("a", "bliksemstage", "storing"))
                .notReceived(3)
                .open(4)
                .in(HATERT)
                .awarded(60000)
                .determined(50000))
        .with(
            item("move")
                .measuredBy(
                    indicator(
                        "e",
                        Counts.RESULTS,
                        new Target.ToBeAgreed(Optional.of(new Target.Proposal(4, "n", "S1")))))
                .notReceived(1))
        .with(
            item("itt")
                .measuredBy(indicator("f", Counts.RESULTS, new Target.NotSet()))
                .measuredBy(
                    calculated(
                        indicator("g", Counts.PERSONS, new Target.NotSet()),
                        Calculation.NONE,
                        Calculation.NONE))
                .measuredBy(
                    beginning(
                        indicator("h", Counts.HOURS, new Target.NotSet()),
                        LocalDate.of(2025, 4, 1)))
                .measuredBy(
                    beginning(
                        indicator("i", Counts.HOURS, new Target.NotSet(), 2, false),
                        LocalDate.of(2025, 4, 1)))
                .accepted(
                    1,
                    notAvailable("f", "x", "storing"),
                    count("g", "bliksemstage", 3),
                    count("g", "y", 4))
                .citywide())
        .with(
            item("hotspot")
                .by(Delivery.INVESTMENT)
                .in(HATERT, NOORD)
                .milestone("m")
                .milestone("n")
                .account(
                    true,
                    10,
                    new MilestoneResult("m", "M", Optional.of(LocalDate.of(2025, 5, 5)), "")))
        .with(item("kosten").by(Delivery.COSTS))
        .carryingOver(
            new CarryOver(
                2023,
                Money.of(10),
                List.of(new CarryOver.Use("jinc", 2025, Money.of("9.50"))),
                "n",
                "S1"))
        .asPractice()
        .report();
  }

  @Test
  void a_report_with_every_state_is_read_back_as_it_was_written() {
    CouncilReport report = everything();

    assertThat(ReportJson.readReport(ReportJson.write(report))).isEqualTo(report);
  }

  @Test
  void one_content_has_one_text_with_its_names_in_order() {
    String text = ReportJson.write(everything());

    assertThat(ReportJson.write(ReportJson.readReport(text))).isEqualTo(text);
    assertThat(text)
        .startsWith("{\"account\":{\"focus\":")
        .doesNotContain("\"negative\"", "\"zero\"", "\n", "E+");
    assertThat(text.indexOf("\"asOf\":\"2026-04-01\"")).isLessThan(text.indexOf("\"chapters\""));
  }

  @Test
  void every_state_has_a_name_that_is_not_a_class_name() {
    assertThat(ReportJson.write(everything()))
        .contains(
            "\"is\":\"total\"",
            "\"is\":\"at-least\"",
            "\"is\":\"per-period\"",
            "\"is\":\"per-part\"",
            "\"is\":\"none-by-design\"")
        .doesNotContain("Realised", "nl.rekenschap", "$");
  }

  @Test
  void a_report_from_before_calculations_were_chosen_is_read_as_the_sums_it_shows() {
    CouncilReport report =
        aYear()
            .with(
                item("jinc")
                    .measuredBy(indicator("a", Counts.ENCOUNTERS, new Target.Number(1140)))
                    .accepted(1, count("a", 300))
                    .accepted(2, count("a", 310)))
            .report();
    String now = ReportJson.write(report);
    String before = now.replace("\"calculation\":\"SUM\",", "");

    assertThat(before).isNotEqualTo(now);
    assertThat(ReportJson.readReport(before).chapters().getFirst().items().getFirst().goals())
        .singleElement()
        .satisfies(
            goal ->
                assertThat(
                        new ReportWords(Sentences.dutch())
                            .realised(goal.realised(), FigureNames.now("jinc", "a"))
                            .plain())
                    .isEqualTo("610"));
  }

  @Test
  void a_report_from_before_interventions_had_a_page_can_still_be_read_and_laid_out() {
    JsonNode tree = JsonMapper.shared().readTree(ReportJson.write(everything()));
    strip(tree);
    String before = tree.toString();

    assertThat(before).doesNotContain("\"page\"", "\"measure\"", "\"years\"", "\"schools\"");
    CouncilReport read = ReportJson.readReport(before);
    assertThat(read.items()).allMatch(item -> item.page().equals(ItemPage.NONE));
    assertThat(read.schools()).isEmpty();
    assertThat(read.changes()).isEmpty();
    assertThat(Reports.document(read, Sentences.dutch()).chapters()).isNotEmpty();
  }

  /** Takes away what older reports did not have. */
  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.has("measure")) {
        object.remove(List.of("measure", "parts", "years"));
      }
      object.remove(List.of("page", "schools", "changes"));
    }
    node.forEach(ReportJsonTest::strip);
  }

  @Test
  void other_words_or_another_day_are_no_other_figures() {
    CouncilReport report = everything();

    assertThat(report.sameFiguresAs(report.with(CouncilReport.Narrative.EMPTY))).isTrue();
    assertThat(report.sameFiguresAs(aYear().report())).isFalse();
  }
}
