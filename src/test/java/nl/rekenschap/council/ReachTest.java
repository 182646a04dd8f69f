package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.calculated;
import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.Indicators.reaching;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;

import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import nl.rekenschap.publication.Text;
import org.junit.jupiter.api.Test;

class ReachTest {

  private static final IndicatorForYear CHILDREN =
      reaching(
          indicator("kinderen", Counts.PERSONS, new Target.NotSet()),
          IndicatorForYear.Reach.CHILDREN);

  private static ItemStory children(String code, int first, int second) {
    return item(code)
        .measuredBy(CHILDREN)
        .accepted(1, count("kinderen", first))
        .accepted(2, count("kinderen", second));
  }

  private static Text said(Situation year) {
    CouncilReport report = year.report();
    return new ReachPages(report, new ReportWords(Sentences.dutch()))
        .range(Reach.of(report, IndicatorForYear.Reach.CHILDREN));
  }

  @Test
  void children_of_two_interventions_are_a_range_from_the_highest_count_to_the_sum_of_all() {
    Text said = said(aYear().with(children("a", 40, 50)).with(children("b", 30, 20)));

    assertThat(said.plain()).startsWith("tussen 50 (").contains("en 140 (").contains("vaker mee");
    assertThat(said.figures())
        .containsExactly("other~reach~all~children~low", "other~reach~all~children~high");
  }

  @Test
  void one_count_of_the_year_is_one_number() {
    assertThat(
            said(aYear()
                    .with(item("a").measuredBy(CHILDREN).acceptedForTheYear(count("kinderen", 7))))
                .plain())
        .isEqualTo("7");
  }

  @Test
  void neighbourhoods_in_which_a_family_can_take_part_twice_are_added_in_the_upper_end_only() {
    IndicatorForYear apart = calculated(CHILDREN, Calculation.MAXIMUM, Calculation.NONE);

    assertThat(
            said(aYear()
                    .with(
                        item("a")
                            .measuredBy(apart)
                            .accepted(
                                1, count("kinderen", "hatert", 12), count("kinderen", "noord", 8))))
                .plain())
        .startsWith("tussen 12 (")
        .contains("en 20 (");
  }

  @Test
  void a_period_without_figures_means_that_there_may_be_more() {
    assertThat(said(aYear().with(children("a", 40, 50).notReceived(3))).plain())
        .endsWith("(niet elke indicator heeft een volledig cijfer, het kunnen er meer zijn)");
    assertThat(said(aYear().with(item("a").measuredBy(CHILDREN).open(1))).plain())
        .isEqualTo("nog geen cijfers akkoord");
  }

  @Test
  void encounters_parents_and_professionals_are_no_children() {
    IndicatorForYear parents =
        reaching(
            indicator("ouders", Counts.PERSONS, new Target.NotSet()),
            IndicatorForYear.Reach.PARENTS);
    CouncilReport report =
        aYear()
            .with(
                item("a")
                    .measuredBy(parents)
                    .measuredBy(indicator("ontmoetingen", Counts.ENCOUNTERS, new Target.NotSet()))
                    .accepted(1, count("ouders", 9), count("ontmoetingen", 400)))
            .report();

    assertThat(Reach.of(report, IndicatorForYear.Reach.CHILDREN).total()).isEmpty();
    assertThat(Reach.all(report).keySet()).containsExactly(IndicatorForYear.Reach.PARENTS);
  }
}
