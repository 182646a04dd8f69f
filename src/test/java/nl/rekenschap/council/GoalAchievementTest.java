package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.beginning;
import static nl.rekenschap.council.Indicators.calculated;
import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.Indicators.takingOver;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.ItemStory.notAvailable;
import static nl.rekenschap.council.ItemStory.words;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import nl.rekenschap.award.AgreedTarget;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import nl.rekenschap.publication.Document;
import org.junit.jupiter.api.Test;

/** Long because each test is one thing that may be said of a target. */
class GoalAchievementTest {

  private static final String MET = "ontmoetingen";
  private static final Target TARGET_2025 = new Target.Number(1140);
  private static final FigureNames NAMES = FigureNames.now("post", "indicator");
  private final ReportWords says = new ReportWords(Sentences.dutch());

  private String said(Realised realised) {
    return says.realised(realised, NAMES).plain();
  }

  private String explained(Goal goal) {
    return new Explanations(says).of(goal, NAMES).plain();
  }

  private static ItemStory jinc() {
    return item("jinc").measuredBy(indicator(MET, Counts.ENCOUNTERS, TARGET_2025));
  }

  private static Goal goal(ItemStory story) {
    return aYear().with(story).report().items().getFirst().goals().getFirst();
  }

  @Test
  void four_quarters_of_encounters_are_summed_beside_the_target() {
    Goal goal =
        goal(
            jinc()
                .accepted(1, count(MET, "bliksemstage", 200), count(MET, "carriere-coach", 100))
                .accepted(2, count(MET, 310))
                .accepted(3, count(MET, 150))
                .accepted(4, count(MET, 420)));

    assertThat(says.target(goal.target())).isEqualTo("1.140");
    assertThat(said(goal.realised())).isEqualTo("1.180");
    assertThat(explained(goal)).isEqualTo("104% van de streefwaarde.");
    assertThat(goal.realised().periodFigures())
        .extracting(of -> says.figure(of.span(), of.figure(), NAMES).plain())
        .containsExactly("300", "310", "150", "420");
  }

  @Test
  void a_quarter_that_was_not_received_is_named_and_is_not_zero() {
    Goal goal =
        goal(
            jinc()
                .accepted(1, count(MET, 300))
                .accepted(2, count(MET, 310))
                .notReceived(3)
                .accepted(4, count(MET, 420)));

    assertThat(said(goal.realised())).isEqualTo("1.030 (onvolledig)");
    assertThat(explained(goal))
        .contains("Kwartaal 3: niet ontvangen.", "geen percentage")
        .doesNotContain("%");
  }

  @Test
  void a_reported_zero_counts_and_is_complete() {
    Goal goal =
        goal(
            jinc()
                .accepted(1, count(MET, 0))
                .accepted(2, count(MET, 0))
                .accepted(3, count(MET, 0))
                .accepted(4, count(MET, 0)));

    assertThat(said(goal.realised())).isEqualTo("0");
    assertThat(explained(goal)).startsWith("0% van de streefwaarde.");
  }

  @Test
  void when_no_quarter_came_in_the_whole_year_was_not_received() {
    Goal goal = goal(jinc().notReceived(1).notReceived(2).notReceived(3).notReceived(4));

    assertThat(said(goal.realised())).isEqualTo("niet ontvangen");
    assertThat(explained(goal))
        .isEqualTo(
            "Kwartaal 1: niet ontvangen; kwartaal 2: niet ontvangen; kwartaal 3: niet ontvangen;"
                + " kwartaal 4: niet ontvangen.");
  }

  @Test
  void an_open_quarter_keeps_the_year_pending_and_a_submitted_one_does_not_count() {
    assertThat(goal(jinc().notReceived(1).open(2)).realised()).isInstanceOf(Realised.Pending.class);
    assertThat(goal(jinc()).realised()).isInstanceOf(Realised.Pending.class);
  }

  @Test
  void a_part_that_is_not_available_makes_the_sum_incomplete_and_shows_the_reason() {
    Goal goal =
        goal(
            jinc()
                .accepted(
                    1, count(MET, 200), notAvailable(MET, "bliksemstage", "bedrijven sloten")));

    assertThat(said(goal.realised())).isEqualTo("200 (onvolledig)");
    assertThat(explained(goal))
        .contains("Kwartaal 1, Bliksemstage: niet beschikbaar. Reden: bedrijven sloten");
  }

  @Test
  void only_reasons_make_not_available() {
    Goal goal = goal(jinc().accepted(1, notAvailable(MET, "bliksemstage", "storing")));

    assertThat(said(goal.realised())).isEqualTo("niet beschikbaar");
    assertThat(explained(goal)).contains("Reden: storing");
  }

  @Test
  void an_accepted_quarter_without_this_indicator_is_not_zero_either() {
    Goal goal = goal(jinc().accepted(1, count(MET, 5)).accepted(2));

    assertThat(said(goal.realised())).isEqualTo("5 (onvolledig)");
    assertThat(explained(goal)).contains("Kwartaal 2: niet opgegeven.");
  }

