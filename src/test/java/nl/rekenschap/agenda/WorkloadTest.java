package nl.rekenschap.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.access.Role;
import nl.rekenschap.agenda.Coming.Kind;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.workflow.Ahead.Share;
import nl.rekenschap.workflow.Ahead.Whose;
import org.junit.jupiter.api.Test;

/** Weeks, and what is due in them. */
class WorkloadTest {

  private static final LocalDate MONDAY = LocalDate.parse("2025-12-29");

  @Test
  void colleagues_come_first_by_name_and_then_what_nobody_of_a_group_has_claimed() {
    Workload load =
        Workload.of(
            MONDAY,
            2,
            List.of(
                free(Role.MANAGER, MONDAY, 3),
                of("omar", MONDAY, 2),
                of("bea", null, 4),
                of("omar", MONDAY.plusWeeks(1), 1),
                free(Role.GRANT_OFFICER, null, 5)));

    assertThat(load.weeks()).containsExactly(MONDAY, LocalDate.parse("2026-01-05"));
    assertThat(load.rows())
        .extracting(Workload.Row::name)
        .containsExactly("bea", "omar", null, null);
    Workload.Row omar = load.rows().get(1);
    assertThat(omar.in(MONDAY)).isEqualTo(2);
    assertThat(omar.in(MONDAY.plusWeeks(1))).isEqualTo(1);
    assertThat(omar.late()).isZero();
    assertThat(load.rows().getFirst().late()).isEqualTo(4);
    assertThat(load.rows().get(2).role()).isEqualTo(Role.GRANT_OFFICER);
    assertThat(load.rows().get(2).late()).isEqualTo(5);
  }

  @Test
  void the_calendar_begins_on_the_monday_of_the_week_also_over_new_year() {
    assertThat(Asked.all(LocalDate.parse("2026-01-01"), 1).from()).isEqualTo("2025-12-29");
    assertThat(Asked.all(LocalDate.parse("2026-01-01"), 1).until()).isEqualTo("2026-01-04");
    assertThat(Asked.all(MONDAY, 4).until()).isEqualTo("2026-01-25");
  }

  @Test
  void what_belongs_to_nobody_in_particular_is_shown_only_when_all_is() {
    Asked mine =
        new Asked(MONDAY, 1, new Whose.Mine(), Optional.empty(), "", EnumSet.allOf(Kind.class));
    assertThat(mine.wants(Kind.TASK)).isTrue();
    assertThat(mine.wants(Kind.CLOCK)).isFalse();
    assertThat(Asked.all(MONDAY, 1).wants(Kind.CLOCK)).isTrue();
  }

  @Test
  void a_calendar_beyond_reason_is_a_bug() {
    assertThatIllegalArgumentException().isThrownBy(() -> Asked.all(MONDAY, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Asked.all(MONDAY, 27));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Asked.all(LocalDate.parse("1999-12-31"), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Asked(MONDAY, 1, new Whose.All(), Optional.empty(), "", Set.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new AgendaSettings(-1, 8));
    assertThatIllegalArgumentException().isThrownBy(() -> new AgendaSettings(14, 27));
  }

  private static Share of(
      String who, @org.jspecify.annotations.Nullable LocalDate week, int tasks) {
    return new Share(new PersonId(who), who, Role.GRANT_OFFICER, week, tasks);
  }

  private static Share free(
      Role role, @org.jspecify.annotations.Nullable LocalDate week, int tasks) {
    return new Share(null, null, role, week, tasks);
  }
}
