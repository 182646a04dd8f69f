package nl.rekenschap.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.shell.Texts;
import nl.rekenschap.testing.RoomTest;
import nl.rekenschap.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Ann, Ben and Cas are officers; Mia manages them. */
@RoomTest
class StandInsRoomIT {

  @Autowired private World world;
  @Autowired private StandIns standIns;
  @Autowired private Access access;
  @Autowired private People people;

  @BeforeEach
  void three_officers_and_their_manager() {
    world.itIs("2025-07-01");
    List.of("ann", "ben", "cas").forEach(id -> world.person(id, Role.GRANT_OFFICER));
    world.person("mia", Role.MANAGER);
  }

  @Test
  void who_goes_on_leave_names_a_colleague_who_acts_from_the_first_day_to_the_last() {
    named("ann", "ann", "ben", "2025-07-10", "2025-07-20");

    assertThat(stoodInForBy("ben")).isEmpty();
    world.itIs("2025-07-10");
    assertThat(stoodInForBy("ben")).containsExactly(new PersonId("ann"));
    world.itIs("2025-07-20");
    assertThat(stoodInForBy("ben")).containsExactly(new PersonId("ann"));
    world.itIs("2025-07-21");
    assertThat(stoodInForBy("ben")).isEmpty();
  }

  @Test
  void a_manager_names_one_for_somebody_ill_and_says_why() {
    StandIn.Naming ill =
        naming("ann", "ben", "2025-07-01", "2025-07-31", StandInScope.ALL, "ziek gemeld");

    world.as("mia", () -> standIns.name(ill));

    StandIn one = world.as("ann", standIns::mine).getFirst();
    assertThat(one.namedBy()).isEqualTo("mia");
    assertThat(one.because()).isEqualTo("ziek gemeld");
    assertThat(world.as("ben", standIns::mine)).containsExactly(one);
    assertThat(world.as("cas", standIns::mine)).isEmpty();
    assertThat(world.as("mia", standIns::all)).containsExactly(one);
    assertThat(
            refused("mia", naming("cas", "ben", "2025-07-01", "2025-07-02", StandInScope.ALL, " "))
                .field())
        .contains("because");
  }

