package nl.rekenschap.council;

import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.HATERT;
import static nl.rekenschap.council.Situation.NOORD;
import static nl.rekenschap.council.Situation.ZUID;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.award.AwardFile;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.CarryOver;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.publication.Document;
import nl.rekenschap.publication.Text;
import org.junit.jupiter.api.Test;

class MoneyAccountTest {

  private final ReportWords says = new ReportWords(Sentences.dutch());

  private static ItemMoney money(ItemStory story) {
    return aYear().with(story).report().items().getFirst().money();
  }

  private static Situation everyPlace() {
    return aYear()
        .with(item("jinc").budget(65000).in(ZUID, HATERT).awarded(60000))
        .with(item("kinderwerk").budget(75000).in(NOORD))
        .with(item("platforms").budget(68000).in(HATERT, NOORD).by(Delivery.PARTNERS))
        .with(item("hotspot").budget(150000).in(HATERT).by(Delivery.INVESTMENT))
        .with(item("nimma").budget(20000).in(HATERT).awarded(20000))
        .with(item("leergeld").budget(100000).citywide())
        .with(item("move").budget(24000))
        .with(item("participatie").withoutBudget().citywide().by(Delivery.MUNICIPALITY))
        .with(item("uitvoeringskosten").budget(100000).by(Delivery.COSTS));
  }

  @Test
  void until_it_is_determined_the_award_is_the_forecast() {
    ItemMoney money = money(item("jinc").budget(65000).awarded(60000));

    assertThat(says.settled(money)).contains("60.000", "nog niet vastgesteld");
    assertThat(money.rest()).contains(Money.of(5000));
  }

  @Test
  void the_determined_amount_goes_before_the_award() {
    ItemMoney money = money(item("jinc").budget(65000).awarded(65000).determined(50000));

    assertThat(says.settled(money)).contains("50.000", "(vastgesteld)");
    assertThat(money.rest()).contains(Money.of(15000));
  }

  @Test
  void what_is_not_awarded_yet_leaves_the_rest_unknown_and_what_was_refused_leaves_all() {
    ItemMoney waits = money(item("jw").budget(300000).withoutProvider());
    ItemMoney refused =
        money(
            item("jw")
                .budget(300000)
                .award(
                    new AwardFile.State.NotAwarded(java.time.LocalDate.EPOCH, "nee", "Mina"),
                    Optional.empty()));

    assertThat(waits.rest()).isEmpty();
    assertThat(says.rest(waits)).isEqualTo("niet bekend");
    assertThat(says.awarded(waits)).isEqualTo("nog niet verleend");
    assertThat(refused.rest()).contains(Money.of(300000));
    assertThat(says.awarded(refused)).isEqualTo("niet verleend");
  }

  @Test
  void own_spending_counts_once_it_was_confirmed() {
    ItemStory hotspot = item("hotspot").budget(150000).by(Delivery.INVESTMENT);

    assertThat(money(hotspot.account(false, 120000)).settledMoney()).isEmpty();
    assertThat(money(hotspot.account(true, 120000)).rest()).contains(Money.of(30000));
  }

  @Test
  void an_empty_cell_in_the_plan_is_not_zero() {
    ItemMoney money = money(item("participatie").withoutBudget().by(Delivery.MUNICIPALITY));

    assertThat(says.plan(money)).isEqualTo("geen bedrag in het plan");
    assertThat(money.rest()).isEmpty();
  }

  @Test
  void a_difference_between_table_and_text_is_shown() {
    assertThat(says.plan(money(item("kinderwerk").budget(74000).textSays(75000))))
        .contains("74.000", "tekst van het plan", "75.000");
  }

  @Test
  void what_is_unknown_is_told_beside_the_total() {
    ItemMoney.Sum sum = everyPlace().report().money();

    assertThat(sum.settled()).isEqualTo(Money.of(80000));
    assertThat(sum.rest()).isEqualTo(Money.of(5000));
    assertThat(sum.unknown()).isEqualTo(Money.of(602000 - 85000));
  }

  @Test
  void a_sum_of_which_nothing_is_known_is_not_shown_as_zero() {
    assertThat(totalRow(aYear().with(item("jw").budget(300000))))
        .containsExactly(
            "Totaal", "€\u00a0300.000", "€\u00a00", "€\u00a00", "niet bekend", "niet bekend");
    assertThat(totalRow(everyPlace()))
        .endsWith("€\u00a080.000 (deels bekend)", "€\u00a05.000 (deels bekend)");
    assertThat(totalRow(aYear().with(item("jinc").budget(65000).awarded(60000))))
        .endsWith("€\u00a060.000", "€\u00a05.000");
  }

  private static List<String> totalRow(Situation year) {
    Document document = Reports.document(year.report(), Sentences.dutch());
    return document.chapters().stream()
        .filter(chapter -> chapter.id().equals("geld"))
        .flatMap(chapter -> chapter.blocks().stream())
        .filter(Document.Grid.class::isInstance)
        .map(Document.Grid.class::cast)
        .findFirst()
        .orElseThrow()
        .rows()
        .getLast()
        .cells()
        .stream()
        .map(Text::plain)
        .toList();
  }

  @Test
  void the_carry_over_shows_what_was_not_allocated() {
    CouncilReport report =
        aYear()
            .with(item("jongerenwerk-9-13"))
            .carryingOver(
                new CarryOver(
                    2023,
                    Money.of(440000),
                    List.of(
                        new CarryOver.Use("jongerenwerk-9-13", 2024, Money.of(115000)),
                        new CarryOver.Use("jongerenwerk-9-13", 2025, Money.of(115000)),
                        new CarryOver.Use("jongerenwerk-9-13", 2026, Money.of(115000))),
                    "De rest is niet toegedeeld.",
                    "S1:916"))
            .report();

    CouncilReport.Ledger ledger = report.carryOver().orElseThrow();
    assertThat(ledger.used()).isEqualTo(Money.of(345000));
    assertThat(ledger.unallocated()).isEqualTo(Money.of(95000));
    assertThat(ledger.uses().getFirst().item()).isEqualTo("Post jongerenwerk-9-13");
  }
}
