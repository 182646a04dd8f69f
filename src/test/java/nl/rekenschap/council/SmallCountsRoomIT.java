package nl.rekenschap.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is published lacks the small numbers; what is kept has them, and makes the same again. */
@RoomTest
class SmallCountsRoomIT {

  @Autowired private World world;
  @Autowired private StagedReport staged;
  @Autowired private EditionsSituation situation;
  @Autowired private Editions editions;
  @Autowired private Publisher publisher;

  @BeforeEach
  void a_year_has_passed() {
    world.itIs("2026-04-01");
    staged.withASmallNumber();
  }

  @AfterEach
  void forget() {
    staged.clear();
  }

  private static Realised realised(PublishedReport report) {
    return report.report().items().getFirst().goals().getFirst().realised();
  }

  private static List<String> parts(PublishedReport report) {
    return realised(report).periodFigures().stream()
        .map(Figure.OfPeriod::figure)
        .flatMap(it -> it instanceof Figure.PerPart of ? of.numbers().stream() : Stream.empty())
        .map(part -> part.number().map(BigDecimal::toPlainString).orElse("-"))
        .toList();
  }

  @Test
  void everyone_reads_a_mark_the_officer_the_number_and_it_can_be_made_again() {
    situation.published();

    assertThat(parts(editions.newest(2025).orElseThrow())).containsExactly("-", "12");
    assertThat(parts(publisher.exact(2025, 1).orElseThrow())).containsExactly("3", "12");
    assertThat(publisher.reproduce(2025, 1).orElseThrow())
        .isNotEmpty()
        .allMatch(Editions.Remade::identical);
  }

  @Test
  void a_second_edition_keeps_hidden_what_the_first_one_hid() {
    situation.published();
    situation.publishedAgain("Een tekst was onjuist.");

    assertThat(realised(editions.newest(2025).orElseThrow()))
        .isEqualTo(realised(editions.edition(2025, 1).orElseThrow()));
    assertThat(publisher.reproduce(2025, 2).orElseThrow()).allMatch(Editions.Remade::identical);
  }
}
