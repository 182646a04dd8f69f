package nl.rekenschap.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.rekenschap.disclosure.RandomTables.Edition;
import org.junit.jupiter.api.Test;

/** Nobody who has everything that was published can place a hidden number too well. */
class DerivationPropertiesTest {

  @Property(tries = 300)
  void nothing_follows_from_a_table_with_margins(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 10) int threshold,
      @ForAll @IntRange(min = 1, max = 8) int rows,
      @ForAll @IntRange(min = 1, max = 5) int columns) {
    RandomTables tables = RandomTables.twoWay(threshold, rows, columns);

    holds(tables.edition(tables.numbers(new Random(seed)), List.of()));
  }

  @Property(tries = 300)
  void nothing_follows_from_totals_of_totals_and_tables_that_share_cells(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 10) int threshold,
      @ForAll @IntRange(min = 1, max = 24) int schools) {
    Random dice = new Random(seed);
    RandomTables tables = RandomTables.hierarchy(threshold, schools, dice);

    holds(tables.edition(tables.numbers(dice), List.of()));
  }

  @Property(tries = 200)
  void nothing_follows_from_a_highest_number(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 10) int threshold,
      @ForAll @IntRange(min = 1, max = 6) int rows,
      @ForAll @IntRange(min = 1, max = 5) int columns) {
    Random dice = new Random(seed);
    RandomTables tables = RandomTables.twoWay(threshold, rows, columns).withHighest(dice);
    Edition edition = tables.edition(tables.numbers(dice), List.of());

    holds(edition);
    assertThat(edition.tables().maxima())
        .filteredOn(it -> !edition.hidden().contains(it.highest()))
        .allSatisfy(
            it ->
                assertThat(it.of())
                    .as("somebody shown reaches " + it.highest())
                    .anyMatch(key -> !edition.hidden().contains(key) && same(edition, key, it)));
  }

  private static boolean same(Edition edition, String key, Tables.Maximum maximum) {
    return number(edition, key) == number(edition, maximum.highest());
  }

  private static long number(Edition edition, String key) {
    return edition.tables().cells().stream()
        .filter(cell -> cell.key().equals(key))
        .mapToLong(Cell::number)
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = 200)
  void nothing_follows_from_editions_laid_beside_each_other(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 10) int threshold,
      @ForAll @IntRange(min = 1, max = 5) int rows,
      @ForAll @IntRange(min = 1, max = 4) int columns) {
    Random dice = new Random(seed);
    RandomTables tables = RandomTables.twoWay(threshold, rows, columns);
    Map<String, Long> first = tables.numbers(dice);
    Map<String, Long> second = tables.corrected(first, dice);
    Map<String, Long> third = tables.corrected(second, dice);
    Edition one = tables.edition(first, List.of());
    Edition two = tables.edition(second, List.of(one));

    holdsAsFarAsItCan(two);
    holdsAsFarAsItCan(tables.edition(third, List.of(one, two)));
  }

  /** Two places of a column were corrected and its sum, which is public, stayed what it was. */
  @Test
  void what_public_totals_give_away_is_named_however_much_is_hidden() {
    Random dice = new Random(3776); // one of some thousands comes to this
    RandomTables tables = RandomTables.twoWay(2, 4, 4);
    Map<String, Long> first = tables.numbers(dice);
    Edition one = tables.edition(first, List.of());

    Edition two = tables.edition(tables.corrected(first, dice), List.of(one));

    holdsAsFarAsItCan(two);
    assertThat(two.suppression().exposed()).contains("c0.2#1", "c3.2#1");
  }

  private static void holds(Edition edition) {
    assertThat(edition.suppression().exposed()).isEmpty();
    holdsAsFarAsItCan(edition);
  }

  /** What is out cannot be taken back: all that follows is named, and nothing could prevent it. */
  private static void holdsAsFarAsItCan(Edition edition) {
    List<String> exposed = edition.suppression().exposed();
    assertThat(names(edition.attacker(), edition)).containsExactlyInAnyOrderElementsOf(exposed);
    assertThat(names(edition.attackerOfNothingNew(), edition)).containsAll(exposed);
    assertThat(edition.tables().cells())
        .filteredOn(cell -> cell.sensitive() && cell.state() == Cell.State.FREE && cell.small())
        .allMatch(cell -> edition.hidden().contains(cell.key()));
  }

  private static Set<String> names(Attacker attacker, Edition edition) {
    return attacker.narrower(edition.thresholds()).keySet();
  }
}
