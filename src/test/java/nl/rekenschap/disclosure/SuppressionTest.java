package nl.rekenschap.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.rekenschap.disclosure.Cell.State;
import nl.rekenschap.disclosure.RandomTables.Edition;
import nl.rekenschap.disclosure.Suppression.Kind;
import nl.rekenschap.disclosure.Tables.Maximum;
import nl.rekenschap.disclosure.Tables.Sum;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static Cell school(String key, long number) {
    return new Cell(key, number, 5, true, State.FREE);
  }

  private static Cell total(String key, long number) {
    return new Cell(key, number, 5, false, State.FREE);
  }

  private static Cell known(Cell it) {
    return new Cell(it.key(), it.number(), it.threshold(), it.sensitive(), State.KNOWN);
  }

  private static Suppression suppress(List<Cell> cells, Sum... sums) {
    return Disclosure.suppress(new Tables(cells, List.of(sums), List.of()));
  }

  @Test
  void where_nothing_is_small_nothing_is_hidden() {
    Suppression it =
        suppress(
            List.of(school("a", 5), school("b", 40), school("c", 0), total("all", 45)),
            new Sum("all", List.of("a", "b", "c")));

    assertThat(it.hidden()).isEmpty();
  }

  @Test
  void a_small_number_without_a_total_is_hidden_alone() {
    Suppression it = suppress(List.of(school("a", 4), school("b", 40), school("c", 0)));

    assertThat(it.hidden()).containsOnlyKeys("a");
    assertThat(it.hidden().get("a").kind()).isEqualTo(Kind.PRIMARY);
  }

  @Test
  void beside_a_total_the_smallest_other_number_goes_with_it_and_says_for_which() {
    Suppression it =
        suppress(
            List.of(school("a", 4), school("b", 40), school("c", 12), total("all", 56)),
            new Sum("all", List.of("a", "b", "c")));

    assertThat(it.hidden()).containsOnlyKeys("a", "c");
    assertThat(it.hidden().get("c").kind()).isEqualTo(Kind.SECONDARY);
    assertThat(it.hidden().get("c").protects()).contains("a");
  }

  @Test
  void two_small_numbers_that_make_a_small_sum_do_not_protect_each_other() {
    Suppression it =
        suppress(
            List.of(school("a", 2), school("b", 2), school("c", 30), total("all", 34)),
            new Sum("all", List.of("a", "b", "c")));

    assertThat(it.hidden()).containsOnlyKeys("a", "b", "c");
  }

  @Test
  void a_total_goes_when_nothing_else_can() {
    Suppression it =
        suppress(
            List.of(school("a", 3), school("b", 0), total("all", 3)),
            new Sum("all", List.of("a", "b")));

    assertThat(it.hidden()).containsOnlyKeys("a", "all");
  }

  @Test
  void a_zero_is_always_shown() {
    Suppression it =
        suppress(
            List.of(school("a", 3), school("b", 0), school("c", 0), total("all", 3)),
            new Sum("all", List.of("a", "b", "c")));

    assertThat(it.hidden()).doesNotContainKeys("b", "c");
  }

  @Test
  void a_shown_highest_number_that_bounds_a_hidden_one_too_narrowly_goes_too() {
    List<Cell> cells = List.of(school("q1", 3), school("q2", 5), total("highest", 5));
    Suppression it =
        Disclosure.suppress(
            new Tables(cells, List.of(), List.of(new Maximum("highest", List.of("q1", "q2")))));

    // 1 to 5 is four wide; with the highest hidden but 5 shown nothing would bound the first.
    assertThat(it.hidden()).containsKeys("q1", "highest").doesNotContainKey("q2");
  }

  @Test
  void what_an_earlier_edition_showed_is_no_cover() {
    Suppression it =
        suppress(
            List.of(school("a", 3), known(school("b", 12)), school("c", 40), total("all", 55)),
            new Sum("all", List.of("a", "b", "c")));

    assertThat(it.hidden()).containsOnlyKeys("a", "c");
  }

  @Test
  void what_is_out_already_is_named_because_hiding_helps_no_more() {
    Suppression it =
        suppress(
            List.of(school("a", 3), known(school("b", 12)), known(total("all", 15))),
            new Sum("all", List.of("a", "b")));

    assertThat(it.hidden()).containsOnlyKeys("a");
    assertThat(it.exposed()).containsExactly("a");
  }

  @Test
  void the_order_of_the_input_changes_nothing() {
    RandomTables tables = RandomTables.twoWay(5, 8, 4);
    Edition edition = tables.edition(tables.numbers(new Random(7)), List.of());
    List<Cell> cells = new ArrayList<>(edition.tables().cells());
    List<Sum> sums = new ArrayList<>(edition.tables().sums());
    Collections.shuffle(cells, new Random(1));
    Collections.shuffle(sums, new Random(2));

    assertThat(edition.hidden()).isNotEmpty();
    assertThat(Disclosure.suppress(new Tables(cells, sums, List.of())))
        .isEqualTo(edition.suppression());
  }

  @Test
  void a_few_hundred_cells_take_less_than_a_second_and_most_of_them_stay() {
    RandomTables tables = RandomTables.twoWay(5, 30, 10);
    Map<String, Long> numbers = tables.numbers(new Random(3));
    tables.edition(tables.numbers(new Random(4)), List.of());
    // Of the processor: what else this machine does meanwhile says nothing of it.
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    Edition edition = tables.edition(numbers, List.of());
    Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);

    long small = edition.tables().cells().stream().filter(Cell::primary).count();
    assertThat(took).as("300 cells, 42 totals").isLessThan(Duration.ofSeconds(1));
    assertThat(edition.hidden().size())
        .as("hidden of %d, of which %d small, in %s", numbers.size(), small, took)
        .isBetween((int) small, (int) (small * 2));
  }

  @Test
  void an_attacker_finds_what_is_not_protected() {
    Attacker attacker =
        new Attacker()
            .misses("a")
            .reads("b", 40)
            .reads("all", 44)
            .knowsSum("all", List.of("a", "b"));

    assertThat(attacker.narrower(new TreeMap<>(Map.of("a", 5))))
        .hasEntrySatisfying("a", it -> assertThat(it).contains("is 4", "lies in"));
  }

  @Test
  void tables_that_do_not_add_up_are_refused() {
    List<Cell> cells = List.of(school("a", 3), total("all", 4));

    assertThatThrownBy(() -> suppress(cells, new Sum("all", List.of("a"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> suppress(cells, new Sum("all", List.of("a", "b"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> school("a", -1)).isInstanceOf(IllegalArgumentException.class);
  }
}
