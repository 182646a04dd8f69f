package nl.rekenschap.council;

import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.HATERT;
import static nl.rekenschap.council.Situation.NOORD;
import static nl.rekenschap.council.Situation.ZUID;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.rekenschap.council.InvestmentAccount.Place;
import nl.rekenschap.council.InvestmentAccount.Row;
import nl.rekenschap.council.InvestmentAccount.Share;
import nl.rekenschap.council.InvestmentAccount.Why;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.Target;
import nl.rekenschap.publication.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the money of a year lands, by which rule, and what could not be placed. */
class InvestmentAccountTest {

  private static Situation everyPlace() {
    return aYear()
        .with(item("jinc").budget(65000).in(ZUID, HATERT).awarded(60000))
        .with(item("kinderwerk").budget(75000).in(NOORD))
        .with(item("platforms").budget(68000).in(HATERT, NOORD).by(Delivery.PARTNERS))
        .with(item("nimma").budget(20000).in(HATERT).awarded(20000).determined(19000))
        .with(item("leergeld").budget(100000).citywide().awarded(100000))
        .with(item("move").budget(24000))
        .with(item("participatie").withoutBudget().citywide().by(Delivery.MUNICIPALITY))
        .with(item("uitvoeringskosten").budget(100000).by(Delivery.COSTS));
  }

  private static InvestmentAccount account(Situation year) {
    return year.report().account();
  }

  @Test
  void every_cent_of_the_plan_and_of_what_it_came_to_is_in_exactly_one_place() {
    CouncilReport report = everyPlace().report();

    assertThat(report.account().total(true)).isEqualTo(report.money().plan());
    assertThat(report.account().total(false)).isEqualTo(report.money().settled());
  }

  @Test
  void planned_stands_beside_real() {
    assertThat(account(everyPlace()).districts())
        .containsExactly(
            new Row("noord", "Nijmegen-Noord", Money.of(75000), Money.ZERO),
            new Row("zuid", "Nijmegen-Zuid", Money.of(20000), Money.of(19000)));
    assertThat(account(everyPlace()).unknown())
        .containsExactly(
            "Post kinderwerk", "Post platforms", "Post move", "Post uitvoeringskosten");
  }

  @Test
  void a_neighbourhood_counts_in_its_district() {
    assertThat(account(everyPlace()).neighbourhoods())
        .containsExactly(new Row("hatert", "Hatert", Money.of(20000), Money.of(19000)));
  }

  @Test
  void several_areas_without_a_rule_are_not_split() {
    assertThat(account(everyPlace()).several())
        .extracting(Row::name)
        .containsExactly("Nijmegen-Zuid, Hatert", "Hatert, Nijmegen-Noord");
  }

  @Test
  void what_could_not_be_placed_is_a_line_of_its_own() {
    assertThat(account(everyPlace()).notPlaced(true)).isEqualTo(Money.of(24000));
    assertThat(words(everyPlace())).contains("Niet te plaatsen: het plan noemt geen gebied");
  }

  @Test
  void the_share_in_the_named_areas_keeps_partly_apart() {
    InvestmentAccount account = account(everyPlace());

    assertThat(account.focus()).containsExactly("Nijmegen-Zuid");
    assertThat(account.inFocus(true)).isEqualTo(Money.of(65000 + 20000));
    assertThat(account.partlyInFocus(true)).isEqualTo(Money.of(68000));
    assertThat(account.outsideFocus(true)).isEqualTo(Money.of(75000));
    assertThat(account.citywide(true)).isEqualTo(Money.of(100000));
    assertThat(account.costs(true)).isEqualTo(Money.of(100000));
  }

  @Test
  void an_area_that_comes_later_does_not_count_yet() {
    assertThat(account(aYear().with(item("platforms").in(HATERT).inFrom(NOORD, 2026))).several())
        .isEmpty();
  }