  @Test
  void persons_are_not_added_up_over_quarters() {
    Goal goal =
        goal(
            item("leergeld")
                .measuredBy(indicator("ouders", Counts.PERSONS, new Target.Number(100)))
                .accepted(1, count("ouders", 40))
                .accepted(2, count("ouders", 50)));

    assertThat(goal.realised()).isInstanceOf(Realised.AtLeast.class);
    assertThat(said(goal.realised())).isEqualTo("ten minste 50");
    assertThat(explained(goal))
        .contains("Personen worden niet opgeteld", "geen percentage")
        .doesNotContain("90");
  }

  @Test
  void persons_counted_once_for_the_whole_year_are_the_years_figure() {
    Goal goal =
        goal(
            item("participatie")
                .measuredBy(indicator("jongeren", Counts.PERSONS, new Target.NotSet()))
                .acceptedForTheYear(count("jongeren", 88)));

    assertThat(said(goal.realised())).isEqualTo("88");
    assertThat(says.target(goal.target())).isEqualTo("geen streefwaarde afgesproken");
  }

  @Test
  void descriptions_are_kept_for_each_period() {
    Goal goal =
        goal(
            item("itt")
                .measuredBy(indicator("ervaringen", Counts.TEXT, new Target.NotApplicable()))
                .accepted(1, words("ervaringen", "Men was tevreden."))
                .accepted(2, words("ervaringen", "Men wilde meer.")));

    assertThat(goal.realised()).isInstanceOf(Realised.Described.class);
    Document document =
        Reports.document(
            aYear()
                .with(
                    item("itt")
                        .measuredBy(
                            indicator("ervaringen", Counts.TEXT, new Target.NotApplicable()))
                        .accepted(1, words("ervaringen", "Men was tevreden.")))
                .report(),
            Sentences.dutch());
    assertThat(document.toString()).contains("Kwartaal 1", "Men was tevreden.");
  }

  @Test
  void every_kind_of_target_is_said_in_words_and_only_numbers_give_a_percentage() {
    assertThat(says.target(new Target.Minimum(4))).isEqualTo("ten minste 4");
    assertThat(says.target(new Target.NoneByDesign())).isEqualTo("geen streefwaarde (bewust)");
    assertThat(says.target(new Target.ToBeAgreed(Optional.empty()))).isEqualTo("nog af te spreken");
    assertThat(
            says.target(
                new Target.ToBeAgreed(Optional.of(new Target.Proposal(30, "drie wijken", "S1")))))
        .isEqualTo("nog af te spreken (voorstel: 30)");
    assertThat(says.target(new Target.NotApplicable())).isEqualTo("niet van toepassing");

    assertThat(percentWith(new Target.Minimum(4))).hasValue(125);
    assertThat(percentWith(new Target.Number(10))).hasValue(50);
    assertThat(percentWith(new Target.NoneByDesign())).isEmpty();
    assertThat(percentWith(new Target.NotSet())).isEmpty();
    assertThat(percentWith(new Target.Number(0))).isEmpty();
    assertThat(percentWith(new Target.ToBeAgreed(Optional.empty()))).isEmpty();
  }

  private static java.util.OptionalInt percentWith(Target target) {
    return ReportWords.percent(
        goal(
            item("x")
                .measuredBy(indicator("bijeenkomsten", Counts.ACTIVITIES, target))
                .acceptedForTheYear(count("bijeenkomsten", 5))));
  }

  @Test
  void the_target_of_the_award_goes_before_that_of_the_plan_once_it_is_decided() {
    AgreedTarget agreed = new AgreedTarget(MET, 1, new Target.Number(900));

    assertThat(goal(jinc().awarded(65000, agreed)).target()).isEqualTo(new Target.Number(900));
    assertThat(
            goal(jinc().award(new AwardFile.State.AwaitingApproval("Omar"), Optional.empty()))
                .target())
        .isEqualTo(TARGET_2025);
  }

  @Test
  void last_year_stands_beside_when_the_system_has_it() {
    Goal goal =
        goal(
            jinc()
                .measuredBefore(indicator(MET, Counts.ENCOUNTERS, new Target.Number(685)))
                .acceptedLastYear(1, count(MET, 700)));

    assertThat(said(goal.previous())).isEqualTo("700");
  }

  @Test
  void last_year_without_data_says_so() {
    Goal goal =
        goal(jinc().measuredBefore(indicator(MET, Counts.ENCOUNTERS, new Target.Number(685))));

    assertThat(said(goal.previous())).isEqualTo("geen gegevens in dit systeem");
  }

  @Test
  void an_indicator_that_is_new_has_no_last_year() {
    assertThat(said(goal(jinc()).previous())).isEqualTo("niet van toepassing");
  }

