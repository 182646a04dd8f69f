package nl.rekenschap.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.CouncilReport.OpenPoint.Kind;
import nl.rekenschap.kernel.Money;
import nl.rekenschap.programme.Target;
import nl.rekenschap.publication.Document;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The report as the real plan makes it, before anything was awarded or reported. */
@RoomTest
class RealRoomsRoomIT {

  @Autowired private World world;
  @Autowired private Council council;

  @BeforeEach
  void a_year_has_passed() {
    world.itIs("2026-04-01");
  }

  private CouncilReport report(int year) {
    return world.as("controller", () -> council.report(year));
  }

  private static Item item(CouncilReport report, String code) {
    return report.items().stream().filter(i -> i.code().equals(code)).findFirst().orElseThrow();
  }

  @Test
  void money_sums_to_the_totals_of_the_plan_by_line_and_by_area() {
    CouncilReport report = report(2025);

    assertThat(report.money().plan()).isEqualTo(Money.of(1_115_000));
    assertThat(report.account().total(true)).isEqualTo(Money.of(1_115_000));
    assertThat(report.chapters())
        .extracting(c -> ItemMoney.sum(c.items().stream().map(Item::money).toList()).plan())
        .containsExactly(Money.of(365_000), Money.of(609_000), Money.of(41_000));
    assertThat(report(2023).money().plan()).isEqualTo(Money.of(560_000));
    assertThat(report(2026).account().total(true)).isEqualTo(Money.of(865_000));
  }

  @Test
  void nothing_awarded_leaves_the_whole_rest_unknown() {
    ItemMoney.Sum money = report(2025).money();

    assertThat(money.awarded()).isEqualTo(Money.ZERO);
    assertThat(money.unknown()).isEqualTo(Money.of(1_115_000));
  }

  @Test
  void the_carry_over_is_440_of_which_95_was_not_allocated() {
    CouncilReport.Ledger ledger = report(2025).carryOver().orElseThrow();

    assertThat(List.of(ledger.in(), ledger.used(), ledger.unallocated()))
        .containsExactly(Money.of(440_000), Money.of(345_000), Money.of(95_000));
  }

  @Test
  void motions_and_carry_over_name_budget_lines_that_do_not_run_yet() {
    CouncilReport report = report(2023);

    assertThat(report.carryOver().orElseThrow().uses().getFirst().item())
        .isEqualTo("Jongerenwerk schakelleeftijd (9-13)");
    assertThat(report.motions())
        .anyMatch(m -> m.items().contains("Versterken bewustwording discriminatie"));
  }

  @Test
  void every_money_line_of_2025_has_its_place() {
    InvestmentAccount account = report(2025).account();

    assertThat(account.notPlaced(true)).isEqualTo(Money.of(24_000));
    assertThat(account.costs(true)).isEqualTo(Money.of(100_000));
    assertThat(account.total(true)).isEqualTo(Money.of(1_115_000));
  }

  @Test
  void an_item_without_indicator_and_a_provider_to_be_named_are_told_as_such() {
    CouncilReport report = report(2025);

    assertThat(item(report, "urban-hotspot").goals()).isEmpty();
    assertThat(item(report, "urban-hotspot").milestones()).isNotEmpty();
    assertThat(item(report, "jongerenwerk-vo").provider()).isEmpty();
    assertThat(item(report, "jinc").provider()).contains("JINC");
    assertThat(report.open())
        .anyMatch(p -> p.kind() == Kind.PROVIDER_UNKNOWN)
        .anyMatch(p -> p.kind() == Kind.MILESTONES_OPEN);
  }

  @Test
  void eleven_schools_are_named_of_which_one_under_two_areas() {
    CouncilReport report = report(2025);

    assertThat(report.schools()).hasSize(11).extracting(s -> s.code()).doesNotHaveDuplicates();
    assertThat(report.schools())
        .filteredOn(school -> school.areas().size() > 1)
        .singleElement()
        .satisfies(
            school -> {
              assertThat(school.name()).isEqualTo("De Klumpert");
              assertThat(school.areas()).containsExactly("Dukenburg", "Nijmegen-Zuid");
            });
  }

  @Test
  void the_targets_of_jinc_stand_beside_each_other_over_the_years() {
    for (int year = 2023; year <= 2026; year++) {
      assertThat(item(report(year), "jinc").goals().getFirst().years())
          .extracting(of -> of.target().orElseThrow())
          .containsExactly(
              new Target.Number(448),
              new Target.Number(685),
              new Target.Number(1140),
              new Target.Number(1645));
    }
  }

  @Test
  void the_whole_document_can_be_laid_out_for_every_year() {
    for (int year = 2023; year <= 2026; year++) {
      Document document = Reports.document(report(year), Sentences.dutch());

      assertThat(document.chapters())
          .extracting(Document.Chapter::id)
          .contains("samenvatting", "overzicht", "doelrealisatie", "scholen", "interventie-jinc")
          .doesNotHaveDuplicates();
      assertThat(document.chapters()).allMatch(c -> !c.blocks().isEmpty());
      assertThat(NumberedFigures.missing(document)).isEmpty();
      assertThat(document.practice()).isTrue();
      assertThat(document.toString()).doesNotContain("{0}", "council.Report", "!");
    }
  }
}
