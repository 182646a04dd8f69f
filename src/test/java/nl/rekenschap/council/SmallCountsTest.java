package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.calculated;
import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.council.CouncilReport.Narrative;
import nl.rekenschap.council.SmallCounts.Earlier;
import nl.rekenschap.council.SmallCounts.Publishable;
import nl.rekenschap.council.SuppressionReport.Line;
import nl.rekenschap.council.SuppressionReport.Reason;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.IndicatorForYear.Reach;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.Measurement;
import org.junit.jupiter.api.Test;

/** Long because each test is one way in which a small number could follow after all. */
class SmallCountsTest {

  private static final DisclosureSettings FIVE = new DisclosureSettings(5, Map.of(), 10);
  private static final FigureNames NAMES = FigureNames.now("post", "indicator");

  private final ReportWords says = new ReportWords(Sentences.dutch());

  private String said(Realised realised) {
    return says.realised(realised, NAMES).plain();
  }

  private String explained(CouncilReport.Goal goal) {
    return new Explanations(says).of(goal, NAMES).plain();
  }

  private static IndicatorForYear people(Calculation overPeriods, Calculation overPlaces) {
    return people("kinderen", Counts.PERSONS, overPeriods, overPlaces);
  }

  private static IndicatorForYear people(
      String code, Counts counts, Calculation overPeriods, Calculation overPlaces) {
    return Indicators.reaching(
        calculated(indicator(code, counts, new Target.NotSet()), overPeriods, overPlaces),
        Reach.CHILDREN);
  }

  private static Publishable publish(ItemStory story) {
    return SmallCounts.of(aYear().with(story).report(), List.of(), FIVE);
  }

  private static Goal goal(Publishable publishable) {
    return publishable.report().items().getFirst().goals().getFirst();
  }

  private static List<String> quarters(Publishable publishable) {
    return goal(publishable).realised().periodFigures().stream()
        .map(of -> of.figure() instanceof Figure.Count it ? it.number().toPlainString() : "-")
        .toList();
  }

  private String shown(ItemStory story) {
    return said(goal(publish(story)).realised());
  }