  @Test
  void another_definition_is_not_compared() {
    Goal broken =
        goal(
            item("jw")
                .measuredBy(indicator("contacten", Counts.CONTACTS, TARGET_2025, 2, false))
                .measuredBefore(indicator("contacten", Counts.CONTACTS, TARGET_2025))
                .acceptedLastYear(1, count("contacten", 12)));
    Goal continued =
        goal(
            item("jw")
                .measuredBy(indicator("contacten", Counts.CONTACTS, TARGET_2025, 2, true))
                .measuredBefore(indicator("contacten", Counts.CONTACTS, TARGET_2025))
                .acceptedLastYear(1, count("contacten", 12)));

    assertThat(said(broken.previous())).startsWith("niet vergelijkbaar");
    assertThat(said(continued.previous())).isEqualTo("12");
  }

  @Test
  void the_quarters_before_an_indicator_was_added_are_not_applicable_and_the_year_is_complete() {
    IndicatorForYear added =
        beginning(
            indicator("deelnemers", Counts.CONTACTS, new Target.Number(30)),
            LocalDate.of(2025, 7, 1));
    Goal goal =
        goal(
            item("jw")
                .measuredBy(added)
                .accepted(1)
                .notReceived(2)
                .accepted(3, count("deelnemers", 10))
                .accepted(4, count("deelnemers", 20)));

    assertThat(said(goal.realised())).isEqualTo("30");
    assertThat(explained(goal))
        .startsWith("100% van de streefwaarde.")
        .contains("Kwartaal 1: niet van toepassing; kwartaal 2: niet van toepassing.");
  }

  @Test
  void quarters_with_another_meaning_are_named_and_left_out() {
    IndicatorForYear renamed =
        beginning(
            indicator("contacten", Counts.CONTACTS, new Target.NotSet(), 2, false),
            LocalDate.of(2025, 4, 1));
    IndicatorForYear continued =
        beginning(
            indicator("contacten", Counts.CONTACTS, new Target.NotSet(), 2, true),
            LocalDate.of(2025, 4, 1));

    Goal goal = goal(contactsOf(renamed));

    assertThat(said(goal.realised())).isEqualTo("5");
    assertThat(said(goal(contactsOf(continued)).realised())).isEqualTo("105");
  }

  private static ItemStory contactsOf(IndicatorForYear indicator) {
    return item("jw")
        .measuredBy(indicator)
        .accepted(1, count("contacten", 100))
        .accepted(2, count("contacten", 5));
  }

  @Test
  void a_cumulative_figure_counts_as_it_last_stood() {
    Goal goal = goal(calculatedBy(Calculation.LAST));

    assertThat(said(goal.realised())).isEqualTo("25");
    assertThat(explained(goal))
        .contains("De laatste stand telt voor het jaar.")
        .doesNotContain("Onvolledig");
  }

  @Test
  void an_average_has_decimals_and_a_missing_quarter_makes_it_incomplete() {
    assertThat(said(goal(calculatedBy(Calculation.AVERAGE)).realised()))
        .isEqualTo("17,5 (onvolledig)");
  }

  @Test
  void what_is_not_put_together_is_shown_quarter_by_quarter() {
    assertThat(said(goal(calculatedBy(Calculation.NONE)).realised()))
        .isEqualTo("kwartaal 1: 10\nkwartaal 2: niet ontvangen\nkwartaal 3: 25");
  }

  private static ItemStory calculatedBy(Calculation overPeriods) {
    return item("x")
        .measuredBy(
            calculated(
                indicator("euro", Counts.MONEY, new Target.NotSet()), overPeriods, Calculation.SUM))
        .accepted(1, count("euro", 10))
        .notReceived(2)
        .accepted(3, count("euro", 25));
  }

  @Test
  void families_that_can_take_part_in_two_neighbourhoods_are_not_added_up() {
    Goal goal =
        goal(
            item("preventieplatforms")
                .measuredBy(
                    calculated(
                        indicator("bereikt", Counts.PERSONS, new Target.NotSet()),
                        Calculation.MAXIMUM,
                        Calculation.NONE))
                .accepted(1, count("bereikt", "hatert", 12), count("bereikt", "noord", 8)));

    assertThat(said(goal.realised())).isEqualTo("kwartaal 1: hatert 12, noord 8");
    assertThat(explained(goal)).contains("De delen worden niet opgeteld");
  }

  @Test
  void last_year_is_shown_under_the_code_from_which_an_indicator_took_over() {
    IndicatorForYear coaching =
        takingOver(indicator("coaching", Counts.CONTACTS, new Target.NotSet()), "maatje");
    IndicatorForYear broken =
        takingOver(indicator("coaching", Counts.CONTACTS, new Target.NotSet(), 1, false), "maatje");

    assertThat(said(goal(afterBuddies(coaching)).previous())).isEqualTo("12");
    assertThat(said(goal(afterBuddies(broken)).previous())).startsWith("niet vergelijkbaar");
  }

  private static ItemStory afterBuddies(IndicatorForYear now) {
    return item("schoolscool")
        .measuredBy(now)
        .measuredBefore(indicator("maatje", Counts.CONTACTS, new Target.NotSet()))
        .acceptedLastYear(1, count("maatje", 12));
  }
}