  @Test
  void by_school_each_school_has_an_equal_part_and_one_in_two_areas_halves_its_own() {
    InvestmentAccount account =
        account(
            aYear()
                .with(
                    item("jw")
                        .budget(30000)
                        .in(ZUID, NOORD)
                        .at("een", ZUID)
                        .at("twee", ZUID, NOORD)
                        .at("drie", NOORD))
                .placing("jw", new AllocationRule.Schools()));

    assertThat(account.schools())
        .extracting(Row::name, Row::planned)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("School een", Money.of(10000)),
            org.assertj.core.groups.Tuple.tuple("School twee", Money.of(10000)),
            org.assertj.core.groups.Tuple.tuple("School drie", Money.of(10000)));
    assertThat(account.districts())
        .extracting(Row::planned)
        .containsExactly(Money.of(15000), Money.of(15000));
  }

  @Test
  void cents_go_by_the_largest_remainder_and_none_is_lost() {
    InvestmentAccount account =
        account(
            aYear()
                .with(item("jw").budget(100).in(ZUID).at("a", ZUID).at("b", ZUID).at("c", ZUID))
                .placing("jw", new AllocationRule.Schools()));

    assertThat(account.schools())
        .extracting(row -> row.planned().amount().toPlainString())
        .containsExactlyInAnyOrder("33.34", "33.33", "33.33");
  }

  @Test
  void an_agreed_key_leaves_its_rest_unplaced() {
    InvestmentAccount account =
        account(
            aYear()
                .with(item("jw").budget(1000).in(ZUID, NOORD))
                .placing(
                    "jw",
                    new AllocationRule.Key(
                        Map.of("zuid", new BigDecimal("62.5"), "noord", new BigDecimal("30")))));

    assertThat(account.planned())
        .extracting(share -> share.money().amount().toPlainString())
        .containsExactlyInAnyOrder("625.00", "300.00", "75.00");
    assertThat(account.planned())
        .extracting(Share::place)
        .contains(new Place.Nowhere(Why.REST_OF_KEY));
  }

  private static Situation byReported(long zuid, long noord) {
    return aYear()
        .with(
            item("jw")
                .budget(1000)
                .awarded(1000)
                .in(ZUID, NOORD)
                .measuredBy(Indicators.indicator("kinderen", Counts.PERSONS, new Target.NotSet()))
                .accepted(1, count("kinderen", "zuid", zuid), count("kinderen", "noord", noord)))
        .placing("jw", new AllocationRule.Participants("kinderen"));
  }

  @Test
  void by_what_was_reported_money_is_placed_afterwards_only() {
    InvestmentAccount account = account(byReported(30, 10));

    assertThat(account.planned())
        .containsExactly(new Share("jw", new Place.Nowhere(Why.NOT_BEFOREHAND), Money.of(1000)));
    assertThat(account.districts())
        .extracting(Row::real)
        .containsExactly(Money.of(750), Money.of(250));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4})
  void amounts_never_give_a_small_number_of_children_away(long few) {
    assertThat(account(byReported(30, few)).real())
        .containsExactly(new Share("jw", new Place.Nowhere(Why.SMALL_NUMBERS), Money.of(1000)));
  }

  @Test
  void the_threshold_is_that_of_the_indicator() {
    assertThat(account(byReported(30, 6)).real()).hasSize(2);
    assertThat(account(byReported(30, 6).disclosing(other("kinderen", 10))).real())
        .containsExactly(new Share("jw", new Place.Nowhere(Why.SMALL_NUMBERS), Money.of(1000)));
    assertThat(account(byReported(30, 3).disclosing(other("jw.kinderen", 2))).real()).hasSize(2);
    assertThat(account(byReported(30, 6).disclosing(other("ouders", 10))).real()).hasSize(2);
  }

  private static DisclosureSettings other(String indicator, int threshold) {
    return new DisclosureSettings(5, Map.of(indicator, threshold), 10);
  }

  @Test
  void nothing_reported_is_said_and_not_divided() {
    assertThat(account(byReported(0, 0)).real())
        .containsExactly(new Share("jw", new Place.Nowhere(Why.NO_FIGURES), Money.of(1000)));
  }

  @Test
  void need_stands_beside_the_money_where_it_is_known_and_of_the_newest_year_before_the_report() {
    Situation year =
        everyPlace()
            .knowing(Series.LOW_INCOME, "zuid", "2024", "11.5")
            .knowing(Series.LOW_INCOME, "zuid", "2023", "10")
            .knowing(Series.LOW_INCOME, "zuid", "2026", "99");

    assertThat(year.report().needs())
        .extracting(Need::value)
        .containsExactly(new BigDecimal("11.5"));
    assertThat(words(year)).contains("11,5% (2024)", "Openbare bron");
  }

  @Test
  void without_figures_of_need_nothing_is_compared() {
    assertThat(words(everyPlace())).contains("Er staan nog geen cijfers");
  }

  @Test
  void a_series_shows_its_break_and_claims_no_cause() {
    Situation year =
        everyPlace()
            .knowing(Series.CONTEXT, "rode-scholen", "2022-2023", "1.2")
            .knowing(Series.CONTEXT, "rode-scholen", "2023-2024", "2.5");
    List<Document.Chart> charts =
        Reports.document(year.report(), Sentences.dutch()).chapters().stream()
            .filter(chapter -> chapter.id().equals("context"))
            .flatMap(chapter -> chapter.blocks().stream())
            .filter(Document.Chart.class::isInstance)
            .map(Document.Chart.class::cast)
            .toList();

    assertThat(charts).singleElement();
    assertThat(charts.getFirst().breakBefore()).hasValue(1);
    assertThat(words(year)).contains("Andere toets.", "oorzakelijk verband", "2023-2024");
  }

  private static String words(Situation year) {
    StringBuilder all = new StringBuilder();
    Reports.document(year.report(), Sentences.dutch()).chapters().stream()
        .flatMap(chapter -> chapter.blocks().stream())
        .flatMap(Document.Block::texts)
        .forEach(text -> all.append(text.plain()).append('\n'));
    return all.toString();
  }
}
