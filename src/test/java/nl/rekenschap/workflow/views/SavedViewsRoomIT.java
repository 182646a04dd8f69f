package nl.rekenschap.workflow.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.WorkQuery.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoomTest
class SavedViewsRoomIT {

  private static final Look LATE =
      new Look(WorkQuery.of(Scope.ALL).overdue(true), List.of(WorkColumn.DUE), Grouping.DUE_WEEK);

  @Autowired private World world;
  @Autowired private SavedViews views;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_view_shows_later_what_it_showed() {
    SavedView saved = save("officer", "Te laat", false, LATE);

    assertThat(world.as("officer", () -> views.open(saved.id()))).isEqualTo(LATE);
  }

  @Test
  void what_is_shared_is_everybodys_to_see_and_what_is_not_is_ones_own() {
    save("officer", "Zomaar", false, LATE);
    save("officer", "aanbieders", true, LATE);
    save("manager", "Akkoord", false, LATE);

    assertThat(names("officer")).containsExactly("aanbieders", "Zomaar");
    assertThat(names("manager")).containsExactly("Akkoord", "aanbieders");
    assertThat(names("adviser")).containsExactly("aanbieders");
  }

  @Test
  void the_same_name_again_takes_the_place_of_the_first() {
    save("officer", "Te laat", true, LATE);
    SavedView again = save("officer", " Te laat ", false, Look.usual());
    save("manager", "Te laat", false, LATE);

    assertThat(names("officer")).containsExactly("Te laat");
    assertThat(names("manager")).containsExactly("Te laat");
    assertThat(world.as("officer", () -> views.open(again.id()))).isEqualTo(Look.usual());
  }

  @Test
  void somebody_elses_view_is_as_one_that_does_not_exist() {
    SavedView own = save("officer", "Te laat", false, LATE);

    assertRefused("manager", () -> views.open(own.id()), "kernel.notFound");
    assertRefused("manager", () -> views.remove(own.id()), "kernel.notFound");
    assertRefused("admin", () -> views.remove(own.id()), "kernel.notFound");
    assertRefused("officer", () -> views.open(own.id() + 999), "kernel.notFound");
  }

  @Test
  void what_is_shared_is_taken_away_by_its_owner_or_an_administrator_only() {
    SavedView first = save("officer", "Een", true, LATE);
    SavedView second = save("officer", "Twee", true, LATE);

    assertRefused("manager", () -> views.remove(first.id()), "kernel.notFound");
    world.as("officer", () -> views.remove(first.id()));
    world.as("admin", () -> views.remove(second.id()));

    assertThat(names("officer")).isEmpty();
  }

  @Test
  void a_view_on_a_field_that_no_longer_exists_says_so_and_shows_the_rest_when_asked() {
    SavedView old = save("officer", "Oud", false, LATE);
    jdbc.sql("UPDATE workflow.saved_view SET look = 'ward=West&' || look").update();

    assertThatThrownBy(() -> world.as("officer", () -> views.open(old.id())))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.messageKey()).isEqualTo("workflow.views.gone");
              assertThat(refused.arguments()).containsExactly("Oud", "ward");
            });
    assertThat(world.as("officer", () -> views.openRest(old.id()))).isEqualTo(LATE);
  }

  @Test
  void a_name_is_a_line_of_words() {
    for (String name : List.of("", "   ", "x".repeat(61), "twee\nregels", "bel\u0007")) {
      assertThatThrownBy(() -> save("officer", name, false, LATE))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.field()).contains("name"));
    }
  }

  @Test
  void nobody_keeps_views_without_end() {
    for (int i = 0; i < 40; i++) {
      save("officer", "Weergave " + i, false, LATE);
    }
    save("officer", "Weergave 7", true, LATE);

    assertRefused("officer", () -> views.save("Nog een", false, LATE), "workflow.views.tooMany");
    assertThat(names("officer")).hasSize(40);
  }

  @Test
  void the_list_comes_back_as_it_was_left_but_for_the_words_of_a_search() {
    assertThat(world.as("officer", () -> views.last())).isEqualTo(Look.usual());

    world.as("officer", () -> views.remember(LATE.ask(LATE.query().search("Jansen"))));
    world.as("manager", () -> views.remember(Look.usual().in(List.of(WorkColumn.LINE))));

    assertThat(world.as("officer", () -> views.last())).isEqualTo(LATE);
    assertThat(world.as("manager", () -> views.last()).columns()).containsExactly(WorkColumn.LINE);
  }

  @Test
  void who_has_no_work_list_has_no_views() {
    for (String who : List.of("jinc", "council")) {
      assertRefused(who, views::all, "kernel.notFound");
      assertRefused(who, () -> views.save("x", true, LATE), "kernel.notFound");
      assertRefused(who, views::last, "kernel.notFound");
    }
  }

  private void assertRefused(String who, Runnable work, String key) {
    assertThatThrownBy(() -> world.as(who, work))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.messageKey()).isEqualTo(key));
  }

  private SavedView save(String who, String name, boolean shared, Look look) {
    return world.as(who, () -> views.save(name, shared, look));
  }

  private List<String> names(String who) {
    return world.as(who, views::all).stream().map(SavedView::name).toList();
  }
}