  @Test
  void a_colleague_names_nobody_for_another_and_does_not_read_everybodys() {
    Refused refused =
        refused("cas", naming("ann", "ben", "2025-07-01", "2025-07-02", StandInScope.ALL, "help"));

    assertThat(refused.field()).contains("person");
    assertThat(refused.messageKey()).isEqualTo("access.standIn.notYours");
    assertThat(
            catchThrowableOfType(AccessDeniedException.class, () -> world.as("cas", standIns::all)))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                AccessDeniedException.class, () -> world.as("jinc", standIns::mine)))
        .isNotNull();
  }

  @Test
  void who_lacks_the_right_cannot_stand_in_unless_for_the_part_that_fits() {
    world.person("both", Role.GRANT_OFFICER, Role.MANAGER);

    Refused refused = refused("both", naming("both", "ann", "2025-07-01", "2025-07-02"));
    assertThat(refused.field()).contains("standIn");
    assertThat(Texts.of(refused)).startsWith("ann heeft de rol teammanager niet");

    StandInScope part = new StandInScope(Set.of(Role.GRANT_OFFICER), Set.of(), Set.of());
    world.as(
        "both", () -> standIns.name(naming("both", "ann", "2025-07-01", "2025-07-02", part, "")));
    Stead stead = world.as("ann", access::steads).getFirst();
    assertThat(stead.covers(Set.of(Role.GRANT_OFFICER), null, null)).isTrue();
    assertThat(stead.covers(Set.of(Role.MANAGER), null, null)).isFalse();
  }

  @Test
  void there_is_nothing_to_stand_in_for_in_a_role_that_somebody_does_not_have() {
    StandInScope scope = new StandInScope(Set.of(Role.MANAGER), Set.of(), Set.of());

    Refused refused = refused("ann", naming("ann", "mia", "2025-07-01", "2025-07-02", scope, ""));

    assertThat(refused.field()).contains("roles");
    assertThat(refused.messageKey()).isEqualTo("access.standIn.scopeRole");
  }

  @Test
  void nobody_of_a_provider_or_unknown_stands_in() {
    for (String who : List.of("jinc", "council", "bestaat-niet")) {
      Refused refused = refused("ann", naming("ann", who, "2025-07-01", "2025-07-02"));
      assertThat(refused.field()).as(who).contains("standIn");
      assertThat(refused.messageKey()).isEqualTo("access.standIn.unknown");
    }
    assertThat(refused("ann", naming("ann", "ann", "2025-07-01", "2025-07-02")).messageKey())
        .isEqualTo("access.standIn.self");
  }

  @Test
  void days_lie_ahead_in_order_and_not_for_ever() {
    assertThat(refused("ann", naming("ann", "ben", "2025-06-30", "2025-07-02")).field())
        .contains("from");
    assertThat(refused("ann", naming("ann", "ben", "2025-07-03", "2025-07-02")).field())
        .contains("until");
    Refused tooLong = refused("ann", naming("ann", "ben", "2025-07-01", "2026-07-02"));
    assertThat(tooLong.messageKey()).isEqualTo("access.standIn.long");
    assertThat(tooLong.arguments()).containsExactly(LocalDate.parse("2026-07-01"));
    named("ann", "ann", "ben", "2025-07-01", "2026-07-01");
  }

  @Test
  void the_same_two_are_named_once_for_a_day() {
    named("ann", "ann", "ben", "2025-07-01", "2025-07-10");

    assertThat(refused("ann", naming("ann", "ben", "2025-07-10", "2025-07-12")).messageKey())
        .isEqualTo("access.standIn.twice");
    named("ann", "ann", "ben", "2025-07-11", "2025-07-12");
    named("ann", "ann", "cas", "2025-07-05", "2025-07-06");
  }

  @Test
  void a_circle_is_refused_and_named() {
    named("ann", "ann", "ben", "2025-07-01", "2025-07-10");
    named("ben", "ben", "cas", "2025-07-08", "2025-07-20");

    Refused refused = refused("cas", naming("cas", "ann", "2025-07-09", "2025-07-15"));

    assertThat(refused.messageKey()).isEqualTo("access.standIn.circle");
    assertThat(Texts.of(refused)).contains("cas → ann → ben → cas");
    assertThat(refused("ben", naming("ben", "ann", "2025-07-01", "2025-07-01")).messageKey())
        .isEqualTo("access.standIn.circle");
  }

  @Test
  void days_on_which_no_two_are_away_together_close_no_circle() {
    named("ann", "ann", "ben", "2025-07-01", "2025-07-10");
    named("ben", "ben", "cas", "2025-07-08", "2025-07-20");

    named("cas", "cas", "ann", "2025-07-11", "2025-07-15");
    named("ben", "ben", "ann", "2025-07-21", "2025-07-25");
  }

  @Test
  void of_two_who_name_each_other_at_the_same_moment_one_is_told_of_the_circle() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<String> one = () -> race(together, naming("ann", "ben", "2025-07-01", "2025-07-09"));
    Callable<String> other = () -> race(together, naming("ben", "ann", "2025-07-05", "2025-07-12"));
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<String> first = two.submit(one);
      Future<String> second = two.submit(other);
      assertThat(List.of(first.get(), second.get()))
          .containsExactlyInAnyOrder("named", "access.standIn.circle");
    }
  }

  private String race(CyclicBarrier together, StandIn.Naming naming) throws Exception {
    together.await();
    try {
      world.as(naming.person().value(), () -> standIns.name(naming));
      return "named";
    } catch (Refused refused) {
      return refused.messageKey();
    }
  }

  @Test
  void who_is_away_too_hands_on_what_came_from_another() {
    named("ann", "ann", "ben", "2025-07-01", "2025-07-10");
    named("ben", "ben", "cas", "2025-07-05", "2025-07-10");

    world.itIs("2025-07-04");
    assertThat(stoodInForBy("cas")).isEmpty();
    world.itIs("2025-07-05");
    assertThat(world.as("cas", access::steads).stream().map(Stead::behalf))
        .containsExactly(
            new OnBehalf(new PersonId("ben"), "ben", List.of()),
            new OnBehalf(new PersonId("ann"), "ann", List.of(new PersonId("ben"))));
  }

  @Test
  void who_is_back_early_ends_it_and_it_counts_at_once() {
    StandIn one = named("ann", "ann", "ben", "2025-07-01", "2025-07-10");

    assertThat(ended("cas", one, "mag niet").messageKey()).isEqualTo("kernel.notFound");
    world.as("ann", () -> standIns.end(one.id(), ""));

    assertThat(stoodInForBy("ben")).isEmpty();
    StandIn over = world.as("ann", standIns::mine).getFirst();
    assertThat(over.ended().orElseThrow().byName()).isEqualTo("ann");
    assertThat(ended("ann", one, "nog eens").messageKey()).isEqualTo("access.standIn.over");
    named("ben", "ben", "ann", "2025-07-01", "2025-07-10");
  }

  @Test
  void a_stand_in_who_cannot_after_all_says_why() {
    StandIn one = named("ann", "ann", "ben", "2025-07-01", "2025-07-10");

    assertThat(ended("ben", one, "").field()).contains("because");
    world.as("ben", () -> standIns.end(one.id(), "zelf ziek"));

    assertThat(world.as("ann", standIns::mine).getFirst().ended().orElseThrow().because())
        .isEqualTo("zelf ziek");
  }

  @Test
  void who_leaves_neither_stands_in_nor_is_stood_in_for() {
    named("ann", "ann", "ben", "2025-07-01", "2025-07-10");
    named("ben", "ben", "cas", "2025-07-05", "2025-07-10");

    world.as("admin", () -> people.remove(new PersonId("ben")));

    world.itIs("2025-07-06");
    assertThat(stoodInForBy("cas")).isEmpty();
    assertThat(world.as("mia", standIns::all)).allMatch(one -> one.ended().isPresent());
  }

  private List<PersonId> stoodInForBy(String who) {
    return world.as(who, access::steads).stream().map(stead -> stead.behalf().person()).toList();
  }

  private StandIn named(String by, String person, String standIn, String from, String until) {
    return world.as(by, () -> standIns.name(naming(person, standIn, from, until)));
  }

  private Refused refused(String by, StandIn.Naming naming) {
    Refused refused =
        catchThrowableOfType(Refused.class, () -> world.as(by, () -> standIns.name(naming)));
    assertThat(refused).isNotNull();
    return refused;
  }

  private Refused ended(String by, StandIn one, String because) {
    Refused refused =
        catchThrowableOfType(
            Refused.class, () -> world.as(by, () -> standIns.end(one.id(), because)));
    assertThat(refused).isNotNull();
    return refused;
  }

  private static StandIn.Naming naming(String person, String standIn, String from, String until) {
    return naming(person, standIn, from, until, StandInScope.ALL, "");
  }

  private static StandIn.Naming naming(
      String person,
      String standIn,
      String from,
      String until,
      StandInScope scope,
      String because) {
    return new StandIn.Naming(
        new PersonId(person),
        new PersonId(standIn),
        LocalDate.parse(from),
        LocalDate.parse(until),
        scope,
        because);
  }
}
