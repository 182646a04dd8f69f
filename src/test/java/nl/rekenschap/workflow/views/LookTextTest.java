package nl.rekenschap.workflow.views;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.WorkField;
import nl.rekenschap.workflow.WorkOrder;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.WorkQuery.Scope;
import org.junit.jupiter.api.Test;

class LookTextTest {

  @Test
  void an_address_says_in_words_what_is_shown() {
    LookText.Read read =
        LookText.read(
            Map.of(
                "scope", List.of("all"),
                "overdue", List.of("true"),
                "provider", List.of("jinc", "leergeld")),
            Look.usual());

    assertThat(read.look().query())
        .isEqualTo(
            WorkQuery.of(Scope.ALL)
                .overdue(true)
                .only(WorkField.PROVIDER, Set.of("jinc", "leergeld")));
    assertThat(read.look().columns()).isEqualTo(WorkColumn.USUAL);
    assertThat(read.unknown()).isEmpty();
  }

  @Test
  void capitals_do_not_matter_in_names_and_do_in_values() {
    LookText.Read read = LookText.read("scope=ALL&KIND=Task_DraftAward", Look.usual());

    assertThat(read.look().query())
        .isEqualTo(WorkQuery.of(Scope.ALL).only(WorkField.KIND, Set.of("Task_DraftAward")));
  }

  @Test
  void what_does_not_exist_any_more_is_named_and_the_rest_is_kept() {
    LookText.Read read =
        LookText.read(
            "scope=mine&colour=red&order=weight&columns=due&columns=smell&returned=true",
            Look.usual());

    assertThat(read.unknown()).containsExactly("colour", "smell", "weight");
    assertThat(read.look())
        .isEqualTo(
            new Look(
                WorkQuery.of(Scope.MINE).returned(true), List.of(WorkColumn.DUE), Grouping.NONE));
  }

  @Test
  void no_columns_at_all_is_a_choice_too() {
    Look bare = Look.usual().in(List.of());

    assertThat(LookText.read(LookText.of(bare), Look.usual()).look()).isEqualTo(bare);
  }

  @Test
  void what_the_login_adds_is_no_question() {
    assertThat(LookText.read(Map.of("continue", List.of("")), Look.usual()))
        .isEqualTo(new LookText.Read(Look.usual(), Set.of()));
  }

  @Test
  void a_name_from_an_address_does_not_fill_the_screen() {
    LookText.Read read = LookText.read(Map.of("x\n".repeat(500), List.of("")), Look.usual());

    assertThat(read.unknown())
        .singleElement()
        .satisfies(name -> assertThat(name).hasSize(41).doesNotContain("\n"));
  }

  @Test
  void more_than_a_list_can_be_asked_is_refused() {
    assertThatThrownBy(() -> LookText.read("text=" + "x".repeat(201), Look.usual()))
        .isInstanceOf(Refused.class);
    String many = IntStream.range(0, 51).mapToObj(i -> "provider=p" + i).collect(joining("&"));
    assertThatThrownBy(() -> LookText.read(many, Look.usual())).isInstanceOf(Refused.class);
  }

  @Test
  void headings_bring_their_order() {
    Look look = Look.usual().ask(WorkQuery.of(Scope.ALL).by(WorkOrder.TITLE, true));

    assertThat(look.under(Grouping.PROVIDER).query().order()).isEqualTo(WorkOrder.PROVIDER);
    assertThat(look.under(Grouping.DUE_WEEK).query().order()).isEqualTo(WorkOrder.DUE);
    assertThat(look.under(Grouping.NONE).query().order()).isEqualTo(WorkOrder.TITLE);
    assertThat(look.under(Grouping.PROVIDER).query().descending()).isTrue();
  }

  @Test
  void a_wider_look_keeps_its_columns_and_order() {
    Look look =
        Look.usual()
            .ask(WorkQuery.of(Scope.ALL).search("jinc").overdue(true).by(WorkOrder.TITLE, true));

    assertThat(look.narrows()).isTrue();
    assertThat(look.wide().narrows()).isFalse();
    assertThat(look.wide().query()).isEqualTo(WorkQuery.of(Scope.ALL).by(WorkOrder.TITLE, true));
  }

  @Property(tries = 300)
  void what_was_written_is_read_back_the_same(
      @ForAll Scope scope,
      @ForAll @StringLength(max = 40) String words,
      @ForAll @Size(max = 4) Set<@StringLength(min = 1, max = 12) String> values,
      @ForAll WorkField field,
      @ForAll boolean late,
      @ForAll WorkOrder order,
      @ForAll boolean down,
      @ForAll @Size(max = 12) List<WorkColumn> columns,
      @ForAll Grouping grouping) {
    Look look =
        new Look(
            WorkQuery.of(scope)
                .search(words)
                .only(field, sound(values))
                .overdue(late)
                .by(order, down),
            columns,
            grouping);

    Look twin = new Look(look.query().search(sound(words)), look.columns(), look.grouping());
    assertThat(LookText.read(LookText.of(twin), Look.usual()))
        .isEqualTo(new LookText.Read(twin, Set.of()));
  }

  /** Halves of signs are no text, and cannot be sent or kept. */
  private static String sound(String text) {
    return text.replaceAll("\\p{Cs}", "x");
  }

  private static Set<String> sound(Set<String> texts) {
    return texts.stream().map(LookTextTest::sound).collect(toUnmodifiableSet());
  }
}