  @Test
  void a_small_number_of_a_place_is_not_shown_and_its_neighbours_are() {
    ItemStory story =
        item("platform")
            .measuredBy(people(Calculation.MAXIMUM, Calculation.NONE))
            .accepted(1, count("kinderen", "hatert", 3), count("kinderen", "noord", 12));

    assertThat(shown(story)).isEqualTo("kwartaal 1: hatert niet getoond: klein aantal, noord 12");
    assertThat(publish(story).why().lines())
        .extracting(Line::number, Line::reason, Line::part)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                new BigDecimal(3), Reason.SMALL, Optional.of("hatert")));
    assertThat(SmallCounts.notShown(publish(story).report())).isEqualTo(1);
    assertThat(annex(publish(story).report())).contains("zijn 1 getallen niet getoond");
    assertThat(annex(aYear().with(story).report())).doesNotContain("getallen niet getoond");
  }

  private static String annex(CouncilReport report) {
    return Reports.document(report, Sentences.dutch()).chapters().getLast().blocks().stream()
        .flatMap(nl.rekenschap.publication.Document.Block::texts)
        .map(nl.rekenschap.publication.Text::plain)
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  @Test
  void zero_and_the_threshold_itself_are_shown() {
    ItemStory story =
        item("platform")
            .measuredBy(people(Calculation.MAXIMUM, Calculation.NONE))
            .accepted(1, count("kinderen", "hatert", 0), count("kinderen", "noord", 5));

    assertThat(shown(story)).isEqualTo("kwartaal 1: hatert 0, noord 5");
  }

  @Test
  void a_quarter_that_would_follow_from_the_sum_of_the_year_takes_another_with_it() {
    ItemStory story =
        item("werk")
            .measuredBy(people(Calculation.SUM, Calculation.SUM))
            .accepted(1, count("kinderen", 3))
            .accepted(2, count("kinderen", 40))
            .accepted(3, count("kinderen", 12))
            .accepted(4, count("kinderen", 60));
    Publishable it = publish(story);

    assertThat(said(goal(it).realised())).isEqualTo("115");
    assertThat(quarters(it)).containsExactly("-", "40", "-", "60");
    assertThat(it.why().lines())
        .extracting(Line::reason)
        .containsExactly(Reason.SMALL, Reason.PROTECTS);
    assertThat(new SuppressionWords(Sentences.dutch()).why(it.why().lines().getLast()))
        .contains("2025, kwartaal 1");
  }

  private static ItemStory twoQuarters(Calculation ofYear, int first, int second) {
    return item("werk")
        .measuredBy(people(ofYear, Calculation.SUM))
        .accepted(1, count("kinderen", first))
        .accepted(2, count("kinderen", second));
  }

  @Test
  void an_average_lets_as_much_follow_as_a_sum() {
    ItemStory story = twoQuarters(Calculation.AVERAGE, 3, 40);

    assertThat(shown(story)).isEqualTo("21,5");
    assertThat(explained(goal(publish(story)))).contains("kwartaal 2: niet getoond: klein aantal");
  }

  @Test
  void a_highest_number_that_is_the_small_one_goes_with_it() {
    ItemStory story = twoQuarters(Calculation.MAXIMUM, 3, 0);

    assertThat(shown(story)).isEqualTo("niet getoond: klein aantal");
    assertThat(goal(publish(story)).realised()).isInstanceOf(Realised.Suppressed.class);
  }

  @Test
  void the_only_period_and_the_year_are_the_same_number() {
    ItemStory story =
        item("werk")
            .measuredBy(people(Calculation.MAXIMUM, Calculation.SUM))
            .acceptedForTheYear(count("kinderen", 4));

    assertThat(shown(story)).isEqualTo("niet getoond: klein aantal");
    assertThat(goal(publish(story)).realised().periodFigures())
        .allMatch(of -> of.figure() instanceof Figure.Suppressed);
  }

  @Test
  void money_and_numbers_of_activities_are_never_taken_out() {
    for (Counts counts : List.of(Counts.MONEY, Counts.ACTIVITIES, Counts.HOURS)) {
      ItemStory story =
          item("werk")
              .measuredBy(people("x", counts, Calculation.SUM, Calculation.SUM))
              .accepted(1, count("x", "hatert", 2))
              .accepted(2, count("x", "hatert", 1));

      assertThat(shown(story)).as(counts.name()).isEqualTo("3");
      assertThat(publish(story).why().hidden()).isZero();
    }
  }

  @Test
  void where_nothing_is_small_the_report_stays_as_it_is() {
    CouncilReport exact =
        aYear()
            .with(
                item("werk")
                    .measuredBy(people(Calculation.SUM, Calculation.SUM))
                    .accepted(1, count("kinderen", 30))
                    .accepted(2, count("kinderen", 40)))
            .report();

    assertThat(
            SmallCounts.of(exact, List.of(), FIVE).report().items().getFirst().goals().getFirst())
        .satisfies(
            goal ->
                assertThat(goal.realised())
                    .isEqualTo(exact.items().getFirst().goals().getFirst().realised()));
  }

  @Test
  void the_threshold_can_be_another_for_one_indicator() {
    ItemStory story =
        item("werk")
            .measuredBy(people(Calculation.MAXIMUM, Calculation.NONE))
            .accepted(1, count("kinderen", "hatert", 7), count("kinderen", "noord", 12));
    CouncilReport exact = aYear().with(story).report();
    DisclosureSettings ten = new DisclosureSettings(5, Map.of("werk.kinderen", 10), 10);

    assertThat(SmallCounts.of(exact, List.of(), FIVE).why().hidden()).isZero();
    assertThat(SmallCounts.of(exact, List.of(), ten).why().hidden()).isEqualTo(1);
    assertThat(ten.threshold("elders", "kinderen")).isEqualTo(5);
  }

  @Test
  void a_correction_does_not_give_away_what_the_edition_before_hid() {
    ItemStory before =
        item("werk")
            .measuredBy(people(Calculation.SUM, Calculation.SUM))
            .accepted(1, count("kinderen", 30))
            .accepted(2, count("kinderen", 40));
    ItemStory after =
        item("werk")
            .measuredBy(people(Calculation.SUM, Calculation.SUM))
            .accepted(1, count("kinderen", 30))
            .accepted(2, count("kinderen", 2));
    CouncilReport first = aYear().with(before).report();
    Publishable one = SmallCounts.of(first, List.of(), FIVE);
    CouncilReport second = aYear().with(after).report();
    Publishable two = SmallCounts.of(second, List.of(new Earlier(first, one.report())), FIVE);

    assertThat(one.why().hidden()).isZero();
    // The first quarter is public already, so the sum of the year must go.
    assertThat(said(goal(two).realised())).isEqualTo("niet getoond: klein aantal");
    assertThat(quarters(two)).containsExactly("30", "-");
  }

  @Test
  void what_an_edition_before_showed_already_is_not_said_again_and_is_named_for_staff() {
    ItemStory story =
        item("werk")
            .measuredBy(people(Calculation.SUM, Calculation.SUM))
            .accepted(1, count("kinderen", 3));
    CouncilReport exact = aYear().with(story).report();
    Publishable it = SmallCounts.of(exact, List.of(Earlier.shownWhole(exact)), FIVE);

    assertThat(said(goal(it).realised())).isEqualTo("niet getoond: klein aantal");
    assertThat(it.why().lines()).allMatch(Line::derivable);
  }

  @Test
  void shares_of_few_people_are_not_shown_nor_those_with_a_small_rest() {
    IndicatorForYear share =
        people("deel", Counts.RATIO, Calculation.RATIO_OF_SUMS, Calculation.NONE);
    ItemStory story =
        item("werk")
            .measuredBy(share)
            .accepted(
                1,
                ratio("hatert", 4, 8),
                ratio("noord", 3, 40),
                ratio("zuid", 38, 40),
                ratio("midden", 10, 40));

    assertThat(shown(story))
        .isEqualTo(
            "kwartaal 1: hatert niet getoond: klein aantal, noord niet getoond: klein aantal,"
                + " zuid niet getoond: klein aantal, midden 0,25");
    assertThat(ReportJson.write(publish(story).report())).doesNotContain("\"base\":40");
  }

  private static Measurement ratio(String part, long of, long base) {
    return new Measurement("deel", 1, Optional.of(part), new Measurement.Value.Ratio(of, base));
  }

  @Test
  void a_share_over_the_year_goes_when_one_of_its_quarters_does() {
    IndicatorForYear share =
        people("deel", Counts.RATIO, Calculation.RATIO_OF_SUMS, Calculation.RATIO_OF_SUMS);
    ItemStory story =
        item("werk")
            .measuredBy(share)
            .accepted(1, ratio("hatert", 4, 8))
            .accepted(2, ratio("hatert", 20, 80));

    assertThat(shown(story)).isEqualTo("niet getoond: klein aantal");
  }

  @Test
  void a_percentage_of_a_small_target_is_said_of_no_people() {
    IndicatorForYear few =
        Indicators.reaching(
            calculated(
                indicator("kinderen", Counts.PERSONS, new Target.Number(8)),
                Calculation.SUM,
                Calculation.SUM),
            Reach.CHILDREN);
    ItemStory story = item("werk").measuredBy(few).acceptedForTheYear(count("kinderen", 6));

    assertThat(
            ReportWords.percent(aYear().with(story).report().items().getFirst().goals().getFirst()))
        .hasValue(75);
    assertThat(ReportWords.percent(goal(publish(story)))).isEmpty();
  }

  @Test
  void a_text_that_says_the_number_is_named_for_staff() {
    ItemStory story =
        item("werk")
            .measuredBy(people(Calculation.MAXIMUM, Calculation.NONE))
            .accepted(
                1,
                "In Hatert kwamen drie kinderen, elders 12.",
                count("kinderen", "hatert", 3),
                count("kinderen", "noord", 12));
    CouncilReport exact =
        ReportBuilder.build(
            aYear().with(story).inputs(),
            new Narrative(
                "Post werk bereikte in Hatert 3 kinderen.",
                Map.of("groeien", "Drie scholen deden mee, 13 in totaal.")));

    assertThat(SmallCounts.of(exact, List.of(), FIVE).why().mentions())
        .extracting(SuppressionReport.Mention::where)
        .containsExactlyInAnyOrder("Post werk", "");
  }

  @Test
  void marks_are_kept_and_read_again() {
    ItemStory story =
        item("werk")
            .measuredBy(people(Calculation.SUM, Calculation.SUM))
            .measuredBy(people("ouders", Counts.PERSONS, Calculation.MAXIMUM, Calculation.NONE))
            .accepted(
                1,
                count("kinderen", 3),
                count("ouders", "hatert", 2),
                count("ouders", "noord", 20));
    CouncilReport published = publish(story).report();
    String text = ReportJson.write(published);

    assertThat(ReportJson.readReport(text)).isEqualTo(published);
    assertThat(text).contains("\"is\":\"suppressed\"");
    assertThat(ReportJson.write(publish(story).report())).isEqualTo(text);
  }

  @Test
  void money_that_is_divided_by_numbers_of_people_lands_nowhere_when_one_of_them_is_not_shown() {
    ItemStory story =
        item("werk")
            .measuredBy(people(Calculation.SUM, Calculation.NONE))
            .determined(6000)
            .accepted(1, count("kinderen", "hatert", 3), count("kinderen", "noord", 20))
            .accepted(2, count("kinderen", "hatert", 17), count("kinderen", "noord", 20));
    CouncilReport exact =
        aYear().with(story).placing("werk", new AllocationRule.Participants("kinderen")).report();
    InvestmentAccount shown = SmallCounts.of(exact, List.of(), FIVE).report().account();

    assertThat(exact.account().real()).hasSizeGreaterThan(1);
    assertThat(shown.real())
        .extracting(InvestmentAccount.Share::place)
        .containsExactly(new InvestmentAccount.Place.Nowhere(InvestmentAccount.Why.SMALL_NUMBERS));
    assertThat(shown.total(false)).isEqualTo(exact.account().total(false));
  }
}
